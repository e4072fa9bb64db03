import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collections, projectFile } from "../../scripts/project.js";
import { dataset } from "../../src/index.js";
import { vocabularies } from "../../src/model/schema/vocabulary.js";

const codebook = readFileSync(projectFile("docs/codebook.md"), "utf8");

test("explains every field", () => {
  for (const { schema } of collections) for (const key of Object.keys(schema.shape)) expect(codebook).toContain(`\`${key}\``);
});

describe.each([...vocabularies])("%s", (_, meanings) => {
  test.each(Object.keys(meanings))("%s is explained", (value) => {
    expect(codebook).toContain(`\`${value}\``);
  });
});

/** What the dataset uses, as "field value"; a list's entries count for the list's key. */
function usedIn(value: unknown, key = "", used = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) usedIn(item, key, used);
  else if (value !== null && typeof value === "object") for (const [inner, item] of Object.entries(value)) usedIn(item, inner, used);
  else used.add(`${key} ${value}`);
  return used;
}

/** The values that a table of the codebook says are not used, as "field value". The head of a table, or the row, names the field. */
function saidUnused(): string[] {
  let field = "";
  return codebook.split("\n").flatMap((line) => {
    const [, first = "", second = ""] = line.split("|").map((cell) => cell.trim());
    if (second === "positive") field = { sector: "sectors", value: "topic", "`time.basis`": "basis" }[first] ?? first.replaceAll("`", "");
    if (!second.startsWith("not used")) return [];
    const values = [...first.matchAll(/`([^`]+)`/g)].map(([, value = ""]) => value);
    const [named = "", ...rest] = values;
    return first.startsWith(`\`${named}\`: `) ? rest.map((value) => `${named} ${value}`) : values.map((value) => `${field} ${value}`);
  });
}

test("says truly which values the article does not use", () => {
  const used = usedIn(dataset);
  const unused = saidUnused();
  expect(unused.length).toBeGreaterThan(30);
  for (const pair of unused) expect(used).not.toContain(pair);
});

test("says of every value that is not used that it is not", () => {
  const used = usedIn(dataset);
  const fields = new Map(
    Object.entries({
      Topic: "topic",
      Act: "act",
      Form: "form",
      Factuality: "factuality",
      Mode: "mode",
      Confidence: "confidence",
      Sector: "sectors",
      RelationType: "type",
      VagueQuantity: "vague",
      Outcome: "outcomes",
    }),
  );
  for (const [id, meanings] of vocabularies) {
    const field = fields.get(id);
    if (field === undefined) continue;
    for (const value of Object.keys(meanings)) if (!used.has(`${field} ${value}`)) expect(saidUnused()).toContain(`${field} ${value}`);
  }
});
