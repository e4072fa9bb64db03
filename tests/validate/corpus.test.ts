import fc from "fast-check";
import { expect, test } from "vitest";
import { type Finding, rules, validate } from "../../src/validate/index.js";
import { datasetLike } from "../corpus/corpus.js";
import { randomFrom } from "../corpus/random.js";
import { type Corpus, corpora } from "../stream/corpora.js";
import { faults, keyOfType, shapeFaults } from "../stream/faults.js";
import { check } from "../stream/run.js";

/** A document of the same records, each collection in the order of the corpus; and of its findings, each at the line of its record. */
function documentOf({ entries }: Corpus): { document: object; atLine(finding: Finding): string } {
  const collections: Record<string, unknown[]> = { sources: [], actors: [], locations: [], statements: [], casualtyFigures: [] };
  const lines: Record<string, number[]> = { sources: [], actors: [], locations: [], statements: [], casualtyFigures: [] };
  for (const [index, entry] of entries.entries()) {
    if (typeof entry === "string") continue;
    const key = keyOfType.get(entry.type) ?? "";
    collections[key]?.push(entry);
    lines[key]?.push(index + 1);
  }
  const $schema = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/dataset.schema.json";
  return {
    document: { $schema, schemaVersion: "1.0", ...collections },
    atLine(finding) {
      const [, key = "", index = "", ...rest] = finding.path.split("/");
      return text(lines[key]?.[Number(index)] ?? -1, { ...finding, path: rest.map((part) => `/${part}`).join("") });
    },
  };
}

const text = (line: number, { rule, severity, path, record, message, hint }: Finding) =>
  JSON.stringify([line, rule, severity, record, path, message, hint]);

test("a stream and a document of the same records give the same findings, in 200 made-up corpora", async () => {
  await fc.assert(
    fc.asyncProperty(corpora({ datasets: 3, records: 30, faults: 8 }), async (corpus) => {
      const entries = corpus.entries.filter((entry) => typeof entry !== "string");
      const { document, atLine } = documentOf({ ...corpus, entries });
      // Which record has an id first is a matter of their order.
      const skip = corpus.order === "by collection" ? ["sorted-by-id"] : ["sorted-by-id", "unique-ids"];
      const { findings } = await check(entries, { skip });
      expect(findings.map((finding) => text(finding.line, finding)).sort()).toEqual(
        validate(document, { skip }).findings.map(atLine).sort(),
      );
    }),
    { numRuns: 200 },
  );
});

test("these corpora are broken in so many ways that every rule finds something, and so does the schema", async () => {
  const found = new Set<string>();
  for (const breakIt of [...Object.values(faults), ...Object.values(shapeFaults)]) {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const records = [...datasetLike(1, randomFrom(seed))];
      breakIt(records, randomFrom(seed));
      for (const { rule } of (await check(records)).findings) found.add(rule);
    }
  }
  const names = rules.map(({ name }) => name).filter((name) => name !== "sorted-by-id");
  expect([...names, "schema"].filter((name) => !found.has(name))).toEqual([]);
});
