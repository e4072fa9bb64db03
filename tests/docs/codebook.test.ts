import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withMeanings } from "../../scripts/build/codebook.js";
import { projectFile } from "../../scripts/project.js";
import { dataset } from "../../src/index.js";
import { ActorSchema, CasualtyFigureSchema, LocationSchema, SourceSchema, StatementSchema } from "../../src/model/schema/index.js";
import { vocabularies } from "../../src/model/vocabularies/index.js";

const codebook = readFileSync(projectFile("docs/codebook.md"), "utf8");

test("explains every field", () => {
  for (const { shape } of [SourceSchema, ActorSchema, LocationSchema, StatementSchema, CasualtyFigureSchema])
    for (const key of Object.keys(shape)) expect(codebook).toMatch(new RegExp(`[\`\\s]${key}[\`\\s]`));
});

test("has the meanings that the vocabularies have", () => {
  expect(withMeanings(codebook)).toBe(codebook);
});

test.each([
  ["a value that is not there", codebook.replace(/^\| `deny` .*\n/m, "")],
  ["a vocabulary that is not there", codebook.replace(/^\| `act` \| meaning .*\n(?:\|.*\n)+/m, "")],
])("%s is noticed", (_, broken) => {
  expect(broken).not.toBe(codebook);
  expect(() => withMeanings(broken)).toThrow("docs/codebook.md");
});

/** What stands in the data in the place that a vocabulary is for, as texts. */
const used: Record<keyof Omit<typeof vocabularies, "identifierScheme">, readonly unknown[]> = {
  sourceKind: dataset.sources.map(({ kind }) => kind),
  publishedBasis: dataset.sources.map(({ publishedBasis }) => publishedBasis),
  actorKind: dataset.actors.map(({ kind }) => kind),
  sector: dataset.actors.flatMap(({ sectors }) => sectors),
  featureCode: dataset.locations.map(({ featureCode }) => featureCode),
  precision: dataset.locations.map(({ precision }) => precision),
  topic: dataset.statements.map(({ topic }) => topic),
  act: dataset.statements.flatMap(({ attribution }) => attribution.map(({ act }) => act)),
  form: dataset.statements.flatMap(({ attribution }) => attribution.map(({ form }) => form)),
  factuality: dataset.statements.map(({ factuality }) => factuality),
  presentation: dataset.statements.map(({ presentation }) => presentation),
  participantRole: dataset.statements.flatMap(({ participants }) => participants.map(({ role }) => role)),
  locationRole: dataset.statements.flatMap(({ locations }) => locations.map(({ role }) => role)),
  identityRelation: dataset.statements.map(({ identity }) => identity?.relation),
  mode: dataset.statements.map(({ mode }) => mode),
  relationType: dataset.statements.flatMap(({ relations }) => relations.map(({ type }) => type)),
  confidence: dataset.statements.map(({ confidence }) => confidence),
  outcome: dataset.casualtyFigures.flatMap(({ outcomes }) => outcomes),
  outcomeJoin: dataset.casualtyFigures.map(({ outcomeJoin }) => outcomeJoin),
  victimStatus: dataset.casualtyFigures.map(({ victims }) => victims.status),
  counting: dataset.casualtyFigures.map(({ counting }) => counting),
  basis: [...dataset.statements.flatMap(({ attribution }) => attribution.map(({ basis }) => basis))],
  vague: [...dataset.statements, ...dataset.casualtyFigures].map(({ quantity }) => quantity?.vague),
};

/** The rows of the vocabularies: value, case, near miss; by the values of their table. */
const tables = [...codebook.matchAll(/^\|[^|\n]+\| meaning \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/gm)].map(([, rows = ""]) =>
  rows
    .trimEnd()
    .split("\n")
    .map((row) => row.slice(1, -1).split(" | "))
    .map(([value = "", , positive = "", nearMiss = ""]) => ({
      value: value.replaceAll("`", "").trim(),
      positive: positive.trim(),
      nearMiss: nearMiss.trim(),
    })),
);

describe.each(Object.entries(used))("%s", (name, values) => {
  const wanted = vocabularies[name as keyof typeof used].values.map(({ value }) => String(value));
  const rows = tables.find((table) => table.length === wanted.length && table.every(({ value }) => wanted.includes(value))) ?? [];
  const inData = new Set(values.map(String));

  test.each(rows.map(({ value, positive, nearMiss }) => [value, positive, nearMiss]))(
    "%s has a case, or truly none, and a near miss",
    (value, positive, nearMiss) => {
      expect(positive).not.toBe("");
      expect(nearMiss).not.toBe("");
      // A case may stand in an other reading; what the page says is nowhere must be nowhere.
      if (positive.startsWith("none in this article")) expect(inData).not.toContain(value);
      else expect(inData).toContain(value);
    },
  );
});
