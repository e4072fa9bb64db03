import type { Actor, CasualtyFigure, DatasetRecord, Location, Source, Statement } from "../generated/types.js";
import { sector } from "../model/vocabularies/actor.js";
import { act } from "../model/vocabularies/attribution.js";
import { outcome } from "../model/vocabularies/casualty-figure.js";
import { sourceKind } from "../model/vocabularies/source.js";
import { topic } from "../model/vocabularies/statement.js";
import type { Lookup } from "./lookup.js";
import { quantityInWords } from "./quantity.js";
import { verbFor } from "./reading-words.js";
import type { AnyDataset } from "./types.js";

/**
 * Where words are found in a record: `name`, what it is called; `text`, what it says; `who`, the people and places that it has to do
 * with, by all their names and posts; `kind`, the labels and meanings of its topic, act, sectors, outcomes; `source`, words of the
 * coded text, and identifiers; `note`, the coder's remarks.
 */
export type SearchField = "name" | "text" | "who" | "kind" | "source" | "note";

/** The fields, in the order in which they are told. */
export const searchFields: readonly SearchField[] = ["name", "text", "who", "kind", "source", "note"];

/** What is searched of a record, or of a value of a vocabulary. */
export interface Entry {
  /** Null for a value of a vocabulary, which is found in the records that have it. */
  readonly record: DatasetRecord | null;
  /** An id, or the name of a vocabulary and a value. */
  readonly key: string;
  /** Texts of its own, each with its field. */
  readonly texts: readonly (readonly [field: SearchField, text: string])[];
  /** Keys of entries whose names, posts and meanings are searched for it as well. */
  readonly refers: readonly string[];
}

const tables = [topic, act, sector, outcome, sourceKind];

/** What is searched of each record that stands, in the order of the dataset; then the values of vocabularies. */
export function entriesOf(lookup: Lookup<AnyDataset>): Entry[] {
  const { sources, actors, locations, statements, casualtyFigures } = lookup.dataset;
  const records: Entry[] = [
    ...standing(sources).map(sourceEntry),
    ...standing(actors).map(actorEntry),
    ...standing(locations).map(locationEntry),
    ...standing(statements).map((record) => statementEntry(record, lookup)),
    ...standing(casualtyFigures).map((record) => figureEntry(record, lookup)),
  ];
  const values = tables.flatMap((table) =>
    table.values.map(
      ({ value, label, meaning }): Entry => ({
        record: null,
        key: keyOf(table, value),
        texts: [
          ["kind", label],
          ["kind", meaning],
        ],
        refers: [],
      }),
    ),
  );
  return [...records, ...values];
}

const sourceEntry = (record: Source): Entry => ({
  record,
  key: record.id,
  texts: [
    ...(record.title === null ? [] : [named(record.title)]),
    ...(record.url === null ? [] : [quoted(record.url)]),
    ...noted(record.note),
  ],
  refers: [...(record.publisher === null ? [] : [record.publisher]), keyOf(sourceKind, record.kind)],
});

const actorEntry = (record: Actor): Entry => ({
  record,
  key: record.id,
  texts: [
    ...names(record),
    ...(record.role ? [["who", record.role.title] as const] : []),
    ...record.identifiers.map(({ value }) => quoted(value)),
    ...record.mayBe.flatMap(({ why }) => noted(why)),
    ...noted(record.note),
  ],
  refers: [...(record.role?.organization ? [record.role.organization] : []), ...record.sectors.map((each) => keyOf(sector, each))],
});

const locationEntry = (record: Location): Entry => ({
  record,
  key: record.id,
  texts: [...names(record), ...record.identifiers.map(({ value }) => quoted(value)), ...noted(record.note)],
  refers: record.within === null ? [] : [record.within],
});

function statementEntry(record: Statement, lookup: Lookup<AnyDataset>): Entry {
  const { id, text, attribution, presentation, time, quantity, otherReadings, note } = record;
  // There are far more statements than anything else: no lists are made only to be joined.
  const texts: [SearchField, string][] = [["text", text]];
  const last = attribution[attribution.length - 1];
  if (last) texts.push(["kind", verbFor(last.act, presentation).said]);
  for (const { cue } of attribution) if (cue) texts.push(["source", cue.words]);
  if (time) texts.push(["source", time.as]);
  if (quantity) texts.push(["text", quantityInWords(quantity)], ["source", quantity.as]);
  for (const { why } of otherReadings) texts.push(["note", why]);
  if (note !== null) texts.push(["note", note]);
  return { record, key: id, texts, refers: involved(record, lookup) };
}

function figureEntry(record: CasualtyFigure, lookup: Lookup<AnyDataset>): Entry {
  const { id, quantity, outcomes, victims, responsible, note } = record;
  const statement = lookup.find("statement", record.statement);
  return {
    record,
    key: id,
    texts: [["text", quantityInWords(quantity)], ["text", statement.text], quoted(quantity.as), ...noted(note)],
    refers: [
      ...new Set([...involved(statement, lookup), ...victims.actors, ...responsible, ...outcomes.map((each) => keyOf(outcome, each))]),
    ],
  };
}

/** Everybody and everything that a statement has to do with, and what kind of statement it is. */
function involved({ topic: about, attribution, participants, locations }: Statement, lookup: Lookup<AnyDataset>): string[] {
  const keys = new Set<string>();
  const addActor = (id: string | null) => {
    if (id === null) return;
    keys.add(id);
    const organization = lookup.find("actor", id).role?.organization;
    if (organization) keys.add(organization);
  };
  attribution.forEach(({ by, to, source }, depth) => {
    addActor(by);
    addActor(to);
    // All comes through the coded text: its title says nothing of a statement.
    if (source === null || depth === 0) return;
    keys.add(source);
    addActor(lookup.find("source", source).publisher);
  });
  for (const { actor } of participants) addActor(actor);
  for (const { location } of locations) keys.add(location);
  keys.add(keyOf(topic, about));
  const last = attribution[attribution.length - 1];
  // That somebody states something goes without saying.
  if (last && last.act !== "state") keys.add(keyOf(act, last.act));
  return [...keys];
}

const standing = <Each extends DatasetRecord>(records: readonly Each[]): readonly Each[] =>
  records.filter(({ withdrawn }) => withdrawn === null);

const names = ({ name, otherNames }: Pick<Actor, "name" | "otherNames">) => [named(name), ...otherNames.map((other) => named(other.name))];

const named = (text: string) => ["name", text] as const;
const quoted = (text: string) => ["source", text] as const;
const noted = (text: string | null) => (text === null ? [] : [["note", text] as const]);

const keyOf = ({ name }: { readonly name: string }, value: string | number) => `${name}:${value}`;
