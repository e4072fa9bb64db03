import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { agreementCommand } from "../../src/cli/commands/agreement.js";
import { UsageError } from "../../src/cli/usage-error.js";
import type { Dataset } from "../../src/generated/types.js";
import { example, record } from "../example.js";
import { answered, cli, folderWith } from "./cli.js";
import { expectReadings, saidIn } from "./said.js";

const other = example();
record(other, "statement", "s001").topic = "presence";
record(other, "statement", "s002").attribution.splice(1, 1);
record(other, "statement", "s003").factuality = "CT+";
const elsewhere = example();
Object.assign(elsewhere.sources[0]?.text ?? {}, { digest: `sha256:${"1".repeat(64)}` });
const dangling = example();
record(dangling, "statement", "s001").participants = [{ actor: "nobody", role: "agent" }];
const dense = example();
const model = record(dense, "statement", "s001");
dense.statements = Array.from({ length: 5_000 }, (_, index) => ({ ...model, id: `s${index}` }));
dense.casualtyFigures = [];

const { folder, remove } = folderWith({
  "first.json": JSON.stringify(example()),
  "second.json": JSON.stringify(other),
  "elsewhere.json": JSON.stringify(elsewhere),
  "dangling.json": JSON.stringify(dangling),
  "dense.json": JSON.stringify(dense),
});
afterAll(remove);

const agreement = async (first: string, second: string, json = false) =>
  (await answered((terminal) => agreementCommand(join(folder, first), join(folder, second), { json }, terminal))).stdout;

describe("agreement", async () => {
  // The second breaks rules, as codings do before somebody has gone over them.
  const text = await agreement("first.json", "second.json");

  test("counts what was matched, and measures field by field", () => {
    expect(text).toMatch(/^statement +4 +4 +3$/m);
    expect(text).toMatch(/^statement +topic +3 +2 +-?\d\.\d\d +nominal$/m);
    expect(text).toMatch(/^statement +factuality +3 +2 +-?\d\.\d\d +ordinal$/m);
  });

  test("lists what differs pair by pair, and what has no partner, each with its speaker", () => {
    expect(text).toContain("4 differences: first | second");
    expect(text).toMatch(/\ns001 {2}Gazette stated: The harbour is quiet\.\n(?: {6}.*\n)* {4}topic: hostilities \| presence\n/);
    expect(text).toMatch(/\ns003 {2}Through Gazette, .*Islander fighters denied.*\n(?: {6}.*\n)* {4}factuality: CT- \| CT\+\n/);
    expect(text.match(/1 record of .*\.json without a partner in /g)).toHaveLength(2);
    const said = [example(), other].flatMap((each) => saidIn(each as Dataset)).sort((a, b) => b.reading.length - a.reading.length);
    expect(expectReadings(text, example() as Dataset, said)).toBeGreaterThan(2);
  });

  test("says that nothing differs", async () => {
    expect(await agreement("first.json", "first.json")).toContain("nothing differs in what was matched");
  });

  test("--json has all of it", async () => {
    const { records, alone, fields } = JSON.parse(await agreement("first.json", "second.json", true));
    expect(records.statement).toEqual({ a: 4, b: 4, matched: 3 });
    expect(alone).toEqual({ a: ["s002"], b: ["s002"] });
    expect(fields.find(({ field }: { field: string }) => field === "topic")).toMatchObject({
      metric: "nominal",
      units: 3,
      agreed: 2,
      differences: [{ a: "s001", b: "s001", about: null, first: "hostilities", second: "presence" }],
    });
  });

  test.each([
    ["first.json", "elsewhere.json", "the two do not code the same text"],
    ["first.json", "dangling.json", 'there is no actor "nobody"'],
    ["first.json", "missing.json", "there is no such file"],
    ["dense.json", "dense.json", "too many records rest on the same words to be compared: 5000 of one coding at code point 30"],
  ])("%s %s is refused", async (first, second, message) => {
    await expect(agreement(first, second)).rejects.toThrow(UsageError);
    await expect(agreement(first, second)).rejects.toThrow(message);
  });

  test("standard input is one of them at most; exit codes are 0 and 2", () => {
    const input = JSON.stringify(example());
    expect(cli(["agreement", "-", "second.json"], { cwd: folder, input })).toMatchObject({ stderr: "", status: 0 });
    expect(cli(["agreement", "-", "-"], { input })).toMatchObject({ stdout: "", status: 2 });
    expect(cli(["agreement", "first.json"], { cwd: folder })).toMatchObject({ stdout: "", status: 2 });
  });
});
