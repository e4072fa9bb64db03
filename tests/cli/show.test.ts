import { describe, expect, test } from "vitest";
import { record } from "../example.js";
import { asked } from "./asked.js";
import { harbour } from "./harbour.js";
import { cellsOf } from "./said.js";

const { show, remarksOnShow } = asked(harbour());
const flat = (words: string) => show(words).replaceAll(/\s+/g, " ");

describe("a statement", () => {
  test("with its chain, and what is recorded of it", () => {
    expect(show("s003")).toContain(
      "  Gazette (gazette), in “Harbour quiet after clash” (gazette-report): passes on\n    └ Islander fighters",
    );
    expect(flat("s003")).toContain("denies (certain, no: CT-); reported, partly quoted topic: casualties");
    expect(flat("s003")).toContain("evidence: code points 80 to 90 of the coded text");
    expect(flat("s001")).toContain("places: at the harbour (harbour) time: “this month”: 2020-03 (from 2020-03-01, to 2020-03-31), stated");
    expect(flat("s006")).toContain(
      "[Ida Moor (spokesperson)], supplied by the coder, in the words “he had heard nothing”: has no information (uncommitted: Uu)",
    );
    expect(flat("s007")).toContain("identity that is claimed: Islander fighters (islander-fighters), part of Northern Front (front)");
    expect(flat("s007")).toContain("taken for granted");
    expect(flat("s002")).toContain("to Gazette (gazette), in the words “told the Gazette”");
    expect(flat("s005")).toContain("└ in video: shows (certain, yes: CT+)");
    expect(show("s008")).toContain("  note: The sentence is long.\n    It has two parts.");
    expect(flat("s008")).toContain("standing: hypothetical");
    expect(flat("s008")).toContain("quantity: most (“most”)");
  });

  test("with its other readings, as they would be quoted", () => {
    expect(flat("s008")).toContain(
      "other reading: Gazette stated: If most of the island were flooded, the Northern Front would leave. (attribution would differ: the Gazette may say it itself)",
    );
  });

  test("with what bears on it, from both ends", () => {
    expect(show("s003")).toContain("disputes (stated): 1\n\ns002  Through Gazette, Ida Moor stated");
    expect(show("s002")).toContain("disputed by (stated): 1\n\ns003  Through Gazette, Islander fighters denied");
    expect(show("s002")).toContain("figure in it: 1\n\nc01  Through");
    expect(show("s001")).toContain("in agreement with it (coded): 1\n\ns010");
    expect(show("s001")).toContain("stands instead of: 1\n\ns009");
  });

  test("with who says so, where several do", () => {
    expect(flat("s001")).toContain(
      "who says so: 2 voices Gazette: s001 Harbour Guard: s010 All of it comes through Gazette, and is no more independent than that.",
    );
    expect(show("s002")).not.toContain("who says so");
  });

  test("that was withdrawn", () => {
    expect(show("s009")).toContain("(withdrawn: it says the same; instead stands s001)");
  });
});

test("an actor: says, shows, does, has done to it, is mentioned, and what it may be", () => {
  const fighters = show("islander-fighters");
  expect(fighters).toContain("says: 1\n\ns003");
  expect(fighters).toContain("shows: 1\n\ns005");
  expect(fighters).toContain("does, as is said: 2\n\ns006");
  expect(fighters).toContain("has done to it, or for, with or against it, as is said: 3\n\ns002");
  expect(fighters).toContain("identity of it, as claimed or denied: 1\n\ns007");
  expect(fighters).toContain("counted in: 2\n\nc01");
  expect(fighters).toContain("published: 1\n\nvideo");
  expect(flat("islander-fighters")).toContain("not to be taken for: Islanders (islanders)");
  expect(flat("islanders")).toContain("not to be taken for: Islander fighters (islander-fighters)");
  for (const id of ["islander-fighters", "front"]) expect(flat(id)).toContain("may be, as the coder suspects:");
  expect(flat("front")).toContain("identifier: wikidata Q1 (seen in a page of 2026)");
  expect(show("front")).toContain("is mentioned: 1\n\ns007");
  expect(show("gazette")).toContain("is told: 1\n\ns002");
  expect(flat("gazette")).toContain("passes on: 7 statements of others: list statements --through gazette");
  expect(show("guard")).toContain("named as responsible in: 1\n\nc01");
  expect(show("guard")).toContain("has a post in it: 1\n\nspokesperson");
  expect(flat("islanders")).toContain("population: yes: never an armed group");
  expect(flat("spokesperson")).toContain("appears as: spokesperson, Harbour Guard");
});

