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

/** A dataset whose statements rest on one sentence part each of the article; `s001` to `s00n` in the order of the text. */
export function datasetOf(text: string, parts: readonly string[]): Mutable<Dataset> {
  const normalized = normalizeText(text);
  const anchor = (part: string) => {
    const at = normalized.indexOf(normalizeText(part));
    if (at < 0) throw new Error(`the article has no "${part}"`);
    const start = [...normalized.slice(0, at)].length;
    return { source: "gazette-report", start, end: start + [...normalizeText(part)].length, digest: digestOf(normalizeText(part)) };
  };
  const dataset = example();
  const first = parts[0] ?? "";
  for (const each of [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.casualtyFigures])
    each.evidence = [anchor(first)];
  for (const actor of dataset.actors) actor.otherNames = [];
  const model = record(dataset, "statement", "s001");
  dataset.statements = parts.map((part, index) => ({
    ...structuredClone(model),
    id: `s${String(index + 1).padStart(3, "0")}`,
    evidence: [anchor(part)],
  }));
  const source = record(dataset, "source", "gazette-report");
  source.title = null;
  source.text = { normalization: "nfc-collapse", unit: "code-point", length: [...normalized].length, digest: digestOf(normalized) };
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
