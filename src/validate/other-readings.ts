import type { CasualtyFigure, DatasetRecord, Statement } from "../generated/types.js";
import type { RecordOf, RecordType } from "../model/collections.js";
import { allUnread, DatasetIndex } from "../model/dataset-index.js";
import { groupBy, groupByEach } from "../model/group-by.js";
import type { Path } from "../model/json.js";
import { otherReadingsOf } from "../model/other-readings.js";
import type { RecordPlace, Rule } from "../rules/rule.js";
import { type Reported, runRules } from "./run-rules.js";

/** Stands between the id of a record and the number of the reading in which a copy of it is looked at; no id can hold it. */
const MARK = "\u{f0000}";

/** A record as it is in some reading of a statement. */
interface Copy {
  readonly original: DatasetRecord;
  /** Where in the statement its fields are; undefined of those around it, which are as they were. */
  readonly change?: { readonly at: Path; readonly keys: ReadonlySet<string> };
}

/**
 * What the rules report of the other readings of statements, each taken for itself with all else as it is, but for what they report
 * of the statement anyway. Each reading has its own copies of what refers to the statement, so that one run of the rules does
 * for all, in time that grows with what there is to look at.
 *
 * @param known what they report of the dataset as it is
 */
export function reportedOfOtherReadings(dataset: DatasetIndex, rules: readonly Rule[], known: readonly Reported[]): Reported[] {
  const copies = copiesFor(dataset);
  if (copies.size === 0) return [];
  // Actors and places are as they were; they are only asked where somebody may have been meant.
  if (!runRules(rules, new Readings(dataset, copies, false)).some((each) => isOfReading(each, copies))) return [];
  const before = new Set(known.flatMap((reported) => placesOf(reported).map((place) => faultAt(reported, place, place.record.id))));
  return runRules(rules, new Readings(dataset, copies, true)).flatMap((each) => inOriginals(each, copies, before));
}

/** Copies of each statement in each of its other readings, and of what refers to it, as far as that matters. */
function copiesFor(dataset: DatasetIndex): Map<DatasetRecord, Copy> {
  const copies = new Map<DatasetRecord, Copy>();
  const read = dataset.all("statement").filter(({ otherReadings }) => otherReadings.length > 0);
  if (read.length === 0) return copies;
  const figures = groupBy(dataset.all("casualty-figure"), ({ statement }) => statement);
  const referring = groupByEach(dataset.all("statement"), ({ relations }) => relations.map(({ target }) => target));
  let number = 0;
  for (const original of read) {
    const own = figures.get(original.id) ?? [];
    for (const [index, reading] of otherReadingsOf(original).entries()) {
      const change = original.otherReadings[index]?.change ?? {};
      // Whoever relates to a statement is asked about its relations, and about who is responsible for its figure: for nothing else.
      const isAsked = own.length > 0 || change.relations !== undefined;
      const around = isAsked ? (referring.get(original.id) ?? []).filter((each) => each !== original) : [];
      // Of one length, so that the tenth reading does not come before the second one.
      const mark = MARK + String(number++).padStart(9, "0");
      const renamed = new Map([original, ...around].map(({ id }) => [id, id + mark]));
      const at = ["otherReadings", index, "change"];
      copies.set(inReading(reading, renamed), { original, change: { at, keys: new Set(Object.keys(change)) } });
      for (const each of around) copies.set(inReading(each, renamed), { original: each });
      for (const figure of own) {
        const copy: CasualtyFigure = { ...figure, id: figure.id + mark, statement: original.id + mark };
        copies.set(copy, { original: figure });
      }
    }
  }
  return copies;
}

function inReading(statement: Statement, renamed: ReadonlyMap<string, string>): Statement {
  const relations = statement.relations.some(({ target }) => renamed.has(target))
    ? statement.relations.map((each) => ({ ...each, target: renamed.get(each.target) ?? each.target }))
    : statement.relations;
  return { ...statement, id: renamed.get(statement.id) ?? statement.id, relations };
}

/** The copies, with all that they refer to as it is. */
class Readings extends DatasetIndex {
  readonly #whole: DatasetIndex;
  readonly #full: boolean;

  constructor(whole: DatasetIndex, copies: ReadonlyMap<DatasetRecord, Copy>, full: boolean) {
    const records = [...copies.keys()].sort((a, b) => (a.id < b.id ? -1 : 1));
    super(whole.head, records, whole.complete ? undefined : allUnread);
    this.#whole = whole;
    this.#full = full;
  }

  override all<Type extends RecordType>(type: Type): readonly RecordOf<Type>[] {
    if (type === "statement" || type === "casualty-figure") return super.all(type);
    return type === "source" || this.#full ? this.#whole.all(type) : [];
  }

  override find(id: string | null): DatasetRecord | undefined {
    return id?.includes(MARK) ? super.find(id) : this.#whole.find(id);
  }

  override mayHold(type: RecordType, id: string): boolean {
    return !id.includes(MARK) && this.#whole.mayHold(type, id);
  }
}

/** True of a report in which a statement stands in another reading. */
const isOfReading = (reported: Reported, copies: ReadonlyMap<DatasetRecord, Copy>) =>
  placesOf(reported).some(({ record }) => copies.get(record)?.change);

const placesOf = ({ record, path, related }: Reported): RecordPlace[] => (record ? [{ record, path }, ...related] : [...related]);

/** The report with the records of the dataset, at the place of the reading; none where the statement has that fault anyway. */
function inOriginals(reported: Reported, copies: ReadonlyMap<DatasetRecord, Copy>, before: ReadonlySet<string>): Reported[] {
  const places = placesOf(reported).flatMap((place): (RecordPlace & { isReading: boolean })[] => {
    const { original = place.record, change } = copies.get(place.record) ?? {};
    if (before.has(faultAt(reported, place, original.id))) return [];
    const path = change ? [...change.at, ...(change.keys.has(String(place.path[0])) ? place.path : [])] : place.path;
    return [{ record: original, path, isReading: change !== undefined }];
  });
  const first = places.find(({ isReading }) => isReading);
  if (!first) return [];
  const related = places.filter((place) => place !== first).map(({ record, path }) => ({ record, path }));
  const { rule, message, hint } = reported;
  return [
    { rule, record: first.record, path: first.path, message: `in this reading, ${unmarked(message)}`, hint: unmarked(hint), related },
  ];
}

/** The same for what stands in the same place and breaks the same rule. */
function faultAt({ rule }: Reported, { record, path }: RecordPlace, id: string): string {
  const value = path.reduce<unknown>((each, key) => (each as Record<string, unknown> | null | undefined)?.[key], record);
  return unmarked(JSON.stringify([rule.name, id, path, value ?? null]));
}

const unmarked = (text: string) => text.replace(/\u{f0000}\d+/gu, "");
