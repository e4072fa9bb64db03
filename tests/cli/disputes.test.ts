import { expect, test } from "vitest";
import { record } from "../example.js";
import { asked } from "./asked.js";
import { harbour } from "./harbour.js";
import { cellsOf } from "./said.js";

const made = harbour();
record(made, "statement", "s010").relations = [{ type: "disagreesWith", target: "s001", basis: "coded" }];
const { disputes } = asked(made);

test("every disagreement with both its sides, those that speak of the same thing first, the coder's readings apart", () => {
  expect(
    disputes()
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("      ")),
  ).toEqual([
    "Both speak of the same thing, and words of the text set one against the other: 1",
    "s003  Through Gazette, Islander fighters denied, in a piece, in our reading:",
    "  disputes",
    "s002  Through Gazette, Ida Moor stated to Gazette: The Harbour Guard killed",
    "In the coder's reading only: if two labels meant the same, or a word is taken",
    "strictly: 1",
    "s010  Through Gazette, Harbour Guard stated: The harbour is silent.",
    "  is in disagreement with",
    "s001  Gazette stated: The harbour is quiet.",
    "2 disagreements",
  ]);
});

test("--json has the pairs, --tsv a row for each", () => {
  const pairs = JSON.parse(disputes({ json: true })) as { type: string; basis: string; sides: { id: string }[] }[];
  expect(pairs.map(({ type, basis, sides }) => [type, basis, ...sides.map(({ id }) => id)])).toEqual([
    ["disputes", "stated", "s003", "s002"],
    ["disagreesWith", "coded", "s010", "s001"],
  ]);
  const [columns = [], ...rows] = cellsOf(disputes({ tsv: true }));
  const cells = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  expect(cells).toMatchObject([
    {
      relation: "disputes",
      basis: "stated",
      first_id: "s003",
      first_act: "deny",
      first_factuality: "CT-",
      second_id: "s002",
      second_speaker_name: "Ida Moor",
    },
    { relation: "disagreesWith", first_id: "s010", second_topic: "hostilities" },
  ]);
});

test("where nobody disagrees, it says so", () => {
  const dataset = harbour();
  for (const statement of dataset.statements) statement.relations = [];
  record(dataset, "statement", "s003").note = "nobody in the text says so";
  expect(asked(dataset).disputes()).toBe("0 disagreements");
});
