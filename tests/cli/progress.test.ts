import { expect, test } from "vitest";
import { howFar, progressLine } from "../../src/cli/output/progress.js";

const reading = (bytesRead: number, size: number | null, documents = 2000) => ({ label: "corpus.ndjson", size, bytesRead, documents });

test("of a file there is a bar with share, documents, rate and time left", () => {
  expect(progressLine(reading(250e6, 1e9), 2)).toBe("[#####...............] 25 %  2,000 documents  125.0 MB/s  6 s left  corpus.ndjson");
  expect(progressLine(reading(1e6, 1e9, 1), 1)).toBe("[....................] 0 %  1 document  1.0 MB/s  16 min 39 s left  corpus.ndjson");
  expect(progressLine(reading(1e9, 1e9), 8)).toBe("[####################] 100 %  2,000 documents  125.0 MB/s  0 s left  corpus.ndjson");
});

test("a file may grow meanwhile, or stand still", () => {
  expect(progressLine(reading(2e9, 1e9), 8)).toContain("100 %  2,000 documents  250.0 MB/s  0 s left");
  expect(progressLine(reading(0, 1e9, 0), 8)).toContain("0 %  0 documents  0.0 MB/s  corpus.ndjson");
});

test("of a pipe there is no more than what came through", () => {
  expect(progressLine(reading(250e6, null), 2)).toBe("250.0 MB  2,000 documents  125.0 MB/s  corpus.ndjson");
});

test("how far it is can be said in words", () => {
  expect(howFar(reading(12_345, 1e6))).toBe("2,000 documents, 12.3 kB of 1.0 MB (1 %)");
  expect(howFar(reading(12_345, null, 1))).toBe("1 document, 12.3 kB");
});
