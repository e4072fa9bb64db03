import type { DatasetRecord } from "../generated/types.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import type { Path } from "../model/json.js";

/** `error`: the data says something wrong or unclear, and is not valid. `warning`: it is valid and could be tidier. */
export type Severity = "error" | "warning";

/** Something that must hold in a dataset, and that a schema cannot say. */
export interface Rule {
  /** Name by which findings and options refer to the rule; its file's, too. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly description: string;
  readonly severity: Severity;
  /** Goes through whichever records the rule is about, and reports each cause for which it does not hold, once. Never throws. */
  check(dataset: DatasetIndex, report: Report): void;
}

/** A record, and a place in it. */
export interface RecordPlace {
  readonly record: DatasetRecord;
  readonly path: Path;
}

/**
 * Takes what a rule found.
 *
 * @param record the record concerned; null for the head of the dataset
 * @param path keys and indexes from there
 * @param message what is wrong
 * @param hint what would be right
 * @param related where else it shows, or with what it does not go together
 */
export type Report = (record: DatasetRecord | null, path: Path, message: string, hint: string, related?: readonly RecordPlace[]) => void;

/** A value as it stands in the data. */
export const quote = (value: unknown): string => JSON.stringify(value);

/** Items in words: "a, b and c", or how many more there are beyond `most`. */
export function listed(items: readonly string[], most = 20): string {
  const shown = items.slice(0, most);
  const last = items.length > most ? `${items.length - most} more` : shown.pop();
  return shown.length > 0 ? `${shown.join(", ")} and ${last}` : String(last);
}
