import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { apiPage } from "../../scripts/build/api-page.js";
import { projectFile } from "../../scripts/project.js";
import { folderWith } from "../cli/cli.js";
import { root, run } from "./packed.js";

const { folder, remove } = folderWith({
  "tsconfig.json": '{"compilerOptions":{"types":[]},"files":["undocumented.ts"]}',
  "undocumented.ts": "/** A module.\n *\n * @packageDocumentation\n */\nexport const silent = 1;\n",
});
afterAll(remove);

const typedoc = (...args: string[]) => run("node", ["node_modules/typedoc/bin/typedoc", "--emit", "none", ...args], root);

test("no export of any subpath is undocumented, nor a type that one mentions left out", () => {
  expect(typedoc()).toMatchObject({ status: 0 });
});

test("an undocumented export would be seen", () => {
  const { output, status } = typedoc("--tsconfig", join(folder, "tsconfig.json"), "--entryPoints", join(folder, "undocumented.ts"));
  expect(status).not.toBe(0);
  expect(output).toContain("silent (Variable)");
});

test("docs/api.md lists what is exported, by the first sentence of its comment", () => {
  expect(readFileSync(projectFile("docs/api.md"), "utf8")).toBe(apiPage());
});
