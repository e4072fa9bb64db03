import { describe, expect, test } from "vitest";
import { find } from "../../src/query/index.js";
import { example, record } from "../example.js";
import { named } from "./datasets.js";

const found = (name: string, dataset = example(), type?: Parameters<typeof find>[2]) => {
  const { by, records } = find(name, dataset, type);
  return [by, records.map(({ id }) => id).join(" ")];
};

describe("one match is one, several are several, none gives the nearest", () => {
  test.each([
    ["guard", "id", "guard"],
    ["s003", "id", "s003"],
    ["s3", "id", "s003"],
    ["S0003", "id", "s003"],
    ["c1", "id", "c01"],
    ["Ida Moor", "name", "spokesperson"],
    ["  ida   MOOR ", "name", "spokesperson"],
    ["The Guard", "other name", "guard"],
    ["moor", "beginning", "spokesperson"],
    ["harb", "beginning", "gazette-report guard harbour"],
    ["islander", "spelling", "islanders"],
    ["isl", "beginning", "islander-fighters islanders island"],
    ["fight islan", "beginning", "islander-fighters"],
    ["Ayda Mour", "spelling", "spokesperson"],
    ["Ida Mour", "spelling", "spokesperson"],
    ["gazete", "spelling", "gazette"],
    ["spokesprson", "nearest", "spokesperson"],
    ["s9", "nearest", ""],
    ["helicopter", "nearest", ""],
    ["", "nearest", ""],
    ["…!", "nearest", ""],
    ["__proto__", "nearest", ""],
  ])("%j: %s %s", (name, by, ids) => {
    expect(found(name)).toEqual([by, ids]);
  });

  test("of one type, where only that is meant", () => {
    expect(found("harb", example(), "location")).toEqual(["beginning", "harbour"]);
    expect(found("harbour", example(), "actor")).toEqual(["beginning", "guard"]);
    expect(found("s003", example(), "actor")).toEqual(["nearest", ""]);
  });

  test("withdrawn records are found by their id alone", () => {
    const made = example();
    record(made, "actor", "guard").withdrawn = { replacedBy: null, why: "nobody is named so" };
    expect(found("guard", made)).toEqual(["id", "guard"]);
    expect(found("the guard", made)).toEqual(["nearest", ""]);
  });

  test("a name may be as long as it likes", () => {
    expect(found("x".repeat(1_000_000))).toEqual(["nearest", ""]);
  });

  test.each([[undefined], [null], [7]])("%j is no name", (name) => {
    expect(() => find(name as unknown as string)).toThrow("a name is needed");
  });
});

describe("in this dataset", () => {
  test.each([
    ["nazari", "nik-mohammad-nazari"],
    ["Taleban", "taliban"],
    ["ETIM", "etim"],
    ["Beijing", "chinese-government"],
    ["ISKP", "iskp"],
    ["Atiq Ullah Amarkhel", "atiqullah-amarkhel"],
    ["Jorm", "jurm-district"],
  ])("%s is %s", (name, id) => {
    expect(find(name).records.map((each) => each.id)).toContain(id);
  });
});

describe("names in other scripts, and those that look alike", () => {
  test.each([
    ["Farsi and Arabic yeh and kaf", ["علي كريم"], "علی کریم", "spelling", "n0"],
    ["vowel signs", ["مُحَمَّد"], "محمد", "spelling", "n0"],
    ["digits of another script", ["Brigade ۵۵"], "brigade 55", "spelling", "n0"],
    ["a Chinese word in a longer name", ["东突厥斯坦伊斯兰运动"], "伊斯兰", "beginning", "n0"],
    ["half and full width", ["ＥＴＩＭ"], "etim", "name", "n0"],
    ["two words where one stands", ["Atiqullah Amarkhel"], "Atiq Ullah Amarkhel", "spelling", "n0"],
    ["a letter that only looks the same: both, and none is taken", ["Taliban", "T\u0430liban"], "Taliban", "name", "n0 n1"],
    ["the same, asked for by the other", ["Taliban", "T\u0430liban"], "T\u0430liban", "name", "n0 n1"],
    ["an invisible character in it", ["Taliban", "Tali\u200bban"], "taliban", "name", "n0 n1"],
    ["Latin letters for a name in Cyrillic are another word", ["Талибан"], "Taliban", "nearest", ""],
  ])("%s", (_, names, asked, by, ids) => {
    expect(found(asked, named(...names), "actor")).toEqual([by, ids]);
  });
});
