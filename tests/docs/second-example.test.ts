import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { anchorCommand } from "../../src/cli/commands/anchor.js";
import { terminalOn } from "../../src/cli/output/terminal.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { inForm } from "../../src/model/in-form.js";
import { select } from "../../src/query/index.js";
import { normalizeText } from "../../src/text/normalize.js";
import { validateText } from "../../src/validate/index.js";
import { folderWith } from "../cli/cli.js";

const file = (name: string) => projectFile(`examples/second/${name}`).pathname;
const text = readFileSync(file("report.txt"), "utf8");
const json = readFileSync(file("dataset.json"), "utf8");
const dataset = JSON.parse(json) as Dataset;

async function anchored(draft: string): Promise<{ stdout: string; status: number }> {
  let stdout = "";
  const write = (words: string) => {
    stdout += words;
  };
  const status = await anchorCommand(
    draft,
    { text: file("report.txt") },
    terminalOn({ write, complain: write, coloured: false, width: 80 }),
  );
  return { stdout, status };
}

test("the dataset is what anchor makes of the draft, valid and in form", async () => {
  expect(await anchored(file("draft.yaml"))).toEqual({ stdout: json, status: 0 });
  expect(validateText(json)).toMatchObject({ valid: true, findings: [] });
  expect(JSON.stringify(inForm({ ...dataset }))).toBe(JSON.stringify(dataset));
});

test.each([
  [
    "a key",
    (draft: string) => draft.replace("- exact: that it had arrested anybody", "- quote: that it had arrested anybody"),
    'the key "quote" is not known here',
  ],
  [
    "a word",
    (draft: string) => draft.replace("exact: that it had arrested anybody", "exact: that it had arrested everybody"),
    "it has “anybody”, not “everybody”",
  ],
])("%s that is wrong in it is one finding, and its words are not called uncoded for it", async (_, change, message) => {
  const { folder, remove } = folderWith({ "draft.yaml": change(readFileSync(file("draft.yaml"), "utf8")) });
  const { stdout, status } = await anchored(`${folder}/draft.yaml`);
  remove();
  expect([status, stdout]).toEqual([1, expect.stringContaining("1 error, 0 warnings in 1 file")]);
  expect(stdout).toContain(message);
});

test("the report is short, and of nobody and nowhere that the article knows", () => {
  expect(normalizeText(text).length).toBeGreaterThan(1_400);
  expect(normalizeText(text).length).toBeLessThan(2_000);
  for (const { name } of [...own.actors, ...own.locations]) expect(text).not.toContain(name);
});

describe("every ruling for other texts has its case", () => {
  const statement = (id: string) => dataset.statements.find((each) => each.id === id);
  const figure = (id: string) => dataset.casualtyFigures.find((each) => each.id === id);
  const actor = (id: string) => dataset.actors.find((each) => each.id === id);

  test.each<[string, unknown, object]>([
    ["a refusal", statement("s009"), { topic: "inquiry", text: expect.stringContaining("refused"), attribution: [{ by: null }] }],
    ["what it takes for granted", statement("s010"), { presentation: "presupposed" }],
    ["a repeated request", statement("s025"), { text: expect.stringContaining("again asked") }],
    ["one that is counted", statement("s007"), { quantity: { reported: 2, unit: "incident", as: "twice" } }],
    ["we", actor("we-secretary-of-ombrel-ferry-board"), { kind: "group", mayBe: [{ actor: "ombrel-ferry-board" }] }],
    [
      "a resident as a witness",
      actor("resident-of-nether-quill"),
      { sectors: ["civilians"], role: { title: "resident", organization: null } },
    ],
    ["what she saw", statement("s015"), { presentation: "presupposed", relations: [{ type: "elaborates", target: "s013" }] }],
    ["an undated for years", statement("s018"), { time: { as: "For years", edtf: null, basis: null } }],
    ["an arrest by no authority", figure("c01"), { outcomes: ["arrested"], responsible: ["lantern-league"], statement: "s002" }],
    ["its denial", statement("s020"), { factuality: "CT-", relations: [{ type: "disputes", target: "s002" }, { type: "disputes" }] }],
    ["a figure with including", figure("c02"), { statement: "s003", overlaps: ["c01"] }],
    ["what fits no topic", statement("s027"), { topic: "presence" }],
    ["what is no outcome", statement("s011"), { topic: "presence", quantity: { reported: 60, unit: "person" } }],
    ["they with two fits", statement("s016"), { otherReadings: [{ change: { participants: [{ actor: "league-men" }] } }] }],
    ["who is no population", actor("passengers"), { population: false, sectors: [] }],
    ["who goes home", statement("s012"), { topic: "migration", quantity: { vague: "most" } }],
    ["a label in the headline", actor("people"), { mayBe: [{ actor: "ferry-crews" }] }],
    ["a cue with words in between", statement("s024"), { attribution: [{}, { cue: { words: "said", evidence: [{}, {}] } }] }],
    ["who is hurt outside fighting", statement("s032"), { topic: "casualties" }],
    ["an unnamed publisher", dataset.sources.find(({ id }) => id === "report"), { publisher: null }],
  ])("%s", (_, found, expected) => {
    expect(found).toMatchObject(expected);
  });

  test("nobody is invented as publisher, in any chain", () => {
    for (const { attribution } of dataset.statements) expect(attribution[0]).toMatchObject({ by: null, source: "report" });
    expect(select({ act: "deny" }, dataset).map(({ id }) => id)).toEqual(["s020"]);
  });

  test("and so has a value, where the codebook says so", () => {
    const records = recordsOf(dataset);
    const codebook = readFileSync(projectFile("docs/codebook.md"), "utf8");
    const pointers = [...codebook.matchAll(/^\| `?([^`|]+?)`? \|.*; second: `?([a-z0-9-]+)`? \|.*$/gm)];
    expect(pointers.length).toBeGreaterThan(50);
    for (const [row, value = "", id] of pointers) {
      const json = JSON.stringify(records.find((each) => each.id === id));
      expect([row, json?.includes(`"${value}"`) || json?.includes(`"precision":${value},`)]).toEqual([row, true]);
    }
  });

  test("and the codebook names it", () => {
    const codebook = readFileSync(projectFile("docs/codebook.md"), "utf8");
    const [, rulings = ""] = codebook.split("For other texts");
    for (const [id] of rulings.matchAll(/\b(?:s\d{3}|c\d{2})\b/g)) expect(json).toContain(`"id": "${id}"`);
    expect(rulings.match(/\bs\d{3}\b/g)?.length).toBeGreaterThan(10);
  });
});
