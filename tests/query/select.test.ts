import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CasualtyFigure, Dataset, DatasetRecord, Location, Statement } from "../../src/generated/types.js";
import { recordsOf } from "../../src/model/collections.js";
import { referencesOf } from "../../src/model/walk.js";
import { type Filter, type FilterKey, type FilterKeyName, filterKeys, select } from "../../src/query/index.js";
import { cases } from "../cases.js";
import { anyDataset, valuesFor } from "./datasets.js";

/** What a key means, written down a second time, plainly: whether a statement fits a value. */
const said: { readonly [Key in FilterKeyName]?: (statement: Statement, value: string, dataset: Dataset) => boolean } = {
  topic: ({ topic }, value) => topic === value,
  act: ({ attribution }, value) => attribution.at(-1)?.act === value,
  factuality: ({ factuality }, value) => factuality === value,
  form: ({ attribution }, value) => attribution.at(-1)?.form === value,
  mode: ({ mode }, value) => mode === value,
  presentation: ({ presentation }, value) => presentation === value,
  confidence: ({ confidence }, value) => confidence === value,
  basis: ({ attribution }, value) => attribution.at(-1)?.basis === value,
  by: ({ attribution }, value) => attribution.at(-1)?.by === value,
  through: ({ attribution }, value, { sources }) =>
    attribution.some(({ by, source }) => by === value || sources.some(({ id, publisher }) => id === source && publisher === value)),
  toldTo: ({ attribution }, value) => attribution.some(({ to }) => to === value),
  source: ({ attribution }, value) => attribution.some(({ source }) => source === value),
  agent: ({ participants }, value) => participants.some(({ actor, role }) => role === "agent" && actor === value),
  recipient: ({ participants }, value) => participants.some(({ actor, role }) => role === "recipient" && actor === value),
  mentioned: ({ participants }, value) => participants.some(({ actor, role }) => role === "mentioned" && actor === value),
  about: ({ participants }, value) => participants.some(({ actor }) => actor === value),
  at: ({ locations }, value) => locations.some(({ location, role }) => role === "at" && location === value),
  from: ({ locations }, value) => locations.some(({ location, role }) => role === "from" && location === value),
  to: ({ locations }, value) => locations.some(({ location, role }) => role === "to" && location === value),
  within: ({ locations }, value, dataset) => locations.some(({ location }) => liesIn(location, value, dataset)),
  time: ({ time }, value) => Boolean(time?.edtf) && overlaps(time?.edtf ?? "", value),
  identity: ({ identity }, value) => identity?.relation === value,
  relation: ({ id, relations }, value, { statements }) =>
    relations.some(({ type }) => type === value) ||
    statements.some((other) => other.withdrawn === null && other.relations.some(({ type, target }) => type === value && target === id)),
  text: ({ text }, value) => plain(text).includes(plain(value)),
};

const figures: { readonly [Key in FilterKeyName]?: (figure: CasualtyFigure, value: string) => boolean } = {
  outcome: ({ outcomes }, value) => outcomes.some((each) => each === value),
  victim: ({ victims }, value) => victims.actors.includes(value),
  responsible: ({ responsible }, value) => responsible.includes(value),
};

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ");

/** Up the places that contain it, at most as often as there are places. */
function liesIn(id: string, outer: string, { locations }: Dataset): boolean {
  let at: Location | undefined = locations.find((each) => each.id === id);
  for (let step = 0; at && step <= locations.length; step++) {
    if (at.id === outer) return true;
    // What is withdrawn contains nothing and lies in nothing; only what is asked for itself may be.
    const { within, withdrawn } = at;
    at = withdrawn === null ? locations.find((each) => each.id === within) : undefined;
  }
  return false;
}

const spans: Readonly<Record<string, readonly [first: string, last: string]>> = {
  "2018": ["2018-01-01", "2018-12-31"],
  "2019": ["2019-01-01", "2019-12-31"],
  "2019-12": ["2019-12-01", "2019-12-31"],
  "199X": ["1990-01-01", "1999-12-31"],
  "/2019-06": ["0000", "2019-06-30"],
  "2019-06/..": ["2019-06-01", "9999"],
  "2019-02/2019-05": ["2019-02-01", "2019-05-31"],
  "[..2017]": ["0000", "2017-12-31"],
  "2020-01-15": ["2020-01-15", "2020-01-15"],
  "2018-06/2019-06": ["2018-06-01", "2019-06-30"],
  "../1995": ["0000", "1995-12-31"],
};

function overlaps(one: string, other: string): boolean {
  const [[first, last], [from, to]] = [spans[one] ?? ["", ""], spans[other] ?? ["", ""]];
  return first <= to && from <= last;
}

