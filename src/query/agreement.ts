import type { Dataset, DatasetRecord, Statement } from "../generated/types.js";
import { collections, type RecordType } from "../model/collections.js";
import { canonicalJson } from "../model/json.js";
import { confidence, factuality } from "../model/vocabularies/index.js";
import { alphaOf, type Metric } from "./alpha.js";

/** Two records that code the same. */
export interface RecordPair {
  readonly a: DatasetRecord;
  readonly b: DatasetRecord;
}

/** How far two codings agree in a field. */
export interface FieldAgreement {
  readonly field: string;
  readonly metric: Metric;
  /** How many things were compared: records, or what stands in a list of either. */
  readonly units: number;
  readonly agreed: number;
  /** Krippendorff's alpha; null where it is not defined, since everything has the same value. */
  readonly alpha: number | null;
  /** Where they differ: the ids in either coding, and what each says. */
  readonly differences: readonly { readonly a: string; readonly b: string; readonly first: string; readonly second: string }[];
}

/** How far two codings of the same text agree. */
export interface Agreement {
  /** For each type of record, how many are in either and how many of them were matched; what has no partner is counted beside it. */
  readonly records: Readonly<Record<RecordType, { readonly a: number; readonly b: number; readonly matched: number }>>;
  /** The ids of those without a partner. */
  readonly alone: { readonly a: readonly string[]; readonly b: readonly string[] };
  readonly fields: readonly FieldAgreement[];
}

/** Half of what either rests on, at least, must be the same. */
const LEAST_OVERLAP = 0.5;

/** Compares two codings of the same text: records matched by passage and speaker, then field by field. */
export function agreementOf(a: Dataset, b: Dataset): Agreement {
  const pairs: RecordPair[] = [];
  const partner = new Map<string, string>();
  // Sources and actors come before the statements, whose speakers they are.
  for (const { key } of collections) {
    const found = matched(a[key], b[key], (id) => partner.get(id) ?? id);
    pairs.push(...found);
    for (const pair of found) partner.set(pair.b.id, pair.a.id);
  }
  // What the second coding calls what the first one calls otherwise.
  const inA = (id: string | null): string => (id === null ? "none" : (partner.get(id) ?? `only in b: ${id}`));
  const statements = pairs.filter(
    (pair): pair is { a: Statement; b: Statement } => pair.a.type === "statement" && pair.b.type === "statement",
  );
  const countOf = ({ key, type }: (typeof collections)[number]) =>
    [type, { a: a[key].length, b: b[key].length, matched: pairs.filter((pair) => pair.a.type === type).length }] as const;
  const known = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const alone = (dataset: Dataset) =>
    collections.flatMap(({ key }) => (dataset[key] as readonly DatasetRecord[]).filter((each) => !known.has(each)).map(({ id }) => id));
  return {
    records: Object.fromEntries(collections.map(countOf)) as Agreement["records"],
    alone: { a: alone(a), b: alone(b) },
    fields: [
      ...single.map(({ field, order, valueIn }) => compareValues(field, order, statements, (each, name) => valueIn(each, name), inA)),
      ...lists.map(({ field, entriesOf }) => compareLists(field, statements, entriesOf, inA)),
    ],
  };
}

type NameOf = (id: string | null) => string;

const itself: NameOf = (id) => id ?? "none";
const innermost = ({ attribution }: Statement) => attribution[attribution.length - 1] as Statement["attribution"][number];

/** Fields of a statement that have one value. */
const single: readonly {
  readonly field: string;
  readonly order?: readonly string[];
  valueIn(statement: Statement, name: NameOf): string;
}[] = [
  { field: "topic", valueIn: ({ topic }) => topic },
  { field: "chain", valueIn: ({ attribution }, name) => attribution.map(({ by, source }) => `${name(by)} in ${name(source)}`).join(" > ") },
  { field: "basis", valueIn: (statement) => innermost(statement).basis },
  { field: "act", valueIn: (statement) => innermost(statement).act },
  { field: "form", valueIn: (statement) => innermost(statement).form },
  { field: "to", valueIn: (statement, name) => name(innermost(statement).to) },
  { field: "presentation", valueIn: ({ presentation }) => presentation },
  {
    field: "factuality",
    order: factuality.values.map(({ value }) => value).filter((value) => value !== "Uu"),
    valueIn: ({ factuality: value }) => value,
  },
  {
    field: "identity",
    valueIn: ({ identity }, name) => (identity ? `${name(identity.subject)} ${identity.relation} ${name(identity.object)}` : "none"),
  },
  { field: "time", valueIn: ({ time }) => (time ? canonicalJson(time) : "none") },
  { field: "mode", valueIn: ({ mode }) => mode ?? "none" },
  { field: "quantity", valueIn: ({ quantity }) => (quantity ? canonicalJson(quantity) : "none") },
  { field: "confidence", order: confidence.values.map(({ value }) => value), valueIn: ({ confidence: value }) => value },
];

