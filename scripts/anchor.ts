/**
 * Replaces the words of a passage by its place: `ARTICLE=article.txt npm run anchor`.
 *
 * Whoever edits `data/` writes a passage as `{ "exact": "…" }`, with `"at": 2` where the words stand more than once and the second place is
 * meant. This puts `start`, `end` and `digest` there, so that the words never enter the project. What is anchored already is checked. Exit
 * code 1 where a passage is not found.
 */
import { readFileSync } from "node:fs";
import { digestOf } from "../src/text/digest.js";
import { normalizeText } from "../src/text/normalize.js";
import { type Json, readData, writeData } from "./project.js";

const path = process.env.ARTICLE;
if (!path) {
  console.error("Set ARTICLE to the path of the article's plain text: ARTICLE=article.txt npm run anchor");
  process.exit(2);
}
const text = normalizeText(readFileSync(path, "utf8"));
const codePoints = [...text];
const problems: string[] = [];
const data = readData();
for (const [collection, records] of Object.entries(data))
  data[collection as keyof typeof data] = records.map((record) => anchored(record, `${collection} ${record.id}`) as typeof record);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
writeData(data);

/** The value with every passage in it anchored. */
function anchored(value: Json, where: string): Json {
  if (Array.isArray(value)) return value.map((item, index) => anchored(item, `${where}/${index}`));
  if (value === null || typeof value !== "object") return value;
  if (typeof value.exact === "string") {
    const { exact, at = 1, ...rest } = value;
    return { ...placeOf(normalizeText(exact), Number(at), where), ...rest };
  }
  const { start, end, digest } = value;
  if (typeof start === "number" && typeof end === "number" && typeof digest === "string") {
    if (digestOf(codePoints.slice(start, end).join("")) !== digest)
      problems.push(`${where}: the passage ${start} to ${end} does not match its digest`);
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, anchored(item, `${where}/${key}`)]));
}

/** Where words stand for the given time. */
function placeOf(words: string, at: number, where: string): { [key: string]: Json } {
  const places = [...text.matchAll(new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "gu"))].map(({ index }) => index);
  const place = places[at - 1];
  if (place === undefined) problems.push(`${where}: the text has the words "${words}" ${places.length} times, and ${at} is asked for`);
  else if (places.length > 1 && at === 1) console.warn(`${where}: "${words}" stands ${places.length} times; the first is taken`);
  const start = [...text.slice(0, place)].length;
  return { start, end: start + [...words].length, digest: digestOf(words) };
}
