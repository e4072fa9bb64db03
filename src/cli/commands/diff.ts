import type { Command } from "commander";
import { datasetChanges, type FieldChange, headChanges, type RecordChange } from "../../cite/release/changes.js";
import { datasetAt, releasesIn } from "../../cite/release/history.js";
import { thisHistory } from "../../cite/release/this-history.js";
import { parseVersion } from "../../cite/release/version.js";
import type { Dataset } from "../../generated/types.js";
import { version } from "../../index.js";
import { examples } from "../command.js";
import { readDataset } from "../input/dataset.js";
import { changeText, fieldText } from "../output/changes.js";
import type { Terminal } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<old>", "a version of this dataset, a dataset document, or a folder with its files")
    .argument("<new>", "the same")
    .option("--json", "every record that differs with its fields, as JSON")
    .action(async (old: string, now: string, options: { json?: boolean }) => {
      process.exitCode = await diffCommand(old, now, options, terminal);
    });
  examples(
    command,
    [`diff 1.0.0 ${version}`, "diff 1.0.0 dataset.json", "diff before/ after/ --json"],
    "0 the same records, 1 some differ, 2 wrong usage or a file that cannot be read.",
  );
}

/**
 * `badakhshan-2019 diff OLD NEW`: each a version, a dataset document, or a folder with its files.
 *
 * @returns exit code: 0 the same head and records, but for version, day and identifier, 1 not
 * @throws UsageError where one is no known version and no valid dataset
 */
export async function diffCommand(old: string, now: string, options: { readonly json?: boolean }, terminal: Terminal): Promise<number> {
  const [before, after] = [await readEither(old), await readEither(now)];
  const [head, records] = [headChanges(before, after), datasetChanges(before, after)];
  if (options.json) terminal.printJson({ head, records: records.map(({ id, change, fields }) => ({ id, change, fields })) });
  else terminal.print(report(head, records, before, after, terminal.width));
  return head.length + records.length === 0 ? 0 : 1;
}

async function readEither(versionOrPath: string): Promise<Dataset> {
  if (!parseVersion(versionOrPath)) return readDataset(versionOrPath);
  const dataset = datasetAt(thisHistory, versionOrPath);
  if (dataset) return dataset;
  const known = releasesIn(thisHistory).map((release) => release.version);
  throw new UsageError(`there is no release ${versionOrPath}; this package knows ${known.join(", ")}`);
}

function report(head: readonly FieldChange[], records: readonly RecordChange[], before: Dataset, after: Dataset, width: number): string {
  return [
    summary(records),
    ...(head.length === 0 ? [] : ["  the head differs", ...head.map((field) => fieldText(field, width))]),
    ...records.map((change) => changeText(change, change.after === null ? before : after, width)),
  ].join("\n");
}

function summary(changes: readonly RecordChange[]): string {
  if (changes.length === 0) return "no record differs";
  const counts = (["added", "removed", "withdrawn", "corrected"] as const).map((kind) => [
    changes.filter(({ change }) => change === kind).length,
    kind,
  ]);
  return counts.flatMap(([number, kind]) => (number === 0 ? [] : [`${number} ${kind}`])).join(", ");
}
