import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { diffCommand } from "../../src/cli/commands/diff.js";
import { UsageError } from "../../src/cli/usage-error.js";
import { dataset, version } from "../../src/index.js";
import { statement } from "../cite/histories.js";
import { example, record } from "../example.js";
import { answered, folderWith, inProcess } from "./cli.js";

const edited = example();
statement(edited, "s003").confidence = "low";
statement(edited, "s001").note = "Read again.";
const withdrawn = example();
record(withdrawn, "casualty-figure", "c02").withdrawn = { replacedBy: "c01", why: "It says the same." };
const { folder, remove } = folderWith({
  "old.json": JSON.stringify(example()),
  "same.json": JSON.stringify({ ...example(), version: "1.0.1", issued: "2027-01-01" }, null, 4),
  "edited.json": JSON.stringify(edited),
  "withdrawn.json": JSON.stringify(withdrawn),
  "licence.json": JSON.stringify({ ...example(), license: "CC0-1.0" }),
  "own.json": JSON.stringify(dataset),
  "broken.json": "{}",
});
afterAll(remove);

const diff = async (old: string, now: string, options: { json?: boolean } = {}) => {
  const path = (name: string) => (name.endsWith(".json") ? join(folder, name) : name);
  const { stdout, answer: status } = await answered((terminal) => diffCommand(path(old), path(now), options, terminal));
  return { status, stdout: stdout.replace(/\n$/, "") };
};

describe("diff", () => {
  test("says that nothing differs, whatever the white space, the version and the day", async () => {
    expect(await diff("old.json", "same.json")).toEqual({ status: 0, stdout: "no record differs" });
    expect(JSON.parse((await diff("old.json", "same.json", { json: true })).stdout)).toEqual({ head: [], records: [] });
  });

  test("takes versions of this dataset", async () => {
    expect(await diff(version, "own.json")).toEqual({ status: 0, stdout: "no record differs" });
  });

  test("lists what was corrected field by field, with who says it", async () => {
    const { stdout, status } = await diff("old.json", "edited.json");
    expect(status).toBe(1);
    expect(stdout.split("\n")[0]).toBe("2 corrected");
    const text = stdout.replace(/\n\s*/g, " ");
    expect(text).toMatch(/ s001 \(.*Gazette.*\) corrected note: null → "Read again\." s003 /);
    expect(text).toMatch(/ s003 \(.*Islander fighters denied.*\) corrected confidence: "moderate" → "low"$/);
  });

  test("tells a withdrawal, and what replaces the record", async () => {
    const { stdout } = await diff("old.json", "withdrawn.json");
    expect(stdout).toMatch(/^1 withdrawn\n {2}c02 /);
    expect(stdout).toContain('withdrawn: null → {"replacedBy":"c01","why":"It says the same."}');
  });

  test("tells that another licence holds", async () => {
    expect(await diff("old.json", "licence.json")).toEqual({
      status: 1,
      stdout: 'no record differs\n  the head differs\n    license: "CC-BY-4.0" → "CC0-1.0"',
    });
  });

  test("--json has every field", async () => {
    expect(JSON.parse((await diff("old.json", "edited.json", { json: true })).stdout)).toEqual({
      head: [],
      records: [
        { id: "s001", change: "corrected", fields: [{ path: "/note", before: null, after: "Read again." }] },
        { id: "s003", change: "corrected", fields: [{ path: "/confidence", before: "moderate", after: "low" }] },
      ],
    });
  });

  test.each([
    ["9.0.0", version, `there is no release 9.0.0; this package knows ${version}`],
    [version, "missing.json", "missing.json: there is no such file"],
    [version, "broken.json", "broken.json is not a valid dataset"],
  ])("%s %s is refused", async (old, now, message) => {
    await expect(diff(old, now)).rejects.toThrow(UsageError);
    await expect(diff(old, now)).rejects.toThrow(message);
  });

  test("one thing alone is answered with 2, on standard error", async () => {
    const { stdout, stderr, status } = await inProcess(["diff", version]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("missing required argument 'new'");
  });
});
