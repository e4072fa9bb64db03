import type { Dataset, DatasetRecord, Source, Statement } from "../generated/types.js";
import { collections, type RecordOf, type RecordType } from "../model/collections.js";
import { type ListField, listFields, type NameOf, type SingleField, singleFields } from "./agreement-fields.js";
import { alphaOf, type Metric } from "./alpha.js";
import { matchedRecords, type RecordPair } from "./matching.js";

/** What two codings say otherwise of the same thing. */
export interface Difference {
  /** Id of the record in the first coding. */
  readonly a: string;
  /** Id of its partner in the second. */
  readonly b: string;
  /** Of a field that lists records, which of them this is about, as the first coding calls it; null of another field. */
  readonly about: string | null;
  /** What the first coding says; `none` where it says nothing. */
  readonly first: string;
  /** What the second says, in the ids of the first. */
  readonly second: string;
}

/** How far two codings agree in a field. */
export interface FieldAgreement {
  /** The type of record that has the field. */
  readonly type: RecordType;
  readonly field: string;
  readonly metric: Metric;
  /** How many things were compared: pairs of records, or what stands in a list of either. */
  readonly units: number;
  readonly agreed: number;
  /** Krippendorff's alpha; null where it is not defined, since everything has the same value. */
  readonly alpha: number | null;
  readonly differences: readonly Difference[];
}

/** How far two codings of the same text agree. */
export interface Agreement {
  /** For each type of record, how many are in either and how many of them were matched; what has no partner is counted beside it. */
  readonly records: Readonly<Record<RecordType, { readonly a: number; readonly b: number; readonly matched: number }>>;
  /** The ids of those without a partner. */
  readonly alone: { readonly a: readonly string[]; readonly b: readonly string[] };
  readonly fields: readonly FieldAgreement[];
}

/**
 * Compares two codings of the same text: records matched by passage and speaker, then field by field.
 *
 * @throws RangeError where the texts are not the same, or very many records of one speaker rest on the same words
 */
export function agreementOf(a: Dataset, b: Dataset): Agreement {
  refuseOtherText(a, b);
  const pairs = matchedRecords(a, b);
  const partner = new Map(pairs.map((pair) => [pair.b.id, pair.a.id]));
  // What the second coding calls what the first one calls otherwise.
  const inA: NameOf = (id) => (id === null ? "none" : (partner.get(id) ?? `only in the second: ${id}`));
  const countOf = ({ key, type }: (typeof collections)[number]) =>
    [type, { a: a[key].length, b: b[key].length, matched: pairs.filter((pair) => pair.a.type === type).length }] as const;
  const known = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const alone = (dataset: Dataset) =>
    collections.flatMap(({ key }) => (dataset[key] as readonly DatasetRecord[]).filter((each) => !known.has(each)).map(({ id }) => id));
  return {
    records: Object.fromEntries(collections.map(countOf)) as Agreement["records"],
    alone: { a: alone(a), b: alone(b) },
    fields: collections.flatMap(({ type }) => [
      ...singleFieldsOf(type, pairs, inA),
      ...(type === "statement" ? listFields.map((field) => compareLists(field, pairsOf(type, pairs), inA)) : []),
    ]),
  };
}

/** Positions in one text say nothing of another. */
function refuseOtherText(a: Dataset, b: Dataset): void {
  const [first, second] = [a, b].map(({ sources }) => sources.find((source: Source) => source.text !== null)?.text?.digest);
  if (first === undefined || first !== second)
    throw new RangeError("the two do not code the same text: the digests of their texts differ; agreement is of two codings of one text");
}

interface PairOf<Type extends RecordType> {
  readonly a: RecordOf<Type>;
  readonly b: RecordOf<Type>;
}

const pairsOf = <Type extends RecordType>(type: Type, pairs: readonly RecordPair[]) =>
  pairs.filter(({ a }) => a.type === type) as readonly RecordPair[] as readonly PairOf<Type>[];

function singleFieldsOf<Type extends RecordType>(type: Type, pairs: readonly RecordPair[], inA: NameOf): FieldAgreement[] {
  const ofType = pairsOf(type, pairs);
  return (singleFields[type] as readonly SingleField<Type>[]).map(({ field, order, valueIn }) =>
    agreementIn(
      type,
      field,
      ofType.map(({ a, b }) => ({ a: a.id, b: b.id, about: null, first: valueIn(a, itself), second: valueIn(b, inA) })),
      order,
    ),
  );
}

const itself: NameOf = (id) => id ?? "none";

/** Each thing that either lists is compared by how it is listed, `none` where the other does not list it. */
function compareLists({ field, entriesOf }: ListField, pairs: readonly PairOf<"statement">[], inA: NameOf): FieldAgreement {
  const entriesBy = (statement: Statement, name: NameOf) => new Map(entriesOf(statement).map(([id, how]) => [name(id), how]));
  const units = pairs.flatMap(({ a, b }) => {
    const [first, second] = [entriesBy(a, itself), entriesBy(b, inA)];
    return [...new Set([...first.keys(), ...second.keys()])].map((about) => ({
      a: a.id,
      b: b.id,
      about,
      first: first.get(about) ?? "none",
      second: second.get(about) ?? "none",
    }));
  });
  return agreementIn("statement", field, units, undefined);
}

function agreementIn(type: RecordType, field: string, units: readonly Difference[], order: readonly string[] | undefined): FieldAgreement {
  const scaled = order ? units.filter(({ first, second }) => order.includes(first) && order.includes(second)) : units;
  const alpha = alphaOf(
    scaled.map(({ first, second }) => [first, second]),
    order,
  );
  const differences = units.filter(({ first, second }) => first !== second);
  return {
    type,
    field,
    metric: order ? "ordinal" : "nominal",
    units: units.length,
    agreed: units.length - differences.length,
    alpha,
    differences,
  };
}
