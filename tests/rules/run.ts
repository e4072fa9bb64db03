import type { Dataset, DatasetRecord } from "../../src/generated/types.js";
import { validateDataset } from "../../src/generated/validators.js";
import { collections, type RecordType, recordsOf } from "../../src/model/collections.js";
import { DatasetIndex } from "../../src/model/dataset-index.js";
import { jsonPointer, type Path, pointerParts } from "../../src/model/json.js";
import { rules, selectRules } from "../../src/rules/index.js";
import { example, type Mutable } from "../example.js";

export type Break = (dataset: Mutable<Dataset>) => void;

/** What a rule reported, its places as JSON Pointers from the root of the document. */
export interface Reported {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  readonly related: readonly string[];
}

/** What could not be read of a dataset: ids of records, or whole types. */
export interface Unread {
  readonly ids?: readonly string[];
  readonly types?: readonly RecordType[];
}

/** What rules report of a dataset; all of them, where none is named. */
export function reportsOf(dataset: Dataset, names: readonly string[] = rules.map(({ name }) => name), unread: Unread = {}): Reported[] {
  const { ids = [], types = [] } = unread;
  const readable = recordsOf(dataset).filter(({ id, type }) => !ids.includes(id) && !types.includes(type));
  const index = new DatasetIndex(dataset, readable, { ids: new Set(ids), types: new Set(types) });
  const placeOf = placesIn(dataset);
  return selectRules({ rules: names }).flatMap((rule) => {
    const reported: Reported[] = [];
    rule.check(index, (record, path, message, hint, related = []) => {
      reported.push({
        rule: rule.name,
        path: placeOf(record, path),
        message,
        hint,
        related: related.map((place) => placeOf(place.record, place.path)),
      });
    });
    return reported;
  });
}

/** True of what has the right shape: rules are given nothing else. */
export const hasShape = (dataset: unknown): boolean => validateDataset(dataset);

/** @throws Error where the shape is not right */
export function expectShape(dataset: unknown): void {
  if (!hasShape(dataset)) throw new Error(`the shape is wrong: ${JSON.stringify(validateDataset.errors)}`);
}

/** What a rule reports of the example once it is broken. Its shape stays right: a record of the wrong shape is one that cannot be read. */
export function findingsIn(rule: string, breakIt: Break, unread: Unread = {}): Reported[] {
  const dataset = example();
  breakIt(dataset);
  expectShape(dataset);
  return reportsOf(dataset, [rule], unread);
}

/** The same, each as "path: message". */
export const findingsOf = (rule: string, breakIt: Break, unread: Unread = {}): string[] =>
  findingsIn(rule, breakIt, unread).map(({ path, message }) => `${path}: ${message}`);

/**
 * Changes values in a dataset by their places: `"s003/factuality"` is the factuality of the record s003, `"/issued"` a key of the head.
 * What follows the id is a JSON Pointer.
 */
export function change(dataset: Mutable<Dataset>, changes: Readonly<Record<string, unknown>>): void {
  const byId = new Map<string, unknown>(recordsOf(dataset).map((record) => [record.id, record]));
  for (const [place, value] of Object.entries(changes)) {
    const slash = place.indexOf("/");
    const id = place.slice(0, slash);
    let target = (id === "" ? dataset : byId.get(id)) as Record<string, unknown>;
    const keys = pointerParts(place.slice(slash));
    for (const key of keys.slice(0, -1)) target = target[key] as Record<string, unknown>;
    const last = keys.at(-1) ?? "";
    if (!Object.hasOwn(target, last)) throw new Error(`the example has no ${place}`);
    target[last] = value;
  }
}

function placesIn(dataset: Dataset): (record: DatasetRecord | null, path: Path) => string {
  const places = new Map<DatasetRecord | null, Path>([[null, []]]);
  for (const { key } of collections) for (const [index, record] of dataset[key].entries()) places.set(record, [key, index]);
  return (record, path) => {
    const place = places.get(record);
    if (!place) throw new Error(`${record?.id} is no record of the dataset`);
    return jsonPointer([...place, ...path]);
  };
}
