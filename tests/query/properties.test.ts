import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import {
  byId,
  chainOf,
  conditionals,
  corroboration,
  disputes,
  disputesOf,
  figures,
  firstHand,
  locationsAround,
  locationsIn,
  qualificationsOf,
  relationsOf,
  secondHand,
  statementsAbout,
  statementsAt,
  statementsBy,
  statementsOn,
  supportOf,
  unknowns,
} from "../../src/query/index.js";
import { anyDataset, largeDataset } from "./datasets.js";

/** Checks what must hold of every dataset. */
const holds = (check: (dataset: Dataset) => void) => {
  fc.assert(fc.property(anyDataset, check), { numRuns: 300 });
  fc.assert(fc.property(largeDataset, check), { numRuns: 2 });
};
const active = ({ statements }: Dataset) => statements.filter(({ status }) => status === "active");
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const isInOrder = (records: readonly { readonly id: string }[], all: readonly { readonly id: string }[]) =>
  expect(records).toEqual(all.filter((each) => records.includes(each)));

describe("the statement graph", () => {
  test("every dispute is seen from both ends, and nothing else is", () =>
    holds((dataset) => {
      const all = disputes(dataset).map(({ type, basis, sides: [one, other] }) => ({
        type,
        basis,
        from: one.statement,
        to: other.statement,
      }));
      for (const relation of all) {
        expect(disputesOf(relation.from, dataset)).toContainEqual(relation);
        expect(disputesOf(relation.to, dataset)).toContainEqual(relation);
      }
      const seen = active(dataset).flatMap((statement) => disputesOf(statement, dataset));
      expect(seen.length).toBe(2 * all.length);
      for (const { from, to, ...rest } of seen) expect(all).toContainEqual({ ...rest, from, to });
    }));

  test("a side comes with everyone who says it", () =>
    holds((dataset) => {
      for (const { sides } of disputes(dataset))
        for (const { statement, chain } of sides)
          expect(idsOf(chain.map(({ by }) => by))).toEqual(statement.attribution.map(({ by }) => by));
    }));

  test("disputes, support and qualifications are relations, and no relation is two of them", () =>
    holds((dataset) => {
      for (const statement of active(dataset)) {
        const parts = [disputesOf, supportOf, qualificationsOf].flatMap((some) => some(statement, dataset));
        const rest = relationsOf(statement, dataset).filter(({ type }) => type === "extends");
        expect(parts.length + rest.length).toBe(relationsOf(statement, dataset).length);
        for (const { from, to } of parts) expect([from, to]).toContain(statement);
      }
    }));

  test("chains end with whose word it is; all before merely pass it on", () =>
    holds((dataset) => {
      for (const statement of active(dataset)) {
        const chain = chainOf(statement, dataset);
        expect(chain.map(({ link }) => link)).toEqual(statement.attribution);
        expect(chain.at(-1)?.stance).not.toBe("passes-on");
        for (const { stance } of chain.slice(0, -1)) expect(stance).toBe("passes-on");
        for (const { by } of chain) expect(dataset.actors).toContain(by);
      }
    }));

  test("every statement is first-hand or second-hand; what is not known or conditional is neither more nor less", () =>
    holds((dataset) => {
      expect(new Set([...firstHand(dataset), ...secondHand(dataset)])).toEqual(new Set(active(dataset)));
      expect(firstHand(dataset).length + secondHand(dataset).length).toBe(active(dataset).length);
      for (const statement of unknowns(dataset)) {
        const last = chainOf(statement, dataset).at(-1);
        expect(last?.link.act === "no-information" || last?.stance === "leaves-open").toBe(true);
      }
      for (const { mode } of conditionals(dataset)) expect(mode).toBe("hypothetical");
    }));

  test("corroboration: every agreeing statement is in one voice, every speaker in one", () =>
    holds((dataset) => {
      for (const statement of active(dataset)) {
        const { voices, sharedBy } = corroboration(statement, dataset);
        expect(voices[0]?.statements[0]).toBe(statement);
        const statements = voices.flatMap((voice) => voice.statements);
        expect(new Set(statements)).toEqual(new Set([statement, ...supportOf(statement, dataset).flatMap(({ from, to }) => [from, to])]));
        expect(new Set(statements).size).toBe(statements.length);
        const speakers = voices.flatMap((voice) => voice.speakers);
        expect(new Set(speakers).size).toBe(speakers.length);
        for (const { id } of sharedBy) for (const { attribution } of statements) expect(attribution.map(({ by }) => by)).toContain(id);
      }
    }));
});

describe("lookups", () => {
  test("every statement is found by its speakers, by those it is about, by its places and its topic, and only so", () =>
    holds((dataset) => {
      for (const actor of dataset.actors) {
        const by = (at: "outermost" | "innermost" | "any") => idsOf(statementsBy(actor, { at }, dataset));
        const said = (test: (speakers: string[]) => boolean) =>
          idsOf(active(dataset).filter(({ attribution }) => test(attribution.map((link) => link.by))));
        expect(by("any")).toEqual(said((speakers) => speakers.includes(actor.id)));
        expect(by("outermost")).toEqual(said((speakers) => speakers[0] === actor.id));
        expect(by("innermost")).toEqual(said((speakers) => speakers.at(-1) === actor.id));
        expect(statementsBy(actor, {}, dataset)).toEqual(statementsBy(actor, { at: "innermost" }, dataset));
        expect(statementsAbout(actor, dataset)).toEqual(active(dataset).filter(({ about }) => about.includes(actor.id)));
      }
      for (const location of dataset.locations)
        expect(statementsAt(location, {}, dataset)).toEqual(active(dataset).filter(({ locations }) => locations.includes(location.id)));
      expect(statementsOn("hostilities", dataset)).toEqual(active(dataset).filter(({ topic }) => topic === "hostilities"));
    }));

  test("containment never loops, and is the same from above and from below", () =>
    holds((dataset) => {
      for (const outer of dataset.locations) {
        const inside = locationsIn(outer, dataset);
        expect(inside[0]).toBe(outer);
        expect(new Set(inside).size).toBe(inside.length);
        for (const inner of dataset.locations) expect(inside.includes(inner)).toBe(locationsAround(inner, dataset).includes(outer));
        const at = statementsAt(outer, { within: true }, dataset);
        expect(new Set(at)).toEqual(new Set(inside.flatMap((each) => statementsAt(each, {}, dataset))));
        isInOrder(at, dataset.statements);
      }
    }));

  test("records come themselves, not as copies", () =>
    holds((dataset) => {
      const { sources, actors, locations, statements, casualtyFigures } = dataset;
      for (const record of [...sources, ...actors, ...locations, ...statements, ...casualtyFigures])
        expect(byId(record.id, dataset)).toBe(record);
    }));

  test("no withdrawn statement is an answer, and no figure comes without its claimant", () =>
    holds((dataset) => {
      const answers = [firstHand, secondHand, unknowns, conditionals].flatMap((ask) => ask(dataset));
      const related = dataset.statements.flatMap((statement) => relationsOf(statement, dataset)).flatMap(({ from, to }) => [from, to]);
      for (const { status } of [...answers, ...related]) expect(status).toBe("active");
      for (const { figure, statement, chain } of figures({}, dataset)) {
        expect(statement.id).toBe(figure.statement);
        expect(chain.length).toBe(statement.attribution.length);
      }
    }));
});
