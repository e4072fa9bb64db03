import { expect, test } from "vitest";
import { asked } from "./asked.js";
import { inProcess } from "./cli.js";
import { harbour } from "./harbour.js";
import { cellsOf } from "./said.js";

const { search } = asked(harbour());
const flat = (words: string) => search(words).replaceAll(/\s+/g, " ");

test("statements come with who says it, others with what they are called, each under how it was found", () => {
  expect(flat("quiet")).toContain("With these words: ");
  expect(flat("quiet")).toContain("s001 Gazette stated: The harbour is quiet.");
  expect(flat("killing")).toContain("With other forms of these words: ");
  expect(search("quiet")).toMatch(/\n\n\d+ records? found$/);
});

test("guesses are under a heading that says what they are, and count as nothing found", () => {
  expect(search("fihgters")).toMatch(/^Nothing was found\. These are guesses, by the nearest words: \d+\n\n/);
  expect(search("fihgters")).toMatch(/\n\n0 records found$/);
  expect(search("zzzzzzzz")).toBe('Nothing has "zzzzzzzz" in any form.\n\n0 records found');
  expect(flat("гавань")).toContain("Nothing in the dataset is written in Cyrillic.");
});

test("what stands in the coder's note alone says so", () => {
  expect(flat("long sentence")).toContain("(in the coder's note alone)");
  expect(flat("quiet")).not.toContain("(in the coder's note alone)");
});

test("every format tells of the same records, and how each was found", () => {
  const json = JSON.parse(search("fighters", { json: true })) as {
    hits: { id: string; tier: string }[];
    guesses: unknown[];
    missing: unknown[];
  };
  expect(json).toMatchObject({ guesses: [], missing: [], missingScripts: [] });
  const found = json.hits.map(({ tier, id }) => [tier, id]);
  expect(found.length).toBeGreaterThan(3);
  const lines = search("fighters", { ndjson: true })
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; tier: string });
  expect(lines.map(({ tier, id }) => [tier, id])).toEqual(found);
  const [columns, ...rows] = cellsOf(search("fighters", { tsv: true }));
  expect(columns).toEqual(["tier", "fields", "type", "id", "reading", "name"]);
  expect(rows.map(([tier, , , id]) => [tier, id])).toEqual(found);
});

test("a word with a hyphen before it must not be there", async () => {
  const all = (await inProcess(["search", "badakhshan"])).stdout;
  const fewer = await inProcess(["search", "badakhshan", "-china"]);
  expect(fewer).toMatchObject({ stderr: "", status: 0 });
  expect(fewer.stdout.length).toBeLessThan(all.length);
  expect((await inProcess(["search", "badakhshan", "-Vienna", "--json"])).stdout).toBe(
    (await inProcess(["search", "badakhshan", "--json"])).stdout,
  );
});
