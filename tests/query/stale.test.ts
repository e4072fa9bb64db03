import { describe, expect, test } from "vitest";
import {
  chainOf,
  conditionals,
  corroboration,
  denials,
  disputes,
  figures,
  find,
  firstHand,
  isId,
  locationsIn,
  nameOf,
  readingOf,
  relationsOf,
  select,
  timeline,
} from "../../src/query/index.js";
import { search } from "../../src/query/search.js";
import { example, record } from "../example.js";

/** Asks before and after a dataset is edited in place. */
function editing<Answer>(
  ask: (dataset: ReturnType<typeof example>) => Answer,
  edit: (dataset: ReturnType<typeof example>) => void,
): [Answer, Answer] {
  const dataset = example();
  const before = ask(dataset);
  edit(dataset);
  return [before, ask(dataset)];
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join(" ");

describe("a dataset that is edited after a question gives the new answer", () => {
  test("to every question", () => {
    const renamed = editing(
      (data) => [nameOf("guard", data), readingOf("s003", data), find("rangers", data).records.length],
      (data) => {
        record(data, "actor", "guard").name = "Rangers";
        record(data, "actor", "islander-fighters").name = "Raiders";
      },
    );
    expect(renamed).toEqual([
      ["Harbour Guard", "Through Gazette, Islander fighters denied, in a piece, in our reading: Islander fighters were killed.", 0],
      ["Rangers", "Through Gazette, Raiders denied, in a piece, in our reading: Islander fighters were killed.", 1],
    ]);

    const removed = editing(
      (data) => [
        isId("s003", data),
        denials(data).length,
        disputes(data).length,
        relationsOf("s002", data).length,
        ids(select({ act: "deny" }, data)),
      ],
      (data) => {
        data.statements.splice(2, 1);
      },
    );
    expect(removed).toEqual([
      [true, 1, 1, 1, "s003"],
      [false, 0, 0, 0, ""],
    ]);

    const changed = editing(
      (data) => [
        ids(firstHand(data)),
        ids(conditionals(data)),
        timeline(data).length,
        chainOf("s004", data).length,
        corroboration("s002", data).voices.length,
        figures({ by: "guard" }, data).length,
        ids(locationsIn("island", data)),
        record(data, "statement", "s001").text,
      ],
      (data) => {
        const statement = record(data, "statement", "s004");
        statement.attribution.push({ by: "guard", basis: "stated", source: null, act: "state", form: "none", to: null, cue: null });
        statement.mode = "hypothetical";
        statement.relations.push({ type: "agreesWith", target: "s002", basis: "coded" });
        Object.assign(statement, { attribution: statement.attribution.map((link) => ({ ...link })) });
        record(data, "statement", "s001").time = null;
        record(data, "statement", "s001").text = "It burns.";
        record(data, "location", "harbour").within = null;
        record(data, "actor", "spokesperson").role = null;
      },
    );
    expect(changed).toEqual([
      ["s001 s004", "", 1, 1, 1, 0, "island harbour", "The harbour is quiet."],
      ["s001", "s004", 0, 2, 2, 1, "island", "It burns."],
    ]);
  });

  test.each<[what: string, query: string, before: string, after: string, edit: (dataset: ReturnType<typeof example>) => void]>([
    ["a text", "burning", "", "s001", (data) => Object.assign(record(data, "statement", "s001"), { text: "A ship is burning." })],
    [
      "a name of somebody who speaks",
      "rangers",
      "",
      "guard spokesperson s002 c01",
      (data) => Object.assign(record(data, "actor", "guard"), { name: "Rangers" }),
    ],
    [
      "who speaks",
      "Ida",
      "spokesperson s002 c01",
      "spokesperson",
      (data) => {
        Object.assign(record(data, "statement", "s002"), { attribution: record(data, "statement", "s001").attribution });
      },
    ],
    ["a topic", "harbour custody", "", "s001", (data) => Object.assign(record(data, "statement", "s001"), { topic: "custody" })],
    ["a note", "forty fire", "", "s002", (data) => Object.assign(record(data, "statement", "s002"), { note: "the fire is not meant" })],
    [
      "a record more",
      "forty-nine",
      "",
      "s099",
      (data) => {
        data.statements.push({ ...record(data, "statement", "s001"), id: "s099", text: "There were forty-nine." });
      },
    ],
    [
      "a withdrawal",
      "quiet harbour",
      "gazette-report s001",
      "gazette-report",
      (data) => {
        Object.assign(record(data, "statement", "s001"), { withdrawn: { replacedBy: null, why: "it misread the source" } });
      },
    ],
  ])("to a search: %s", (_, query, before, after, edit) => {
    const found = (data: ReturnType<typeof example>) =>
      search(query, data)
        .hits.map(({ record: { id } }) => id)
        .sort()
        .join(" ");
    const sorted = (list: string) => list.split(" ").sort().join(" ");
    expect(editing(found, edit)).toEqual([sorted(before), sorted(after)]);
  });

  test("and what stayed the same is found again as it was", () => {
    const dataset = example();
    expect(search("harbour", dataset)).toEqual(search("harbour", dataset));
  });
});
