import type { Dataset } from "../../src/generated/types.js";
import { digestOf } from "../../src/text/digest.js";
import { normalizeText } from "../../src/text/normalize.js";
import { example, type Mutable, record } from "../example.js";

/** An article of our own, of four paragraphs. */
export const paragraphs = [
  "Harbour quiet after clash",
  "The harbour of the island was quiet on Tuesday, the Gazette has learnt, one day after shots were heard near the old pier.",
  "A spokesperson for the Harbour Guard said that around forty Islander fighters had been killed. “We regret nothing,” he said 🙂.",
  "The fighters denied it, in a piece on the radio; the café beside the pier re\u0301mains closed.",
];
export const article = paragraphs.join("\n\n");

/** A passage of a text: words that stand in it once, or from a place on. */
export function passageOf(text: string, words: string, from = 0): { start: number; end: number; digest: string } {
  const normalized = normalizeText(text);
  const at = normalized.indexOf(normalizeText(words), from);
  if (at < 0) throw new Error(`the text has no "${words}"`);
  const start = [...normalized.slice(0, at)].length;
  return { start, end: start + [...normalizeText(words)].length, digest: digestOf(normalizeText(words)) };
}

/** A valid dataset whose statements rest on one part each of a text, `s001` to `s00n`, and all else on the first of them. */
export function datasetOf(text: string, parts: readonly (string | { start: number; end: number; digest: string })[]): Mutable<Dataset> {
  const normalized = normalizeText(text);
  const passages = parts.map((part) => (typeof part === "string" ? passageOf(text, part) : part));
  const dataset = example();
  const [first] = passages;
  for (const each of [...dataset.sources, ...dataset.actors, ...dataset.locations]) each.evidence = first ? [{ ...first }] : [];
  for (const actor of dataset.actors) actor.otherNames = [];
  const model = record(dataset, "statement", "s001");
  dataset.statements = passages.map((passage, index) => ({
    ...structuredClone(model),
    id: `s${String(index + 1).padStart(3, "0")}`,
    evidence: [{ ...passage }],
  }));
  dataset.casualtyFigures = [];
  const source = record(dataset, "source", "gazette-report");
  const length = [...normalized].length;
  source.title = null;
  source.text = { normalization: "nfc-collapse", unit: "code-point", length, digest: digestOf(normalized) };
  // These few statements cover the text only in part.
  source.uncoded = [{ start: 0, end: length, reason: "an example" }];
  return dataset;
}

export const parts = [
  "Harbour quiet after clash",
  "The harbour of the island was quiet on Tuesday",
  "the Gazette has learnt",
  "one day after shots were heard near the old pier",
  "A spokesperson for the Harbour Guard said that",
  "around forty Islander fighters had been killed",
  "“We regret nothing,” he said 🙂",
  "The fighters denied it, in a piece on the radio",
  "the café beside the pier",
];
