import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationOf } from "../../src/cite/index.js";
import { listable } from "../../src/cli/commands/list.js";
import type { FilterOptions } from "../../src/cli/filter-options.js";
import { tablesOf } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { recordsOf } from "../../src/model/collections.js";
import { type Filter, filterKeys, select } from "../../src/query/index.js";
import { cases } from "../cases.js";
import { record } from "../example.js";
import { asked } from "./asked.js";
import { harbour } from "./harbour.js";
import { cellsOf } from "./said.js";

const dataset = harbour();
const { list, ids, remarks } = asked(dataset);

test("a statement comes with its reading, and what is to be known beside that", () => {
  expect(list("statements", { by: ["front"] })).toBe(
    [
      "s008  Through Gazette, Northern Front stated, in our reading: If most of the",
      "      island were flooded, the Northern Front would leave.",
      "      (low confidence in this reading; 2 other readings exist)",
      "",
      "1 statement",
    ].join("\n"),
  );
  expect(list("statements", { act: ["no-information"] })).toContain("(speaker supplied by the coder)");
  expect(list("statements", { withdrawn: ["true"] })).toContain("(withdrawn: it says the same; instead stands s001)");
});

test("other records come with what they are called", () => {
  expect(list("actors", { text: ["guard"] })).toBe("guard  Harbour Guard (organization; also the Guard)\n\n1 actor");
  expect(list("locations", { id: ["harbour"] })).toBe("harbour\n      the harbour (area), in the island\n\n1 location");
  expect(list("sources", { id: ["video"] })).toBe("video  Islander fighters, video without a known title, date not known\n\n1 source");
  expect(list("figures", { id: ["c02"] }).replaceAll(/\s+/g, " ")).toBe(
    "c02 Gazette stated: Several Islander fighters were hurt or lost. (figure: several people, injured or missing) " +
      "counted: Islander fighters (combatant); responsible: not stated; claimed in s004 1 casualty figure",
  );
});