function fits(record: DatasetRecord, key: FilterKeyName, value: string, dataset: Dataset): boolean {
  const statement = record.type === "casualty-figure" ? dataset.statements.find(({ id }) => id === record.statement) : record;
  if (key === "type") return record.type === value;
  if (key === "id") return record.id === value;
  if (key === "note") return record.note !== null && plain(record.note).includes(plain(value));
  if (key === "actor" || key === "location") {
    const refers = (each: DatasetRecord) => referencesOf(each).some(({ id, to }) => to === key && id === value);
    return (record.type === key && record.id === value) || refers(record) || (statement !== undefined && refers(statement));
  }
  if (key === "kind") return record.type === "actor" && record.kind === value;
  if (key === "vague") return "quantity" in record && record.quantity?.vague === value;
  if (key === "within" && record.type === "location") return liesIn(record.id, value, dataset);
  if (key === "text" && "name" in record)
    return [record.name, ...record.otherNames.map(({ name }) => name)].some((name) => plain(name).includes(plain(value)));
  if (key === "text" && record.type === "source") return record.title !== null && plain(record.title).includes(plain(value));
  if (record.type === "casualty-figure" && figures[key]) return figures[key](record, value);
  return statement?.type === "statement" && Boolean(said[key]?.(statement, value, dataset));
}

const rows = Object.entries<FilterKey>(filterKeys) as [FilterKeyName, FilterKey][];

describe("selects what a plain loop over the data selects:", () => {
  test.each(rows.filter(([, { takes }]) => takes !== "flag" && takes !== "filter"))("%s", (key, { of, also }) => {
    const asked = anyDataset.chain((dataset) =>
      fc.record({
        dataset: fc.constant(dataset),
        values: fc.subarray([...(valuesFor(dataset)[key] ?? [])], { minLength: Math.min(1, valuesFor(dataset)[key]?.length ?? 0) }),
        types: key === "type" ? fc.constant(null) : fc.option(fc.subarray([...of, ...also], { minLength: 1 })),
      }),
    );
    fc.assert(
      fc.property(asked, ({ dataset, values, types }) => {
        if (values.length === 0) return;
        const meant = types ?? of;
        const expected = recordsOf(dataset).filter(
          (record) => record.withdrawn === null && meant.includes(record.type) && values.some((value) => fits(record, key, value, dataset)),
        );
        const filter = { [key]: values, ...(types ? { type: types } : {}) } as Filter<Dataset>;
        expect(select(filter, dataset)).toEqual(expected);
      }),
      { numRuns: cases(1000) },
    );
  });

  test("hasOtherReadings, withdrawn", () => {
    fc.assert(
      fc.property(anyDataset, fc.boolean(), (dataset, flag) => {
        const statements = dataset.statements.filter(({ withdrawn }) => withdrawn === null);
        expect(select({ hasOtherReadings: flag }, dataset)).toEqual(
          statements.filter(({ otherReadings }) => otherReadings.length > 0 === flag),
        );
        const all = recordsOf(dataset);
        expect(select({ withdrawn: flag }, dataset)).toEqual(all.filter(({ withdrawn }) => (withdrawn !== null) === flag));
      }),
      { numRuns: cases(1000) },
    );
  });

  test("not", () => {
    const asked = anyDataset.chain((dataset) => {
      const plainRows = rows.filter(
        ([key, { takes }]) => takes !== "flag" && takes !== "filter" && (valuesFor(dataset)[key]?.length ?? 0) > 0,
      );
      const pair = fc
        .constantFrom(...plainRows)
        .chain(([key]) => fc.tuple(fc.constant(key), fc.constantFrom(...(valuesFor(dataset)[key] ?? []))));
      return fc.record({
        dataset: fc.constant(dataset),
        pairs: fc.uniqueArray(pair, { minLength: 1, maxLength: 3, selector: ([key]) => key }),
      });
    });
    fc.assert(
      fc.property(asked, ({ dataset, pairs }) => {
        const all = select({}, dataset);
        const none = all.filter((record) => !pairs.some(([key, value]) => fits(record, key, value, dataset)));
        expect(select({ not: Object.fromEntries(pairs) } as Filter<Dataset>, dataset)).toEqual(none);
      }),
      { numRuns: cases(1000) },
    );
  });

  test("every key is tested", () => {
    const tested = [...Object.keys(said), ...Object.keys(figures), "type", "id", "note", "kind", "actor", "location", "vague"];
    expect([...tested, "hasOtherReadings", "withdrawn", "not"].sort()).toEqual(Object.keys(filterKeys).sort());
  });
});