test("an actor: what is said in a piece that it published, whose author is not named", () => {
  const dataset = harbour();
  const [, piece] = record(dataset, "statement", "s005").attribution;
  if (piece) piece.act = "state";
  expect(asked(dataset).show("islander-fighters")).toContain("is said in what it published, by nobody who is named: 1\n\ns005");
});

test("a place: at, from, to and about it, in it, and of its borders", () => {
  const island = show("island");
  expect(island).toContain("said from it: 1\n\ns006");
  expect(island).toContain("said about it: 1\n\ns008");
  expect(island).toContain("said of places in it: 3\n\ns001");
  expect(island).toContain("said of shore of the island: 1\n\ns005");
  expect(island).toContain("lies in it: 1\n\nharbour");
  expect(flat("island")).toContain("point: longitude 12.5, latitude 48");
  expect(flat("harbour")).toContain("lies in: the island (island)");
  expect(show("harbour")).toContain("said at it: 2\n\ns001");
  expect(show("harbour")).toContain("said to it: 1\n\ns006");
  expect(flat("shore")).toContain("point: none: not known closely enough, or not to be shown");
});

test("a source: every statement that goes through it", () => {
  expect(show("gazette-report")).toContain("said or shown in it, or passed on through it: 9\n\ns001");
  expect(show("radio-piece")).toContain("passed on through it: 1\n\ns003");
  expect(flat("gazette-report")).toContain("text: coded: 120 code points, 1 passage of it without a record on purpose");
  expect(flat("video")).toContain("text: known only from what cites it");
});

test("a figure: how many, of whom, as whose claim", () => {
  expect(flat("c01")).toContain("how many: about 40 people (30 to 50) (“around forty”); figures are never summed");
  expect(flat("c01")).toContain("responsible: Harbour Guard (guard) claimant belongs to a party to the fighting: yes");
  expect(flat("c02")).toContain("responsible: not stated");
  expect(show("c01")).toContain("claimed in: 1\n\ns002");
  for (const [id, other] of [
    ["c01", "c02"],
    ["c02", "c01"],
  ] as const)
    expect(show(id)).toContain(`may count some of the same people: 1\n\n${other}`);
});

describe("what is meant", () => {
  test.each([
    ["s3", "s003"],
    ["Ida Moor", "spokesperson"],
    ["moor", "spokesperson"],
    ["the guard", "guard"],
    ["harbour quiet after clash", "gazette-report"],
  ])("%s is taken for %s, which is said", (words, id) => {
    expect(show(words)).toBe(show(id));
    expect(remarksOnShow(words)).toContain(`"${words}" is taken for ${id}`);
    expect(remarksOnShow(id)).toBe("");
  });

  test.each([
    [
      "harb",
      '"harb" can be any of these; give the id of the one that is meant:\n  gazette-report (“Harbour quiet after clash”)\n  guard (Harbour Guard)\n  harbour (the harbour)',
    ],
    ["gaurd", 'there is no record "gaurd"; did you mean "guard"?'],
    ["Harbor Gard", 'there is no record "Harbor Gard"; did you mean one of these?\n  guard (Harbour Guard)'],
    ["s999", 'there is no record "s999"'],
    ["nobody at all", 'there is no record "nobody at all"'],
  ])("%s: %s", (words, message) => {
    expect(() => show(words)).toThrow(message);
  });
});

test("--json holds the record and what is related to it, --ndjson a record a line, --tsv a row for each", () => {
  const { id, related, corroboration } = JSON.parse(show("s001", { json: true })) as {
    id: string;
    related: { related: string; id: string }[];
    corroboration: { voices: { body: { id: string }; statements: string[] }[]; sharedBy: { id: string }[] };
  };
  expect(id).toBe("s001");
  expect(related.map((each) => [each.related, each.id])).toEqual([
    ["in agreement with it (coded)", "s010"],
    ["stands instead of", "s009"],
  ]);
  expect(corroboration.voices.map(({ body, statements }) => [body.id, statements])).toEqual([
    ["gazette", ["s001"]],
    ["guard", ["s010"]],
  ]);
  expect(corroboration.sharedBy).toEqual([{ id: "gazette", name: "Gazette" }]);
  const ndjson = show("s001", { ndjson: true })
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string });
  expect(ndjson.map((each) => each.id)).toEqual(["s001", "s010", "s009"]);
  const rows = cellsOf(show("s001", { tsv: true }));
  expect(rows[0]).toEqual(["related", "type", "id", "reading", "name"]);
  expect(rows.slice(1).map(([how, , each]) => [how, each])).toEqual([
    ["", "s001"],
    ["in agreement with it (coded)", "s010"],
    ["stands instead of", "s009"],
  ]);
});
