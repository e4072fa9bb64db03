import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import {
  byId,
  chainOf,
  conditionals,
  corroboration,
  denials,
  disputes,
  figures,
  find,
  firstHand,
  identityClaims,
  locationsAround,
  locationsIn,
  relationsOf,
  secondHand,
  select,
  speakerOf,
  timeline,
  unknowns,
  vagueAmounts,
} from "../../src/query/index.js";
import { cases } from "../cases.js";
import { anyDataset } from "./datasets.js";

/** Checks what must hold of every dataset. */
const holds = (check: (dataset: Dataset) => void) => fc.assert(fc.property(anyDataset, check), { numRuns: cases(1000) });

const standing = ({ statements }: Dataset) => statements.filter(({ withdrawn }) => withdrawn === null);
const idsOf = (records: readonly ({ readonly id: string } | null)[]) => records.map((record) => record?.id ?? null);

describe("the statement graph", () => {
  test("every disagreement is seen from both ends, in the order that is promised", () =>
    holds((dataset) => {
      const all = disputes(dataset);
      for (const { type, basis, sides } of all) {
        const [from, to] = sides.map(({ statement }) => statement);
        for (const end of [from, to]) if (end) expect(relationsOf(end, dataset)).toContainEqual({ type, basis, from, to });
      }
      const against = standing(dataset).flatMap((statement) =>
        relationsOf(statement, dataset).filter(({ type }) => type === "disputes" || type === "disagreesWith"),
      );
      expect(against.length).toBe(2 * all.length);
      const ranks = all.map(({ type, basis }) => (type === "disagreesWith" ? 2 : basis === "coded" ? 1 : 0));
      expect(ranks).toEqual([...ranks].sort());
    }));

  test("a side comes with everyone who says it", () =>
    holds((dataset) => {
      for (const { sides } of disputes(dataset))
        for (const { statement, chain } of sides)
          expect(idsOf(chain.map(({ by }) => by))).toEqual(statement.attribution.map(({ by }) => by));
    }));

  test("chains hold the links as they are recorded, and end with the speaker", () =>
    holds((dataset) => {
      for (const statement of standing(dataset)) {
        const chain = chainOf(statement, dataset);
        expect(chain.map(({ link }) => link)).toEqual(statement.attribution);
        expect(chain.at(-1)).toEqual(speakerOf(statement.id, dataset));
        for (const { by, source, to } of chain) {
          for (const actor of [by, to]) if (actor) expect(dataset.actors).toContain(actor);
          if (source) expect(dataset.sources).toContain(source);
        }
      }
    }));

  test("every statement is first-hand or second-hand, and every denial is one by its act", () =>
    holds((dataset) => {
      expect(new Set([...firstHand(dataset), ...secondHand(dataset)])).toEqual(new Set(standing(dataset)));
      expect(firstHand(dataset).length + secondHand(dataset).length).toBe(standing(dataset).length);
      const denied = denials(dataset);
      expect(denied.map(({ statement }) => statement)).toEqual(
        standing(dataset).filter(({ attribution }) => attribution.at(-1)?.act === "deny"),
      );
      const opposed = disputes(dataset);
      for (const { statement, against } of denied) {
        const pairs = opposed.filter(({ sides }) => sides.some((side) => side.statement === statement));
        expect(against.length).toBe(pairs.length);
      }
    }));

  test("what is asked for by name is what a plain loop finds", () =>
    holds((dataset) => {
      const all = standing(dataset);
      expect(unknowns(dataset)).toEqual(
        all.filter(({ topic, attribution }) => topic === "inquiry" || attribution.at(-1)?.act === "no-information"),
      );
      expect(conditionals(dataset)).toEqual(all.filter(({ mode }) => mode === "hypothetical"));
      expect(vagueAmounts(dataset)).toEqual(
        [...all, ...dataset.casualtyFigures].filter(({ quantity }) => quantity !== null && quantity.vague !== null),
      );
      expect(identityClaims(dataset).map(({ statement }) => statement)).toEqual(all.filter(({ identity }) => identity !== null));
      expect(new Set(timeline(dataset).map(({ statement }) => statement))).toEqual(new Set(all.filter(({ time }) => time !== null)));
      const days = timeline(dataset).map(({ first, last }) => first ?? last ?? "9999");
      expect(days).toEqual([...days].sort());
    }));

  test("corroboration: every agreeing statement is in one voice, every speaker in one", () =>
    holds((dataset) => {
      for (const statement of standing(dataset)) {
        const { voices, sharedBy } = corroboration(statement, dataset);
        expect(voices[0]?.statements[0]).toBe(statement);
        const statements = voices.flatMap((voice) => voice.statements);
        const agreeing = relationsOf(statement, dataset).flatMap(({ type, from, to }) => (type === "agreesWith" ? [from, to] : []));
        expect(new Set(statements)).toEqual(new Set([statement, ...agreeing]));
        expect(new Set(statements).size).toBe(statements.length);
        const speakers = voices.flatMap((voice) => voice.speakers);
        expect(new Set(speakers).size).toBe(speakers.length);
        for (const { id } of sharedBy) for (const { attribution } of statements) expect(attribution.map(({ by }) => by)).toContain(id);
      }
    }));
});

describe("lookups", () => {
  test("containment never loops, and is the same from above and from below", () =>
    holds((dataset) => {
      const places = dataset.locations.filter(({ withdrawn }) => withdrawn === null);
      for (const outer of places) {
        const inside = locationsIn(outer, dataset);
        expect(inside[0]).toBe(outer);
        expect(new Set(inside).size).toBe(inside.length);
        for (const inner of places) {
          const around = locationsAround(inner, dataset);
          // What was withdrawn holds nothing together.
          const path = around.slice(0, around.indexOf(outer) + 1);
          const isHeld = around.includes(outer) && path.every(({ withdrawn }) => withdrawn === null);
          expect(inside.includes(inner)).toBe(isHeld);
        }
      }
    }));

  test("records come themselves, not as copies, by their id and by their name", () =>
    holds((dataset) => {
      const { sources, actors, locations, statements, casualtyFigures } = dataset;
      for (const record of [...sources, ...actors, ...locations, ...statements, ...casualtyFigures]) {
        expect(byId(record.id, dataset)).toBe(record);
        expect(find(record.id, dataset)).toEqual({ by: "id", records: [record] });
      }
      for (const actor of actors) expect(find(actor.name.toUpperCase(), dataset, "actor").records).toContain(actor);
    }));

  test("no withdrawn statement is an answer, and no figure comes without its claimant", () =>
    holds((dataset) => {
      const answers = [firstHand, secondHand, unknowns, conditionals].flatMap((ask) => ask(dataset));
      const related = dataset.statements.flatMap((statement) => relationsOf(statement, dataset)).flatMap(({ from, to }) => [from, to]);
      for (const { withdrawn } of [...answers, ...related]) expect(withdrawn).toBe(null);
      for (const { figure, statement, chain, victims, places } of figures({}, dataset)) {
        expect(statement.id).toBe(figure.statement);
        expect(chain.length).toBe(statement.attribution.length);
        expect(idsOf(victims)).toEqual(figure.victims.actors);
        expect(places.map(({ location, role }) => ({ location: location.id, role }))).toEqual(statement.locations);
      }
      for (const record of select({}, dataset)) expect(record.withdrawn).toBe(null);
    }));
});
