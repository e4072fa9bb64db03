import fc from "fast-check";
import type { Dataset, Statement } from "../../src/generated/types.js";
import { dataset as thisDataset } from "../../src/index.js";
import { datasetLike } from "../corpus/corpus.js";
import { randomFrom } from "../corpus/random.js";
import { example, record } from "../example.js";

const acts: readonly Statement["attribution"][number]["act"][] = ["state", "deny", "no-information", "request"];
const factualities: readonly Statement["attribution"][number]["factuality"][] = ["CT+", "PR+", "PS-", "CT-", "CTu", "Uu"];
const relationTypes: readonly Statement["relations"][number]["type"][] = [
  "confirms",
  "agreesWith",
  "disputes",
  "disagreesWith",
  "qualifies",
  "extends",
];

const shape = fc.record({
  actors: fc.array(fc.record({ organization: fc.option(fc.nat()) }), { minLength: 1, maxLength: 6 }),
  locations: fc.array(fc.record({ within: fc.option(fc.nat()) }), { minLength: 1, maxLength: 8 }),
  statements: fc.array(
    fc.record({
      speakers: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      act: fc.constantFrom(...acts),
      factuality: fc.constantFrom(...factualities),
      about: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
      locations: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
      relations: fc.array(fc.tuple(fc.constantFrom(...relationTypes), fc.nat()), { maxLength: 3 }),
      withdrawn: fc.boolean(),
      mode: fc.constantFrom("historical" as const, "hypothetical" as const),
    }),
    { minLength: 2, maxLength: 10 },
  ),
});

/**
 * Datasets of every shape that the questions depend on: chains, relations, posts, places, withdrawals. More than the rules let pass: posts
 * and places may go in a circle.
 */
export const anyDataset: fc.Arbitrary<Dataset> = shape.map(({ actors, locations, statements }) => {
  const base = example();
  const model = {
    actor: record(base, "actor", "guard"),
    location: record(base, "location", "island"),
    statement: record(base, "statement", "s001"),
  };
  const id = (prefix: string, number: number, all: readonly unknown[]) => `${prefix}${number % all.length}`;
  base.actors = actors.map(({ organization }, number) => ({
    ...model.actor,
    id: `a${number}`,
    role: organization === null ? null : { title: "member", organization: id("a", organization, actors) },
  }));
  base.locations = locations.map(({ within }, number) => ({
    ...model.location,
    id: `l${number}`,
    within: within === null ? null : id("l", within, locations),
  }));
  base.statements = statements.map((each, number) => ({
    ...model.statement,
    id: `s${number}`,
    status: each.withdrawn && number > 0 ? ("withdrawn" as const) : ("active" as const),
    attribution: each.speakers.map((speaker, depth) => ({
      by: id("a", speaker, actors),
      source: depth === 0 ? "gazette-report" : null,
      act: each.act,
      form: "none" as const,
      factuality: depth === each.speakers.length - 1 ? each.factuality : ("Uu" as const),
      cue: null,
    })),
    about: [...new Set(each.about.map((actor) => id("a", actor, actors)))],
    locations: [...new Set(each.locations.map((location) => id("l", location, locations)))],
    relations: each.relations
      .map(([type, target]) => ({ type, target: id("s", target, statements), basis: "coded" as const }))
      .filter(({ target }) => target !== `s${number}`),
    mode: each.mode,
  }));
  base.casualtyFigures = base.casualtyFigures.map((figure) => ({
    ...figure,
    statement: "s0",
    victims: { actors: ["a0"], status: "unknown" as const },
    responsible: [],
    locations: ["l0"],
  }));
  return frozen(base);
});

/** Valid datasets of the size of this one, under other ids and in other words. */
export const largeDataset: fc.Arbitrary<Dataset> = fc.nat(1000).map((seed) => {
  const all = [...datasetLike(seed, randomFrom(seed))] as unknown as Dataset["statements"][number][];
  const ofType = (type: string) => all.filter((each) => String(each.type) === type);
  return frozen({
    ...thisDataset,
    sources: ofType("source"),
    actors: ofType("actor"),
    locations: ofType("location"),
    statements: ofType("statement"),
    casualtyFigures: ofType("casualty-figure"),
  } as unknown as Dataset);
});

/** Nothing that is given is changed: whatever tries to, throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