/** Fields of a statement that have several: what is listed, and how. */
const lists: readonly { readonly field: string; entriesOf(statement: Statement): readonly (readonly [id: string, how: string])[] }[] = [
  { field: "participants", entriesOf: ({ participants }) => participants.map(({ actor, role }) => [actor, role]) },
  { field: "locations", entriesOf: ({ locations }) => locations.map(({ location, role }) => [location, role]) },
  { field: "relations", entriesOf: ({ relations }) => relations.map(({ target, type }) => [target, type]) },
];

function compareValues(
  field: string,
  order: readonly string[] | undefined,
  pairs: readonly { a: Statement; b: Statement }[],
  valueIn: (statement: Statement, name: NameOf) => string,
  inA: NameOf,
): FieldAgreement {
  return agreementIn(
    field,
    pairs.map(({ a, b }) => ({ a: a.id, b: b.id, first: valueIn(a, itself), second: valueIn(b, inA) })),
    order,
  );
}

/** Each thing that either lists is compared by how it is listed, `none` where the other does not list it. */
function compareLists(
  field: string,
  pairs: readonly { a: Statement; b: Statement }[],
  entriesOf: (statement: Statement) => readonly (readonly [string, string])[],
  inA: NameOf,
): FieldAgreement {
  const units = pairs.flatMap(({ a, b }) => {
    const first = new Map(entriesOf(a));
    const second = new Map(entriesOf(b).map(([id, how]) => [inA(id), how]));
    return [...new Set([...first.keys(), ...second.keys()])].map((id) => ({
      a: `${a.id} ${id}`,
      b: b.id,
      first: first.get(id) ?? "none",
      second: second.get(id) ?? "none",
    }));
  });
  return agreementIn(field, units, undefined);
}

function agreementIn(field: string, units: FieldAgreement["differences"], order: readonly string[] | undefined): FieldAgreement {
  const scaled = order ? units.filter(({ first, second }) => order.includes(first) && order.includes(second)) : units;
  const alpha = alphaOf(
    scaled.map(({ first, second }) => [first, second]),
    order,
  );
  const differences = units.filter(({ first, second }) => first !== second);
  return {
    field,
    metric: order ? "ordinal" : "nominal",
    units: units.length,
    agreed: units.length - differences.length,
    alpha,
    differences,
  };
}

/** Pairs of records that rest on the same words and have the same speaker, the most alike first; each record in one pair at most. */
function matched(first: readonly DatasetRecord[], second: readonly DatasetRecord[], inA: (id: string) => string): RecordPair[] {
  const byStart = [...second].sort((x, y) => startOf(x) - startOf(y));
  const candidates = first.flatMap((a) =>
    byStart
      .filter((b) => speakerOf(a, (id) => id) === speakerOf(b, inA))
      .map((b) => ({ a, b, overlap: overlapOf(a, b), near: nearnessOf(a, b) }))
      .filter(({ overlap }) => overlap >= LEAST_OVERLAP),
  );
  const taken = new Set<DatasetRecord>();
  return candidates
    .sort((x, y) => y.overlap + y.near - x.overlap - x.near)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
}

/** Whose word a record is, or which piece's; of other records than statements nothing. */
function speakerOf(record: DatasetRecord, nameOf: (id: string) => string): string {
  if (record.type !== "statement") return "";
  const { by, source } = innermost(record);
  return nameOf(by ?? source ?? "nobody");
}

const startOf = ({ evidence }: DatasetRecord) => evidence[0]?.start ?? 0;

/** Of what two records rest on together, the part that both rest on, from 0 to 1 (Jaccard). */
function overlapOf(a: DatasetRecord, b: DatasetRecord): number {
  const shared = a.evidence.flatMap((one) =>
    b.evidence.map((other) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))),
  );
  const both = shared.reduce((sum, each) => sum + each, 0);
  const lengthOf = ({ evidence }: DatasetRecord) => evidence.reduce((sum, { start, end }) => sum + end - start, 0);
  return both / (lengthOf(a) + lengthOf(b) - both);
}

/** How much else speaks for a pair where passages are the same: the same id or name, the same topic and presentation. */
function nearnessOf(a: DatasetRecord, b: DatasetRecord): number {
  if (a.type !== "statement" || b.type !== "statement") return a.id === b.id ? 1 : 0;
  return (
    [a.topic === b.topic, a.presentation === b.presentation, a.participants.length === b.participants.length].filter(Boolean).length / 4
  );
}
