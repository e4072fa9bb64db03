/**
 * Finds or checks the passage of every piece of evidence in `data/`.
 *
 *   ARTICLE=path/to/article.txt npm run anchor
 *
 * A coder writes evidence with the words of the passage (a W3C TextQuoteSelector):
 *   { "source": "kabul-now-article", "exact": "…", "prefix": "…" }      (`prefix` or `suffix`, the words before
 * or after it, only where the words occur twice)
 * and this script replaces it by `start`, `end` and `digest`, so that the words never enter the project.
 * Evidence that is anchored already is checked against its digest. Exit code 1 where any passage is not found.
 */
import { existsSync, readFileSync } from "node:fs";
import { digestOf } from "../src/text/digest.js";
import { normalizeText } from "../src/text/normalize.js";
import { type Json, readData, writeData } from "./project.js";

const path = process.env.ARTICLE;
if (!path) {
  console.error("Set ARTICLE to the path of the article's plain text, for instance: ARTICLE=article.txt npm run anchor");
  process.exit(2);
}

if (!existsSync(path)) {
  console.error(`ARTICLE: there is no file ${path}`);
  process.exit(2);
}

const text = normalizeText(new TextDecoder().decode(readFileSync(path)));
const codePoints = [...text];
const problems: string[] = [];

const data = readData();
const examined = data.sources.filter((source) => source.access === "examined");
if (examined.length !== 1)
  throw new Error(`This script serves datasets with one examined source; data/sources.json has ${examined.length}.`);
const [article] = examined as [(typeof examined)[number]];
article.text = { normalization: "nfc-collapse", unit: "code-point", length: codePoints.length, digest: digestOf(text) };

for (const [collection, records] of Object.entries(data)) {
  for (const record of records) visit(record, `${collection} ${record.id}`);
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
writeData(data);
console.log(`All passages found in a text of ${codePoints.length} code points, ${digestOf(text)}.`);

function visit(value: Json, where: string): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, `${where}/${index}`);
  } else if (value !== null && typeof value === "object") {
    if (typeof value.exact === "string") anchor(value as Draft, where);
    else if (value.source === article.id && typeof value.digest === "string") check(value as Anchored, where);
    else for (const [key, item] of Object.entries(value)) visit(item, `${where}/${key}`);
  }
}

type Draft = { source: Json; exact: string; prefix?: string; suffix?: string; [key: string]: Json | undefined };
type Anchored = { start: number; end: number; digest: string };

function anchor(evidence: Draft, where: string): void {
  const [prefix, exact, suffix] = [evidence.prefix ?? "", evidence.exact, evidence.suffix ?? ""].map((part) =>
    part.normalize("NFC").replace(/\p{White_Space}+/gu, " "),
  );
  if (evidence.source !== article.id)
    return void problems.push(`${where}: the examined source is "${article.id}", not "${evidence.source}".`);
  const words = `${prefix}${exact}${suffix}`;
  const at = text.indexOf(words);
  if (at < 0) return void problems.push(`${where}: the text has no passage "${words}".`);
  if (text.indexOf(words, at + 1) >= 0) {
    return void problems.push(
      `${where}: "${words}" occurs more than once; add a "prefix" or a "suffix" (the words before or after it) that tells which.`,
    );
  }
  const start = [...text.slice(0, at + (prefix ?? "").length)].length;
  for (const key of ["exact", "prefix", "suffix"]) delete evidence[key];
  Object.assign(evidence, { start, end: start + [...(exact ?? "")].length, digest: digestOf(exact ?? "") });
}

function check({ start, end, digest }: Anchored, where: string): void {
  if (digestOf(codePoints.slice(start, end).join("")) !== digest)
    problems.push(`${where}: the passage ${start} to ${end} does not match its digest.`);
}
