import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { aRecord, type RecordOf, type RecordType, recordsOf, spoken } from "../../model/collections.js";
import { didYouMean } from "../../model/did-you-mean.js";
import { type FilterKeyName, find } from "../../query/index.js";
import { Names } from "../output/names.js";
import { type Terminal, visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import { inRole } from "./in-role.js";

/** Which records can be meant. */
export interface Wanted<Type extends RecordType> {
  readonly type?: Type | undefined;
  /** The key of a filter that the record is for: of several that fit, it is the one by which that finds anything, if there is only one. */
  readonly key?: FilterKeyName;
}

/**
 * The record that somebody means by an id or a name. One that fits is taken, which is said unless it is the id itself.
 *
 * @param wanted where given, only such records are meant
 * @throws UsageError where several fit, which are listed, or none does, with the nearest
 */
export function recordMeant<Type extends RecordType = RecordType>(
  words: string,
  dataset: Dataset,
  terminal: Terminal,
  { type, key }: Wanted<Type> = {},
): RecordOf<Type> {
  const { by, records } = find(words, dataset, type);
  const fitting = by === "nearest" || key === undefined ? records : inRole(records, key, dataset);
  const [only, ...others] = fitting as readonly DatasetRecord[] as readonly RecordOf<Type>[];
  const fits = only && by !== "nearest";
  if (fits && others.length === 0) {
    const not = records.filter((record) => record.id !== only.id).map((record) => `, not for ${described(record, dataset)}`);
    if (only.id !== words) terminal.remark(`${JSON.stringify(words)} is taken for ${described(only, dataset)}${not.join("")}`);
    return only;
  }
  const list = records.map((record) => `\n  ${described(record, dataset)}`).join("");
  if (fits) throw new UsageError(`${JSON.stringify(words)} can be any of these; give the id of the one that is meant:${list}`);
  const other = recordsOf(dataset).find(({ id }) => id === words);
  if (other)
    throw new UsageError(`${JSON.stringify(words)} is no ${type === undefined ? "record" : spoken(type)} but ${aRecord(other.type)}`);
  const noun = type === undefined ? "record" : spoken(type);
  const ids = recordsOf(dataset).filter((record) => type === undefined || record.type === type);
  const meant = only
    ? `; did you mean one of these?${list}`
    : didYouMean(
        words,
        ids.map(({ id }) => id),
      );
  throw new UsageError(`there is no ${noun} ${JSON.stringify(words)}${meant}`);
}

/** The id and, of what has one, the name. */
function described({ id }: DatasetRecord, dataset: Dataset): string {
  const name = new Names(dataset).of(id);
  return visible(name === id ? id : `${id} (${name})`);
}
