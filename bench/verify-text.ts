import { createHash } from "node:crypto";
import { normalizeText } from "../src/text/normalize.js";
import { verifyText } from "../src/text/verify-text.js";
import { article, datasetOf, parts } from "../tests/text/article.js";
import type { Result } from "./result.js";

/** Finding an article of which one sentence was edited in the middle of a page of 5 MB, over normalising that page. */
export function verifyLongPage(): Result {
  const filler = "The pier of another island, where nobody fights, is old; a spokesperson said so on the radio. ".repeat(27_000);
  const page = filler + article.replace("around forty", "about forty") + filler;
  const dataset = datasetOf(article, parts);
  const digest = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const search = timeOf(() => verifyText(page, dataset, { digest }));
  const normalise = timeOf(() => normalizeText(page));
  return {
    what: "verify text: one edited sentence in a page of 5 MB, over normalising it",
    measured: search / normalise,
    detail: `${(search / 1000).toFixed(2)} s over ${(normalise / 1000).toFixed(2)} s`,
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
