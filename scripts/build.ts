/** Builds `dist/` from nothing, in three steps: the model, the data, the bundles; and what is said of them. `npm run build`. */
import { copyFileSync, rmSync } from "node:fs";
import { build, type Options } from "tsup";
import bundles from "../tsup.config.js";
import { writeApiPage } from "./build/api-page.js";
import { writeDeclarations } from "./build/declarations.js";
import { writeFilterKeys } from "./build/filter-keys.js";
import { writeJsonTypes } from "./build/json-types.js";
import { inputCollector, writeNotices } from "./build/notices.js";
import { writeTables } from "./build/tables-shipped.js";
import { madeFrom } from "./generate.js";
import { projectFile } from "./project.js";

rmSync(projectFile("dist"), { recursive: true, force: true });
const { inputs, plugin } = inputCollector();
const bundle = (options: Options) =>
  build({ ...options, config: false, silent: true, esbuildPlugins: [...(options.esbuildPlugins ?? []), plugin] });
await Promise.all([...bundles.map(bundle), writeDeclarations()]);
// What SQLite is written by looks for it beside its own file.
copyFileSync(projectFile("node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm"), projectFile("dist/cli/node-sqlite3-wasm.wasm"));
writeJsonTypes();
// The page uses what was generated.
const { writePage } = await import("./build/page.js");
const fonts = await writePage(plugin);
writeNotices([...inputs, ...madeFrom, ...fonts, "node_modules/world-atlas/package.json"]);
writeApiPage();
writeFilterKeys();
writeTables();
