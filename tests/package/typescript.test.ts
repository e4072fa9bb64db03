import { afterAll, describe, expect, test } from "vitest";
import { project } from "./packed.js";

const versions = ["4.7.4", "4.9.5", "5.3.3", "5.4.5", "5.6.3", "5.9.3", "7.0.2"];

const { run, remove } = project(
  {
    ...Object.fromEntries(versions.map((version) => [`typescript-${version}`, `npm:typescript@${version}`])),
    // Types that the JSON Schemas must be assignable to.
    "@types/json-schema": "7.0.15",
    ajv: "8.20.0",
    zod: "4.6.7",
  },
  "types",
);
afterAll(remove);

const code = ["types.mts", "types-query.mts", "types-require.cts"];
const typedJson = "types-json.mts";

/** Which files compile under which setting of `module` and `moduleResolution`. Libraries are checked too, and know of no DOM and no Node. */
const settings: readonly {
  of: readonly string[];
  module: string;
  resolution: string;
  files: readonly string[];
  more?: readonly string[];
}[] = [
  { of: versions, module: "node16", resolution: "node16", files: code },
  { of: ["4.7.4", "4.9.5"], module: "nodenext", resolution: "nodenext", files: code },
  { of: ["5.3.3", "5.4.5", "5.6.3", "5.9.3", "7.0.2"], module: "nodenext", resolution: "nodenext", files: [...code, typedJson] },
  { of: ["5.4.5", "5.9.3", "7.0.2"], module: "esnext", resolution: "bundler", files: ["types.mts", "types-query.mts", typedJson] },
  // Before import attributes could be written under node16, and where the compiler reads no `exports`.
  { of: ["4.7.4", "5.9.3"], module: "commonjs", resolution: "node10", files: ["types-node10.ts"] },
  { of: ["5.9.3", "7.0.2"], module: "nodenext", resolution: "nodenext", files: ["types-zod.mts"], more: ["--skipLibCheck"] },
];

describe.each(versions)("TypeScript %s", (version) => {
  const compiler = `node_modules/typescript-${version}/bin/tsc`;

  test("is the version that it should be", () => {
    expect(run("node", compiler, "--version").output).toContain(version);
  });

  test.each(settings.filter(({ of }) => of.includes(version)))(
    "$module, $resolution: $files",
    ({ module, resolution, files, more = [] }) => {
      const given = ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--lib", "es2022"];
      // Older versions call it by another name.
      const moduleResolution = resolution === "node10" ? "node" : resolution;
      expect(run("node", compiler, ...given, ...more, "--module", module, "--moduleResolution", moduleResolution, ...files)).toEqual({
        output: "",
        status: 0,
      });
    },
  );
});
