/**
 * The declarations of the library → `dist`. TypeScript 7 writes one for each module, in a fraction of the time that tsup would take with the
 * TypeScript that it knows; tsup puts together what belongs to each entry.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { entries, library } from "../../tsup.config.js";
import { projectFile } from "../project.js";

/** Where the modules' own declarations are meanwhile: in the project, so that what they import is found. */
const MODULES = "dist/modules";

/**
 * Writes them.
 *
 * @throws Error where the types of the library are wrong
 */
export async function writeDeclarations(): Promise<void> {
  const folder = projectFile(`${MODULES}/`);
  const config = {
    extends: "../../tsconfig.json",
    compilerOptions: { declaration: true, emitDeclarationOnly: true, noEmit: false, outDir: ".", rootDir: "../../src" },
    files: Object.values(entries).map((path) => `../../${path}`),
    include: [],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("tsconfig.json", folder), JSON.stringify(config));
  execFileSync(process.execPath, ["node_modules/native-typescript/bin/tsc", "-p", MODULES], {
    cwd: fileURLToPath(projectFile(".")),
    stdio: "inherit",
  });
  const declarationOf = (path: string) => path.replace(/^src/, MODULES).replace(/\.ts$/, ".d.ts");
  const entry = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, declarationOf(path)]));
  await build({ ...library, config: false, dts: { only: true }, entry, format: ["esm", "cjs"], silent: true });
  rmSync(folder, { recursive: true });
}
