/**
 * A folder for each subpath with a `package.json` that says where its files are, for resolvers that do not read `exports` (Parcel 2, ESLint's
 * import plugin, TypeScript's `node10`). They exist while npm packs: `prepack` makes them, `postpack` removes them.
 *
 *   tsx scripts/stubs.ts         makes them
 *   tsx scripts/stubs.ts remove  removes them
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { formatJson, projectFile } from "./project.js";

const { exports } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { exports: Record<string, object | string> };
const names = Object.entries(exports).flatMap(([path, target]) =>
  path !== "." && typeof target === "object" && "require" in target ? [path.slice(2)] : [],
);

for (const name of names) {
  const folder = projectFile(`${name}/`);
  rmSync(folder, { recursive: true, force: true });
  if (process.argv[2] === "remove") continue;
  mkdirSync(folder);
  const at = (extension: string) => `../dist/${name}.${extension}`;
  writeFileSync(new URL("package.json", folder), formatJson({ main: at("cjs"), module: at("js"), types: at("d.cts"), sideEffects: false }));
}
