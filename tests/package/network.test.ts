import { afterAll, expect, test } from "vitest";
import { project } from "./packed.js";

const { run, remove } = project({}, "node", "network");
afterAll(remove);

const command = "node_modules/badakhshan-2019/dist/cli.cjs";

const calls = [
  ["esm.mjs"],
  ["cjs.cjs"],
  [command],
  [command, "--help"],
  [command, "show", "s001"],
  [command, "list", "statements", "--json"],
  [command, "search", "Taliban"],
  [command, "disputes"],
  [command, "cite", "--format", "bibtex"],
  [command, "rules"],
  [command, "validate", "node_modules/badakhshan-2019/data"],
];

test.each(calls.map((args) => [args.join(" "), args] as const))("%s does the same without a network, and never asks for one", (_, args) => {
  const refused = run("node", "--require", "./refuse.cjs", ...args);
  expect(refused).toEqual(run("node", ...args));
  expect(refused.output).not.toContain("TRIED");
  expect(refused.status).toBe(0);
});

test("whoever asked for it would be seen", () => {
  expect(run("node", "--require", "./refuse.cjs", "--eval", 'fetch("http://localhost").catch(() => {})').output).toContain("TRIED: fetch");
});
