import { describe, expect, test } from "vitest";
import { example } from "../example.js";
import { check, linesOf } from "../stream/run.js";

// What becomes of records that share an id, by what is found in the stream.
const { sources, actors, locations, statements, casualtyFigures } = example();
const records = [...sources, ...actors, ...locations, ...statements, ...casualtyFigures];
const found = async (added: readonly object[], options = {}) => {
  const lines = [...records, ...added].map((record) => `${JSON.stringify(record)}\n`).join("");
  const alone = await linesOf(lines, options);
  for (const threads of [2, 3]) expect(await linesOf(lines, { ...options, threads })).toEqual(alone);
  return alone.map((line) => line.replace(":null", ""));
};
const guard = actors[1] as (typeof actors)[number];
const island = locations[1] as (typeof locations)[number];
const s001 = statements[0] as (typeof statements)[number];

describe("an id belongs to the record that came first", () => {
  test("of one type", async () => {
    expect(await found([guard])).toEqual(['15 unique-ids /id: the id "guard" belongs to an actor already']);
  });

  test("of another type, and references to it are left alone", async () => {
    expect(await found([{ ...island, id: "guard" }])).toEqual(['15 unique-ids /id: the id "guard" belongs to an actor already']);
  });

  test("more than twice", async () => {
    expect(await found([guard, { ...island, id: "guard" }, guard])).toEqual([
      '15 unique-ids /id: the id "guard" belongs to an actor already',
      '16 unique-ids /id: the id "guard" belongs to an actor already',
      '17 unique-ids /id: the id "guard" belongs to an actor already',
    ]);
  });

  test("unless that one has the wrong shape: what is wrong with it is said, and nothing else", async () => {
    const [first] = await found([{ ...guard, status: "actve" }]);
    expect(first).toContain("15:");
    expect(await found([{ ...guard, status: "actve" }])).toHaveLength(1);
  });
});

describe("who refers to a record that cannot be looked at is not told that there is none", () => {
  test("one of the wrong shape", async () => {
    const referring = { ...s001, id: "s010", about: ["stranger"] };
    expect(await found([referring])).toEqual(['15 references-resolve /about/0: there is no actor "stranger"']);
    const stranger = { ...guard, id: "stranger" };
    expect(await found([referring, stranger])).toEqual([]);
    expect(await found([referring, { ...stranger, name: "" }])).toEqual([expect.stringMatching(/^16:\d+ schema \/name/)]);
    expect(await found([{ ...stranger, name: "" }, referring])).toEqual([expect.stringMatching(/^15:\d+ schema \/name/)]);
  });

  test("nor that a passage is not covered, which it may cover", async () => {
    const source = { ...sources[0], id: "other-report", uncoded: [] };
    expect((await found([source])).map((line) => line.split(" ")[1])).toEqual(["coverage"]);
    expect(await found([source, { ...s001, id: "s010", note: 7 }])).toEqual([expect.stringMatching(/^16:\d+ schema \/note/)]);
  });
});

test("of several ids that are equally near, the one that came first is suggested", async () => {
  const near = ["guarda", "guardb"].map((id) => ({ ...guard, id, differentFrom: [] }));
  const referring = { ...s001, id: "s010", about: ["guardc"] };
  const lines = [...records, ...near.toReversed(), referring];
  const { findings } = await check(lines);
  expect(findings.map(({ hint }) => hint)).toEqual(['did you mean "guard"?']);
});
