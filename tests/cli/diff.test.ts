import { afterAll, describe, expect, test } from "vitest";
import { dataset, version } from "../../src/index.js";
import { statement } from "../cite/editions.js";
import { cli, folderWith } from "./cli.js";

const edited = structuredClone(dataset) as Parameters<typeof statement>[0];
statement(edited, "s070").confidence = "low";
statement(edited, "s001").note = "Read again.";
const { folder, remove } = folderWith({
  "same.json": JSON.stringify(dataset, null, 4),
  "edited.json": JSON.stringify(edited),
  "broken.json": "{}",
});
afterAll(remove);
const diff = (...args: string[]) => cli(["diff", ...args], { cwd: folder });

describe("diff", () => {
  test("says that nothing differs, whatever the white space", () => {
    for (const other of [version, "same.json"])
      expect(diff(version, other)).toEqual({ stdout: "no record differs\n", stderr: "", status: 0 });
    expect(diff(version, "same.json", "--json").stdout).toBe("[]\n");
  });

  test("lists what was corrected field by field, with who says it", () => {
    const { stdout, status } = diff(version, "edited.json");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^2 corrected\n {2}s001 \(said by Kabul Now\) corrected\n {4}note: null → "Read again\."\n/);
    expect(stdout).toContain('s070 (said by Kabul Now, by Taliban) corrected\n    confidence: "high" → "low"\n');
  });

  test("--json has every field", () => {
    expect(JSON.parse(diff(version, "edited.json", "--json").stdout)).toEqual([
      expect.objectContaining({ id: "s001", change: "corrected" }),
      { id: "s070", change: "corrected", fields: [{ path: "/confidence", before: "high", after: "low" }] },
    ]);
  });

  test.each([
    [["9.0.0", version], `there is no release 9.0.0; this package knows ${version}`],
    [[version, "missing.json"], "cannot read missing.json"],
    [[version, "broken.json"], "broken.json is not a valid dataset"],
    [[version], "missing required argument 'new'"],
  ])("%j is answered with 2, on standard error", (args, message) => {
    const { stdout, stderr, status } = diff(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });
});
