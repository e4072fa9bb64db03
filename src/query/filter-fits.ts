import type { CasualtyFigure, DatasetRecord, Statement } from "../generated/types.js";
import { daysOf } from "../model/edtf.js";
import { referencesOf } from "../model/walk.js";
import { innermost } from "./chain.js";
import { comparable, type FilterKeyName, type NormalFilter, rowOf } from "./filter.js";
import type { Lookup } from "./lookup.js";
import { locationsIn } from "./places.js";
import type { AnyDataset } from "./types.js";

type Test = (record: DatasetRecord) => boolean;

/** Whether a record fits a filter in its normal form, as the dataset now stands: for going through many records once. */
export function testOf(filter: NormalFilter, lookup: Lookup<AnyDataset>): Test {
  const tests = testsOf({ withdrawn: false, ...filter }, lookup);
  return (record) => tests.every((test) => test(record));
}

/** A test for each key. */
function testsOf(filter: NormalFilter, lookup: Lookup<AnyDataset>): Test[] {
  return Object.entries(filter).map(([name, wanted]) => {
    const key = name as FilterKeyName;
    const test = Array.isArray(wanted)
      ? valueTest(key, wanted, lookup)
      : typeof wanted === "boolean"
        ? flagTest(key, wanted)
        : noneOf(wanted as NormalFilter, lookup);
    if (!rowOf(key).also.includes("casualty-figure")) return test;
    return (record) => test(record.type === "casualty-figure" ? lookup.find("statement", record.statement) : record);
  });
}

function noneOf(filter: NormalFilter, lookup: Lookup<AnyDataset>): Test {
  const tests = testsOf(filter, lookup);
  return (record) => !tests.some((test) => test(record));
}

const flagTest =
  (key: FilterKeyName, wanted: boolean): Test =>
  (record) =>
    key === "withdrawn"
      ? (record.withdrawn !== null) === wanted
      : record.type === "statement" && record.otherReadings.length > 0 === wanted;

function valueTest(key: FilterKeyName, wanted: readonly string[], lookup: Lookup<AnyDataset>): Test {
  switch (key) {
    case "text":
      return (record) => textsIn(record).some((text) => holdsOne(text, wanted));
    case "note":
      return ({ note }) => note !== null && holdsOne(note, wanted);
    case "time":
      return timeTest(wanted);
    case "through":
      return throughTest(wanted, lookup);
    case "within":
      return withinTest(wanted, lookup.dataset);
    case "relation":
      return relationTest(wanted, lookup);
    case "actor":
    case "location":
      return referenceTest(key, wanted, lookup);
    default: {
      const values = new Set(wanted);
      const valuesIn = valuesOf[key as keyof typeof valuesOf];
      return (record) => valuesIn(record).some((value) => value !== null && values.has(value));
    }
  }
}

type Values = readonly (string | null)[];
const none: Values = [];
const said =
  (values: (statement: Statement) => Values) =>
  (record: DatasetRecord): Values =>
    record.type === "statement" ? values(record) : none;
const counted =
  (values: (figure: CasualtyFigure) => Values) =>
  (record: DatasetRecord): Values =>
    record.type === "casualty-figure" ? values(record) : none;
const actors = (...roles: readonly string[]) =>
  said(({ participants }) => participants.flatMap(({ actor, role }) => (roles.includes(role) ? [actor] : [])));
const places = (wanted: string) => said(({ locations }) => locations.flatMap(({ location, role }) => (role === wanted ? [location] : [])));