describe("which records", () => {
  test.each<[string | undefined, FilterOptions, string[]]>([
    ["statements", { by: ["spokesperson"] }, ["s002", "s006"]],
    ["statements", { by: ["spokesperson", "guard"] }, ["s002", "s006", "s007", "s010"]],
    ["statements", { by: ["spokesperson,guard"] }, ["s002", "s006", "s007", "s010"]],
    ["statements", { by: ["guard"], topic: ["identity"] }, ["s007"]],
    ["statements", { toldTo: ["gazette"] }, ["s002"]],
    ["statements", { within: ["island"], at: ["harbour"] }, ["s001", "s010"]],
    ["statements", { time: ["2020"] }, ["s001"]],
    ["statements", { hasOtherReadings: ["true"] }, ["s003", "s008"]],
    ["statements", { hasOtherReadings: ["false"], about: ["front"] }, ["s007"]],
    ["statements", { note: ["two parts"] }, ["s008"]],
    ["statements", { not: ["act=state,show"] }, ["s003", "s006"]],
    ["statements", { not: ["act=state,show", "topic=inquiry"] }, ["s003"]],
    ["statements", { not: ["has-other-readings", "told-to=gazette"], about: ["islander-fighters"] }, ["s004", "s006", "s007"]],
    ["figures", { outcome: ["dead"] }, ["c01"]],
    ["figures", { responsible: ["Harbour Guard"] }, ["c01"]],
    ["actors", { text: ["FIGHTERS"] }, ["islander-fighters"]],
    ["locations", { within: ["island"] }, ["harbour", "island"]],
    [undefined, { text: ["front"] }, ["front", "s007", "s008"]],
    [undefined, { type: ["actor,source"], actor: ["islander-fighters"] }, ["video", "front", "islander-fighters"]],
    [undefined, { outcome: ["injured"] }, ["c02"]],
    ["statements", { text: ["helicopter"] }, []],
  ])("%s %j", (what, options, expected) => {
    expect(ids(what, options)).toEqual(expected);
  });

  const value = (key: keyof typeof filterKeys): readonly string[] => {
    const row = filterKeys[key];
    if ("vocabulary" in row) return row.vocabulary.values.map((each) => String(each.value));
    const idsOf: Record<string, readonly { id: string }[]> = {
      actor: dataset.actors,
      location: dataset.locations,
      source: dataset.sources,
    };
    if (row.takes === "id") return ("idOf" in row ? (idsOf[row.idOf] ?? []) : dataset.statements).map(({ id }) => id);
    return row.takes === "flag" ? ["true", "false"] : row.takes === "date" ? ["2020", "2020-03-05/..", "1999"] : ["harbour", "fighters"];
  };
  const keys = (Object.keys(filterKeys) as (keyof typeof filterKeys)[]).filter((key) => key !== "not");
  const option = fc
    .constantFrom(...keys)
    .chain((key) =>
      fc.tuple(fc.constant(key), fc.subarray([...value(key)], { minLength: 1, maxLength: filterKeys[key].takes === "flag" ? 1 : 2 })),
    );

  test("the same as select finds, and as a citation of the query holds, for every key", () => {
    fc.assert(
      fc.property(fc.uniqueArray(option, { maxLength: 3, selector: ([key]) => key }), (options) => {
        const given = Object.fromEntries(options);
        const filter = Object.fromEntries(
          options.map(([key, values]) => [key, filterKeys[key].takes === "flag" ? values[0] === "true" : values]),
        ) as Filter<Dataset>;
        const cited = () => {
          const { digests } = citationOf({ where: filter }, { dataset, releases: [] });
          const files = new Set(Object.keys(digests));
          return recordsOf(dataset).flatMap(({ id }) => (files.delete(`records/${id}.json`) ? [id] : []));
        };
        const answers = [() => select(filter, dataset as Dataset).map(({ id }) => id), () => ids(undefined, given), cited].map((ask) => {
          try {
            return ask();
          } catch (error) {
            // Of several keys that do not fit, each names the first that it meets.
            return (error as Error).message.replace(/^\w+ is about [a-z ]+/, "… is about …");
          }
        });
        expect(answers[1]).toEqual(answers[0]);
        expect(answers[2]).toEqual(answers[0]);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe("questions that have a name", () => {
  test.each([
    ["denials", ["s003"]],
    ["first-hand", ["s001", "s004"]],
    ["second-hand", ["s002", "s003", "s005", "s006", "s007", "s008", "s010"]],
    ["unknowns", ["s006"]],
    ["conditionals", ["s008"]],
    ["vague-amounts", ["s008", "c02"]],
    ["identity-claims", ["s007"]],
    ["timeline", ["s001"]],
  ])("%s", (name, expected) => {
    expect(ids(name)).toEqual(expected);
  });

  test("are narrowed by options", () => {
    expect(ids("second-hand", { by: ["guard"] })).toEqual(["s007", "s010"]);
    expect(ids("denials", { not: ["by=islander-fighters"] })).toEqual([]);
  });

  test("say what each answer stands against, or is about", () => {
    expect(list("denials")).toContain("  against (stated)\ns002  Through Gazette, Ida Moor stated to Gazette");
    expect(list("identity-claims")).toContain("Islander fighters (islander-fighters), part of Northern Front (front)?");
    expect(list("timeline")).toContain("2020-03-01 to 2020-03-31 (“this month”)");
    const [denial] = JSON.parse(list("denials", { json: true })) as { against: { how: string; id: string; reading: string }[] }[];
    expect(denial?.against).toEqual([
      expect.objectContaining({ how: "against (stated)", id: "s002", reading: expect.stringContaining("Ida Moor") }),
    ]);
  });
});

describe("a table", () => {
  const table = (what: string | undefined, options: FilterOptions = {}) => {
    const [columns = [], ...rows] = cellsOf(list(what, { ...options, tsv: true }));
    return rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])));
  };

  test("has the columns that export makes of the type, with numbers as numbers, bounds, days and coordinates apart", () => {
    for (const [what, name] of [
      ["statements", "statements"],
      ["figures", "casualty_figures"],
      ["sources", "sources"],
    ] as const)
      expect(cellsOf(list(what, { tsv: true }))[0]).toEqual(tablesOf(dataset).find((each) => each.name === name)?.columns);
    expect(table("figures", { id: ["c01"] })).toMatchObject([
      {
        id: "c01",
        speaker: "spokesperson",
        speaker_name: "Ida Moor",
        quantity_reported: "40",
        quantity_low: "30",
        quantity_high: "50",
        quantity_approximate: "true",
        quantity_vague: "",
      },
    ]);
    expect(table("locations", { id: ["island"] })).toMatchObject([{ longitude: "12.5", latitude: "48", precision: "4", within: "" }]);
    expect(table("statements", { id: ["s001"] })).toMatchObject([
      { time_edtf: "2020-03", time_first: "2020-03-01", time_last: "2020-03-31", withdrawn: "false" },
    ]);
    expect(table("actors", { id: ["front"] })).toMatchObject([{ dataset: dataset.name, version: dataset.version, name: "Northern Front" }]);
    expect(table("sources", { id: ["gazette-report"] })).toMatchObject([{ published_first: "2020-03-01", text_length: "120" }]);
  });

  test("has only columns that its type can fill", () => {
    const columnsOf = (what: string) => Object.keys(table(what)[0] ?? {});
    expect(columnsOf("actors")).not.toContain("reading");
    expect(columnsOf("sources")).not.toContain("identifiers");
    expect(columnsOf("locations")).not.toContain("topic");
    for (const what of ["statements", "figures"]) expect(columnsOf(what).slice(2, 4)).toEqual(["id", "reading"]);
  });

  test("has its columns where it has no row, and those that all types have where several are in it", () => {
    expect(list("actors", { text: ["nobody"], tsv: true })).toMatch(/^dataset\tversion\tid\tname\tkind\t/);
    expect(Object.keys(table(undefined, { text: ["front"] })[0] ?? {})).toEqual(["type", "id", "reading", "name"]);
  });

  test("is not broken by tabs and line ends", () => {
    const lines = list("statements", { tsv: true }).split("\n");
    expect(lines.length).toBe(1 + dataset.statements.filter(({ withdrawn }) => withdrawn === null).length);
    expect(new Set(cellsOf(lines.join("\n")).map(({ length }) => length)).size).toBe(1);
    const other = harbour();
    record(other, "actor", "guard").name = "Harbour\t\nGuard";
    expect(asked(other).list("actors", { id: ["guard"], tsv: true })).toContain("\tguard\tHarbour Guard\t");
  });
});

test("every format tells of the same records", () => {
  const json = JSON.parse(list("statements", { json: true })) as { id: string }[];
  const ndjson = list("statements", { ndjson: true }).split("\n");
  expect(ndjson.map((line) => JSON.parse(line))).toEqual(json);
  const column = cellsOf(list("statements", { tsv: true }))
    .slice(1)
    .map(([, , id]) => id);
  expect(column).toEqual(json.map(({ id }) => id));
});

describe("what is meant", () => {
  test("names stand for ids, and are said to", () => {
    expect(ids("statements", { by: ["ida moor"] })).toEqual(["s002", "s006"]);
    expect(remarks("statements", { by: ["ida moor"] })).toBe('badakhshan-2019: "ida moor" is taken for spokesperson (Ida Moor)\n');
    expect(remarks("statements", { by: ["spokesperson"] })).toBe("");
    expect(ids("statements", { not: ["by=the Guard"], within: ["the harbour"] })).toEqual(["s001", "s006"]);
  });

  test("a name that fits several means the one of them that the option finds anything by", () => {
    const meant = `badakhshan-2019: "isl" is taken for islander-fighters (Islander fighters), not for islanders (Islanders)\n`;
    for (const options of [{ by: ["isl"] }, { not: ["by=isl"] }]) expect(remarks("statements", options)).toBe(meant);
    expect(ids("statements", { by: ["isl"] })).toEqual(ids("statements", { by: ["islander-fighters"] }));
    expect(ids("statements", { by: ["isl"] }).length).toBeGreaterThan(0);
  });

  test("unless none of them, or more than one, is found so, or a name looks like another's", () => {
    const refusal = '"isl" can be any of these';
    expect(() => list("statements", { toldTo: ["isl"] })).toThrow(refusal);
    const like = harbour();
    const [fighters] = like.actors.filter(({ id }) => id === "islander-fighters");
    if (!fighters) throw new Error("the example has islander fighters");
    like.actors.push({ ...structuredClone(fighters), id: "z-fighters", name: "Isl\u0430nder fighters" });
    expect(() => asked(like).list("statements", { by: ["isl"] })).toThrow(refusal);
    const both = harbour();
    for (const { attribution } of both.statements.filter(({ id }) => id === "s001"))
      for (const link of attribution) Object.assign(link, { by: "islanders" });
    expect(() => asked(both).list("statements", { by: ["isl"] })).toThrow(refusal);
  });

  test("so do the beginnings of words of a vocabulary", () => {
    expect(ids("statements", { act: ["no-inf"] })).toEqual(["s006"]);
    expect(remarks("statements", { act: ["no-inf"] })).toBe('badakhshan-2019: --act "no-inf" is taken for no-information\n');
    expect(ids("statements", { factuality: ["ct-"] })).toEqual(["s003"]);
  });

  test.each([
    ["casualty-figures", "figures"],
    ["casualty-figure", "figures"],
    ["figure", "figures"],
    ["statement", "statements"],
    ["Actors", "actors"],
  ])("%s are %s", (words, what) => {
    expect(list(words)).toBe(list(what));
  });

  test.each<[string | undefined, FilterOptions & { json?: boolean; tsv?: boolean }, string]>([
    ["statments", {}, '"statments" cannot be listed; did you mean "statements"?'],
    ["denial", {}, 'did you mean "denials"?'],
    ["statements", { type: ["actor"] }, "give statements or --type, not both"],
    [
      "statements",
      { actor: ["isl"] },
      '"isl" can be any of these; give the id of the one that is meant:\n  islander-fighters (Islander fighters)\n  islanders (Islanders)',
    ],
    ["statements", { by: ["spokespersin"] }, 'there is no actor "spokespersin"; did you mean one of these?\n  spokesperson (Ida Moor)'],
    ["statements", { by: ["zzz"] }, 'there is no actor "zzz"'],
    ["statements", { by: ["video"] }, '"video" is no actor but a source'],
    ["statements", { topic: ["prescence"] }, 'did you mean "presence"?'],
    ["statements", { topic: ["c"] }, '--topic "c" can be control, casualties, capability, custody, communication'],
    ["statements", { topic: ["CTu"] }, "there is no topic"],
    ["statements", { outcome: ["dead"] }, "outcome is about casualty figures, so no statement can fit it"],
    ["actors", { by: ["guard"] }, "by is about statements, so no actor can fit it"],
    ["statements", { time: ["yesterday"] }, "time is a date or an interval in EDTF"],
    ["statements", { text: [" "] }, "text is empty"],
    ["statements", { text: ["x".repeat(2000)] }, "more than 1000 characters"],
    ["statements", { withdrawn: ["yes"] }, "--withdrawn is true or false"],
    ["statements", { not: ["deny"] }, "--not takes a key and its values, such as act=deny; this is none: deny"],
    ["statements", { not: ["acts=deny"] }, 'a filter has no key "acts"; did you mean "act"?'],
    ["statements", { not: ["act=deny", "act=show"] }, "--not act stands twice"],
    ["statements", { not: ["not=act"] }, "no --not in it"],
    ["statements", { json: true, tsv: true }, "choose one of --json, --ndjson and --tsv"],
  ])("%s %j: %s", (what, options, message) => {
    expect(() => list(what, options)).toThrow(message);
  });
});

test("every word that can be listed is listed", () => {
  for (const what of listable) expect(list(what)).toMatch(/\d+ (?:record|statement|actor|location|source|casualty figure)s?$/);
});
