import type { Command } from "commander";
import { datasetChanges, type RecordChange } from "../../cite/release/changes.js";
import { datasetAt, thisEdition } from "../../cite/release/edition.js";
import { parseVersion } from "../../cite/release/version.js";
import { version } from "../../generated/data/head.js";
import type { Dataset } from "../../generated/types.js";
import { examples } from "../command.js";
import { readDataset } from "../input/dataset.js";
import { changeText } from "../output/changes.js";
import type { Terminal } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<old>", "a version of this dataset, a dataset document, or a folder with its files")
    .argument("<new>", "the same")
    .option("--json", "every record that differs with its fields, as JSON")
    .action((old: string, now: string, options: { json?: boolean }) => {
      process.exitCode = diffCommand(old, now, options, terminal);
    });
  examples(
    command,
    [`diff 1.0.0 ${version}`, "diff 1.0.0 dataset.json", "diff before/ after/ --json"],
    "0 the same records, 1 some differ, 2 wrong usage or a file that cannot be read.",
  );
}

/**
 * `badakhshan-2019 diff OLD NEW`: each a version, a dataset document, or a folder with the five arrays.
 *
 * @returns exit code: 0 the same records, 1 not
 * @throws UsageError where one is no known version and no valid dataset
 */
export function diffCommand(old: string, now: string, options: { readonly json?: boolean }, terminal: Terminal): number {
  const [before, after] = [readEither(old), readEither(now)];
  const changes = datasetChanges(before, after);
  if (options.json) terminal.printJson(changes.map(({ id, change, fields }) => ({ id, change, fields })));
  else terminal.print([summary(changes), ...texts(changes, before, after, terminal.width)].join("\n"));
  return changes.length === 0 ? 0 : 1;
}

function readEither(versionOrPath: string): Dataset {
  if (!parseVersion(versionOrPath)) return readDataset(versionOrPath);
  const dataset = datasetAt(thisEdition, versionOrPath);
  if (dataset) return dataset;
  const known = thisEdition.releases.map(({ version }) => version).join(", ");
  throw new UsageError(`there is no release ${versionOrPath}; this package knows ${known}`);
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