/** What of a record is compared with the values of a key. */
export const valuesOf = {
  type: ({ type }: DatasetRecord): Values => [type],
  id: ({ id }: DatasetRecord): Values => [id],
  topic: said(({ topic }) => [topic]),
  act: said((statement) => [innermost(statement).act]),
  factuality: said(({ factuality }) => [factuality]),
  form: said((statement) => [innermost(statement).form]),
  mode: said(({ mode }) => [mode]),
  presentation: said(({ presentation }) => [presentation]),
  confidence: said(({ confidence }) => [confidence]),
  basis: said((statement) => [innermost(statement).basis]),
  kind: (record: DatasetRecord): Values => (record.type === "actor" ? [record.kind] : none),
  by: said((statement) => [innermost(statement).by]),
  toldTo: said(({ attribution }) => attribution.map(({ to }) => to)),
  source: said(({ attribution }) => attribution.map(({ source }) => source)),
  agent: actors("agent"),
  recipient: actors("recipient"),
  mentioned: actors("mentioned"),
  about: actors("agent", "recipient", "mentioned"),
  at: places("at"),
  from: places("from"),
  to: places("to"),
  identity: said(({ identity }) => (identity === null ? none : [identity.relation])),
  vague: (record: DatasetRecord): Values =>
    record.type === "statement" || record.type === "casualty-figure" ? [record.quantity?.vague ?? null] : none,
  outcome: counted(({ outcomes }) => outcomes),
  victim: counted(({ victims }) => victims.actors),
  responsible: counted(({ responsible }) => responsible),
};

function textsIn(record: DatasetRecord): readonly string[] {
  if (record.type === "statement") return [record.text];
  if (record.type === "source") return record.title === null ? [] : [record.title];
  return record.type === "casualty-figure" ? [] : [record.name, ...record.otherNames.map(({ name }) => name)];
}

function holdsOne(text: string, wanted: readonly string[]): boolean {
  const within = comparable(text);
  return wanted.some((words) => within.includes(words));
}

type Span = ReturnType<typeof daysOf>;

/** Ends that are open or unknown may lie anywhere. */
function timeTest(wanted: readonly string[]): Test {
  const spans = wanted.map(daysOf);
  const startsBefore = ({ first }: Span, { last }: Span) => first === null || last === null || first <= last;
  return (record) => {
    if (record.type !== "statement" || !record.time?.edtf) return false;
    const time = daysOf(record.time.edtf);
    return spans.some((span) => startsBefore(time, span) && startsBefore(span, time));
  };
}

/** What stands in a piece comes through whoever published it, be its author named or not. */
function throughTest(wanted: readonly string[], { dataset }: Lookup<AnyDataset>): Test {
  const ids = new Set(wanted);
  const pieces = new Set(dataset.sources.flatMap(({ id, publisher }) => (publisher !== null && ids.has(publisher) ? [id] : [])));
  const isThrough = ({ by, source }: Statement["attribution"][number]) =>
    (by !== null && ids.has(by)) || (source !== null && pieces.has(source));
  return (record) => record.type === "statement" && record.attribution.some(isThrough);
}

function withinTest(wanted: readonly string[], dataset: AnyDataset): Test {
  const known = dataset.locations.filter(({ id }) => wanted.includes(id));
  const ids = new Set(known.flatMap((location) => locationsIn(location, dataset).map(({ id }) => id)));
  return (record) =>
    record.type === "location"
      ? ids.has(record.id)
      : record.type === "statement" && record.locations.some(({ location }) => ids.has(location));
}

/** A relation stands with one of the two statements only, and is one of both. What was withdrawn bears on no other any more. */
function relationTest(wanted: readonly string[], lookup: Lookup<AnyDataset>): Test {
  const targetsOf = ({ relations }: Statement) => relations.flatMap(({ type, target }) => (wanted.includes(type) ? [target] : []));
  const targets = new Set(lookup.statements.flatMap(targetsOf));
  return (record) => record.type === "statement" && (targets.has(record.id) || targetsOf(record).length > 0);
}

function referenceTest(type: "actor" | "location", wanted: readonly string[], lookup: Lookup<AnyDataset>): Test {
  const ids = new Set(wanted);
  const refers = (record: DatasetRecord) => referencesOf(record).some(({ id, to }) => to === type && ids.has(id));
  return (record) =>
    (record.type === type && ids.has(record.id)) ||
    refers(record) ||
    (record.type === "casualty-figure" && refers(lookup.find("statement", record.statement)));
}
