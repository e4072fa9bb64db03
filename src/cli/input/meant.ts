import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { aRecord, type RecordOf, type RecordType, recordsOf, spoken } from "../../model/collections.js";
import { didYouMean } from "../../model/did-you-mean.js";
import { find } from "../../query/index.js";
import { Names } from "../output/names.js";
import { type Terminal, visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

/**
 * The record that somebody means by an id or a name. One that fits is taken, which is said unless it is the id itself.
 *
 * @param type where given, only records of that type are meant
 * @throws UsageError where several fit, which are listed, or none does, with the nearest
 */
export function recordMeant<Type extends RecordType = RecordType>(
  words: string,
  dataset: Dataset,
  terminal: Terminal,
  type?: Type,
): RecordOf<Type> {
  const { by, records } = find(words, dataset, type);
  const [only, ...others] = records as readonly DatasetRecord[] as readonly RecordOf<Type>[];
  const fits = only && by !== "nearest";
  if (fits && others.length === 0) {
    if (only.id !== words) terminal.remark(`${JSON.stringify(words)} is taken for ${described(only, dataset)}`);
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
