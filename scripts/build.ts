/** Builds `dist/` from nothing, in three steps: the model, the data, the bundles. `npm run build`. */
import { rmSync } from "node:fs";
import { build } from "tsup";
import "./generate.js";
import { writeJsonTypes } from "./build/json-types.js";
import { projectFile } from "./project.js";

rmSync(projectFile("dist"), { recursive: true, force: true });
await build({ silent: true });
writeJsonTypes();
