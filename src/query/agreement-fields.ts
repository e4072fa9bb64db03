import type { Statement } from "../generated/types.js";
import type { RecordOf, RecordType } from "../model/collections.js";
import { canonicalJson } from "../model/json.js";
import { confidence, factuality, precision } from "../model/vocabularies/index.js";

/** What the coding to which names belong calls a record, or null, in the words of the first. */
export type NameOf = (id: string | null) => string;

/** A field of which two codings give one value each. */
export interface SingleField<Type extends RecordType> {
  readonly field: string;
  /** The values of an ordinal scale, from one end to the other; a value beyond it does not count. */
  readonly order?: readonly string[];
  valueIn(record: RecordOf<Type>, name: NameOf): string;
}

/** A field that lists records, each in some way. */
export interface ListField {
  readonly field: string;
  entriesOf(statement: Statement): readonly (readonly [id: string, how: string])[];
}

const innermost = ({ attribution }: Statement) => attribution[attribution.length - 1] as Statement["attribution"][number];
const orNone = (value: unknown): string => (value === null ? "none" : typeof value === "string" ? value : canonicalJson(value));
const all = (names: readonly string[]): string => [...names].sort().join(", ") || "none";
const scaleOf = (values: readonly { readonly value: string | number }[]): string[] => values.map(({ value }) => String(value));

/** What is compared of each type of record; words, and what is filled in by machine, are not. */
export const singleFields: { readonly [Type in RecordType]: readonly SingleField<Type>[] } = {
  source: [
    { field: "kind", valueIn: ({ kind }) => kind },
    { field: "publisher", valueIn: ({ publisher }, name) => name(publisher) },
    { field: "published", valueIn: ({ published }) => orNone(published) },
    { field: "language", valueIn: ({ language }) => language },
  ],
  actor: [
    { field: "kind", valueIn: ({ kind }) => kind },
    { field: "population", valueIn: ({ population }) => orNone(population) },
    { field: "sectors", valueIn: ({ sectors }) => all(sectors) },
    { field: "role", valueIn: ({ role }, name) => (role ? `${role.title} of ${name(role.organization)}` : "none") },
    { field: "differentFrom", valueIn: ({ differentFrom }, name) => all(differentFrom.map(name)) },
    { field: "mayBe", valueIn: ({ mayBe }, name) => all(mayBe.map(({ actor }) => name(actor))) },
  ],
  location: [
    { field: "featureCode", valueIn: ({ featureCode }) => featureCode },
    { field: "within", valueIn: ({ within }, name) => name(within) },
    { field: "precision", order: scaleOf(precision.values), valueIn: (record) => String(record.precision) },
  ],
  statement: [
    { field: "topic", valueIn: ({ topic }) => topic },
    {
      field: "chain",
      valueIn: ({ attribution }, name) => attribution.map(({ by, source }) => `${name(by)} in ${name(source)}`).join(" > "),
    },
    { field: "basis", valueIn: (statement) => innermost(statement).basis },
    { field: "act", valueIn: (statement) => innermost(statement).act },
    { field: "form", valueIn: (statement) => innermost(statement).form },
    { field: "to", valueIn: (statement, name) => name(innermost(statement).to) },
    { field: "presentation", valueIn: ({ presentation }) => presentation },
    { field: "factuality", order: scaleOf(factuality.values).filter((value) => value !== "Uu"), valueIn: (record) => record.factuality },
    {
      field: "identity",
      valueIn: ({ identity }, name) => (identity ? `${name(identity.subject)} ${identity.relation} ${name(identity.object)}` : "none"),
    },
    { field: "time", valueIn: ({ time }) => orNone(time) },
    { field: "mode", valueIn: ({ mode }) => orNone(mode) },
    { field: "quantity", valueIn: ({ quantity }) => orNone(quantity) },
    { field: "confidence", order: scaleOf(confidence.values), valueIn: (record) => record.confidence },
  ],
  "casualty-figure": [
    { field: "outcomes", valueIn: ({ outcomes }) => all(outcomes) },
    { field: "outcomeJoin", valueIn: ({ outcomeJoin }) => orNone(outcomeJoin) },
    { field: "quantity", valueIn: ({ quantity }) => orNone(quantity) },
    { field: "victims", valueIn: ({ victims }, name) => all(victims.actors.map(name)) },
    { field: "status", valueIn: ({ victims }) => victims.status },
    { field: "responsible", valueIn: ({ responsible }, name) => all(responsible.map(name)) },
    { field: "claimantIsParty", valueIn: ({ claimantIsParty }) => orNone(claimantIsParty) },
    { field: "counting", valueIn: ({ counting }) => counting },
    { field: "overlaps", valueIn: ({ overlaps }, name) => all(overlaps.map(name)) },
  ],
};

/** What statements list, one thing at a time. */
export const listFields: readonly ListField[] = [
  { field: "participants", entriesOf: ({ participants }) => participants.map(({ actor, role }) => [actor, role]) },
  { field: "locations", entriesOf: ({ locations }) => locations.map(({ location, role }) => [location, role]) },
  { field: "relations", entriesOf: ({ relations }) => relations.map(({ target, type }) => [target, type]) },
];
