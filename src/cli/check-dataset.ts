import { validate } from "../validate/index.js";
import type { Check, CheckOptions } from "./check.js";
import { type Input, readInput } from "./input/dataset.js";
import { wrongUsage } from "./input/files.js";
import { countRecords } from "./output/counts.js";
import { byPlace, excerptOf, type PlacedFinding } from "./output/findings.js";
import { Tally } from "./tally.js";

/**
 * Checks one dataset: a document, a folder, or the five arrays.
 *
 * @throws UsageError where a file cannot be read or a rule does not exist
 */
export function checkDataset(paths: readonly string[], options: CheckOptions): Check {
  const input = readInput(paths);
  const tally = new Tally(options);
  for (const finding of findingsIn(input, options)) tally.add(finding);
  const withFindings = input.files.filter(({ name }) => tally.files.has(name));
  const linesOf = new Map(withFindings.map(({ name, json }) => [name, json.text.split("\n")]));
  return {
    tally,
    name: paths.length === 1 ? String(paths[0]) : "the dataset",
    records: tally.errors === 0 ? countRecords(input.document as object) : "",
    isEmpty: input.files.every(({ json }) => json.text === ""),
    excerptOf: ({ file, line, column }) => excerptOf(linesOf.get(file)?.[line - 1] ?? "", column ?? 1),
  };
}

/** All findings, as JSON text and as a dataset, in the order of files and places. */
function findingsIn(input: Input, options: CheckOptions): PlacedFinding[] {
  const findings: PlacedFinding[] = input.files.flatMap(({ name, json }) =>
    json.problems.map(({ finding, place: { line, column } }) => ({ file: name, line, column, ...finding })),
  );
  for (const finding of input.document === undefined ? [] : validated(input.document, options)) {
    const {
      file: { name },
      place: { line, column },
    } = input.locate(finding.path);
    findings.push({ file: name, line, column, ...finding });
  }
  const order = new Map(input.files.map(({ name }, index) => [name, index]));
  const fileIndex = ({ file }: PlacedFinding) => order.get(file) ?? 0;
  return findings.sort((a, b) => fileIndex(a) - fileIndex(b) || byPlace(a, b));
}

function validated(document: unknown, options: CheckOptions) {
  try {
    return validate(document, options).findings;
  } catch (error) {
    throw wrongUsage(error);
  }
}
