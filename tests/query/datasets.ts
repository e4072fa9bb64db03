import fc from "fast-check";
import type { AttributionLink, Dataset, Statement } from "../../src/generated/types.js";
import { filterKeys } from "../../src/model/filter-keys.js";
import { vocabularies } from "../../src/model/vocabularies/index.js";
import { example, type Mutable, record } from "../example.js";

/** Any value of a vocabulary. */
const oneOf = <Value>({ values }: { readonly values: readonly { readonly value: Value }[] }) =>
  fc.constantFrom(...values.map(({ value }) => value));

const edtf = fc.constantFrom("2018", "2019-12", "199X", "/2019-06", "2019-06/..", "2019-02/2019-05", "[..2017]", "2020-01-15");

/** Words that stand in texts and notes of the datasets below. */
export const someWords = ["harbour", "fire", "ship", "Ä", "ﬁre", "THE"];

const link = fc.record({
  by: fc.option(fc.nat(), { freq: 6 }),
  source: fc.option(fc.nat()),
  to: fc.option(fc.nat(), { freq: 1 }),
  act: oneOf(vocabularies.act),
  form: oneOf(vocabularies.form),
  basis: oneOf(vocabularies.basis),
});

const statement = fc.record({
  links: fc.array(link, { minLength: 1, maxLength: 4 }),
  words: fc.subarray(someWords, { minLength: 1 }),
  topic: oneOf(vocabularies.topic),
  presentation: oneOf(vocabularies.presentation),
  factuality: oneOf(vocabularies.factuality),
  confidence: oneOf(vocabularies.confidence),
  mode: fc.option(oneOf(vocabularies.mode)),
  participants: fc.array(fc.tuple(fc.nat(), oneOf(vocabularies.participantRole)), { maxLength: 3 }),
  locations: fc.array(fc.tuple(fc.nat(), oneOf(vocabularies.locationRole)), { maxLength: 3 }),
  identity: fc.option(fc.tuple(fc.nat(), oneOf(vocabularies.identityRelation), fc.nat())),
  time: fc.option(fc.option(edtf)),
  vague: fc.option(fc.option(oneOf(vocabularies.vague))),
  relations: fc.array(fc.tuple(oneOf(vocabularies.relationType), fc.nat(), oneOf(vocabularies.basis)), { maxLength: 3 }),
  hasOtherReading: fc.boolean(),
  note: fc.option(fc.subarray(someWords, { minLength: 1 })),
  withdrawn: fc.boolean(),
});

const figure = fc.record({
  statement: fc.nat(),
  outcomes: fc.subarray(
    vocabularies.outcome.values.map(({ value }) => value),
    { minLength: 1, maxLength: 2 },
  ),
  victim: fc.nat(),
  responsible: fc.option(fc.nat()),
  vague: fc.option(oneOf(vocabularies.vague)),
});

const shape = fc.record({
  actors: fc.array(fc.record({ organization: fc.option(fc.nat()), note: fc.option(fc.subarray(someWords, { minLength: 1 })) }), {
    minLength: 1,
    maxLength: 6,
  }),
  locations: fc.array(fc.record({ within: fc.option(fc.nat()), withdrawn: fc.boolean() }), { minLength: 1, maxLength: 8 }),
  statements: fc.array(statement, { minLength: 2, maxLength: 10 }),
  figures: fc.array(figure, { maxLength: 4 }),
});

const withdrawnFor = (isWithdrawn: boolean) => (isWithdrawn ? { replacedBy: null, why: "it misread the source" } : null);

/**
 * Datasets of every shape that the questions depend on: chains, roles, posts, places, times, amounts, relations, withdrawals. More than
 * the rules let pass: posts and places may go in a circle, acts and factuality need not fit. Nothing in them can be changed.
 */
