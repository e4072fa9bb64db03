import type { Dataset } from "../../generated/types.js";
import { datasetChanges, type RecordChange } from "../../cite/release/changes.js";
import { datasetAt, thisEdition } from "../../cite/release/edition.js";
import { parseVersion } from "../../cite/release/version.js";
import { changeText } from "../output/changes.js";
import { readDataset } from "../input/dataset.js";
import { UsageError } from "../input/files.js";
import type { Terminal } from "../output/terminal.js";

/**
 * `badakhshan-2019 diff OLD NEW`: each a version, a dataset document, or a folder with the five arrays.
 *
 * @returns exit code: 0 the same records, 1 not
 * @throws UsageError where one is no known version and no valid dataset
 */
export function diffCommand(old: string, now: string, options: { readonly json?: boolean }, terminal: Terminal): number {
  const [before, after] = [readEither(old), readEither(now)];
  const changes = datasetChanges(before, after);
  terminal.print(options.json ? asJson(changes) : [summary(changes), ...texts(changes, before, after, terminal.width)].join("\n"));
  return changes.length === 0 ? 0 : 1;
}

function readEither(versionOrPath: string): Dataset {
  if (!parseVersion(versionOrPath)) return readDataset(versionOrPath);
  const dataset = datasetAt(thisEdition, versionOrPath);
  if (dataset) return dataset;
  const known = thisEdition.releases.map(({ version }) => version).join(", ");
  throw new UsageError(`there is no release ${versionOrPath}; this package knows ${known}`);
}

function asJson(changes: readonly RecordChange[]): string {
  return JSON.stringify(
    changes.map(({ id, change, fields }) => ({ id, change, fields })),
    null,
    2,
  );
}

function summary(changes: readonly RecordChange[]): string {
  if (changes.length === 0) return "no record differs";
  const counts = (["added", "removed", "withdrawn", "corrected"] as const).map((kind) => [
    changes.filter(({ change }) => change === kind).length,
    kind,
  ]);
  return counts.flatMap(([number, kind]) => (number === 0 ? [] : [`${number} ${kind}`])).join(", ");
}

const texts = (changes: readonly RecordChange[], before: Dataset, after: Dataset, width: number) =>
  changes.map((change) => changeText(change, change.after === null ? before : after, width));
