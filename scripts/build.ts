/** Builds `dist/` from nothing: `npm run build`. */
import { rmSync } from "node:fs";
import { build } from "tsup";
import "./generate.js";
import { writeJsonTypes } from "./6-json-types.js";
import { projectFile } from "./collections.js";

rmSync(projectFile("dist"), { recursive: true, force: true });
await build({ silent: true });
writeJsonTypes();