export const anyDataset: fc.Arbitrary<Dataset> = shape.map(({ actors, locations, statements, figures }) => {
  const base = example();
  const model = {
    actor: record(base, "actor", "guard"),
    location: record(base, "location", "island"),
    statement: record(base, "statement", "s001"),
    figure: record(base, "casualty-figure", "c01"),
  };
  const id = (prefix: string, number: number, all: readonly unknown[]) => `${prefix}${number % all.length}`;
  const actor = (number: number | null) => (number === null ? null : id("a", number, actors));
  const source = (number: number | null) => (number === null ? null : (base.sources[number % base.sources.length]?.id ?? null));
  const quantity = (vague: Statement["quantity"] extends infer Each ? (Each extends { vague: infer V } ? V : never) : never) => ({
    reported: vague === null ? 7 : null,
    low: null,
    high: null,
    approximate: false,
    vague,
    unit: "ship",
    as: "so many",
  });
  base.sources.forEach((each) => {
    each.publisher = each.publisher === null ? null : "a0";
  });
  base.actors = actors.map(({ organization, note }, number) => ({
    ...model.actor,
    id: `a${number}`,
    name: `actor ${number} of the harbour`,
    role: organization === null ? null : { title: "member", organization: id("a", organization, actors) },
    note: note?.join(" ") ?? null,
  }));
  base.locations = locations.map(({ within, withdrawn }, number) => ({
    ...model.location,
    id: `l${number}`,
    name: `place ${number}`,
    within: within === null ? null : id("l", within, locations),
    withdrawn: withdrawnFor(withdrawn && number > 0),
  }));
  base.statements = statements.map((each, number) => ({
    ...model.statement,
    id: `s${number}`,
    withdrawn: withdrawnFor(each.withdrawn && number > 0),
    text: `${each.words.join("  ")} ${number}.`,
    topic: each.topic,
    attribution: each.links.map((one, depth): Mutable<AttributionLink> => {
      const isLast = depth === each.links.length - 1;
      const from = depth === 0 ? "gazette-report" : source(one.source);
      const by = actor(one.by);
      const cue = by === null && from === null ? { words: "it is said", evidence: model.statement.evidence } : null;
      return { by, source: from, act: isLast ? one.act : "state", form: one.form, basis: one.basis, to: actor(one.to), cue };
    }),
    presentation: each.presentation,
    factuality: each.factuality,
    confidence: each.confidence,
    mode: each.mode,
    participants: each.participants.map(([who, role]) => ({ actor: id("a", who, actors), role })),
    locations: each.locations.map(([where, role]) => ({ location: id("l", where, locations), role })),
    identity: each.identity && {
      subject: id("a", each.identity[0], actors),
      relation: each.identity[1],
      object: id("a", each.identity[2], actors),
    },
    time: each.time === null ? null : { edtf: each.time, as: "then", basis: each.time === null ? null : "stated" },
    quantity: each.vague === null ? null : quantity(each.vague),
    relations: each.relations
      .map(([type, target, basis]) => ({ type, target: id("s", target, statements), basis }))
      .filter(({ target }) => target !== `s${number}`),
    otherReadings: each.hasOtherReading ? [{ change: { factuality: "PS+" as const }, why: "it is not clear" }] : [],
    note: each.note?.join(" ") ?? null,
  }));
  base.casualtyFigures = figures.map((each, number) => ({
    ...model.figure,
    id: `c${number}`,
    statement: id("s", each.statement, statements),
    outcomes: each.outcomes,
    outcomeJoin: each.outcomes.length > 1 ? "or" : null,
    quantity: quantity(each.vague),
    victims: { actors: [id("a", each.victim, actors)], status: "unknown" },
    responsible: each.responsible === null ? [] : [id("a", each.responsible, actors)],
  }));
  return frozen(base as Dataset);
});

/** Values for each key of a filter that `anyDataset` may have. */
export const valuesFor = (dataset: Dataset): Readonly<Record<string, readonly string[]>> => {
  const ids = {
    source: dataset.sources,
    actor: dataset.actors,
    location: dataset.locations,
    statement: dataset.statements,
    "casualty-figure": dataset.casualtyFigures,
  };
  return Object.fromEntries(
    Object.entries(filterKeys).map(([key, row]) => {
      if ("vocabulary" in row) return [key, row.vocabulary.values.map(({ value }) => String(value))];
      if (row.takes === "words") return [key, someWords];
      if (row.takes === "date") return [key, ["2019", "2018-06/2019-06", "../1995", "2020-01-15"]];
      const records = "idOf" in row ? ids[row.idOf] : Object.values(ids).flat();
      return [key, records.map(({ id }) => id)];
    }),
  );
};

/** Nothing that is given is changed: whatever tries to, throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

/** The example with actors under the names that are given: `n0`, `n1`, …, each the speaker of a statement of its own, `t0`, `t1`, …. */
export function named(...names: readonly string[]): Mutable<Dataset> {
  const made = example();
  const model = record(made, "actor", "guard");
  const statement = record(made, "statement", "s002");
  names.forEach((name, number) => {
    made.actors.push({ ...model, id: `n${number}`, name, otherNames: [] });
    const attribution = statement.attribution.map((link, depth) =>
      depth === 0 ? link : { ...link, by: `n${number}`, to: null, cue: null },
    );
    made.statements.push({ ...statement, id: `t${number}`, text: "It rained.", attribution, participants: [] });
  });
  return made;
}
