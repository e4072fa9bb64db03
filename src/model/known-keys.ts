import { keyPlaces, keys } from "../generated/tables.js";
import type { RecordType } from "./collections.js";
import type { Path } from "./json.js";

/** The keys of an object in the order of the schema, each with what may stand there where nothing is known: `null`, `[]`, or nothing at all (empty). */
export type KnownKeys = (typeof keys)[number];

/** What objects belong to: a record of a type, or the document, its records aside. */
export type Owner = "dataset" | RecordType;

/**
 * The keys that an object has at a place in a record, or in the document.
 *
 * @param path keys and indexes from the record to the object, indexes also as texts; nothing for the record itself
 * @returns undefined where the schema has no object
 */
export function keysAt(owner: Owner, path: Path): KnownKeys | undefined {
  const place = path.map((step) => (/^[0-9]+$/.test(String(step)) ? "*" : step)).join("/");
  const row = Object.hasOwn(keyPlaces[owner], place) ? keyPlaces[owner][place] : undefined;
  return row === undefined ? undefined : keys[row];
}
