import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expected } from "./answers.js";
import { type Project, project, run } from "./packed.js";

/** The other runtimes, as npm has them, each with the folder in `node_modules` where its programs for each platform are. */
const runtimes = [
  { name: "bun", version: "1.4.5", scope: "@oven", program: "bin/bun", options: ["--no-install"] },
  { name: "deno", version: "2.9.6", scope: "@deno", program: "deno", options: ["run", "--no-remote", "--allow-read"] },
];

describe.each(runtimes)("$name $version", ({ name, version, scope, program, options }) => {
  const consumer = installed(name, version);
  afterAll(() => consumer?.remove());
  const folder = join(consumer?.folder ?? "", "node_modules", scope);
  const [path] = consumer && existsSync(folder) ? readdirSync(folder).map((platform) => join(folder, platform, program)) : [];

  test("answers as Node does", (context) => {
    // CI lists what was passed over.
    if (!consumer || !path || !existsSync(path)) return context.skip(`${name} does not install from npm here`);
    for (const fixture of ["esm.mjs", "cjs.cjs"]) {
      const { output } = run(path, [...options, fixture], consumer.folder);
      expect(JSON.parse(output)).toEqual(expected);
    }
  });
});

function installed(name: string, version: string): Project | undefined {
  try {
    return project({ [name]: version }, "node");
  } catch {
    return undefined;
  }
}
