/** Regenerates everything that is derived: `npm run generate`. */
import { mkdirSync } from "node:fs";
import { writeSchemas } from "./1-schemas.js";
import { writeTypes } from "./2-types.js";
import { writeValidators } from "./3-validators.js";
import { writeTables } from "./4-tables.js";
import { writeDataModules } from "./5-data-modules.js";
import { writeQuickCheck } from "./7-quick-check.js";
import { writeRecords } from "./8-records.js";
import { writeHistory } from "./9-history.js";
import { writeCitationFiles } from "./10-citation.js";
import { projectFile } from "./collections.js";

mkdirSync(projectFile("src/generated"), { recursive: true });
writeSchemas();
await writeTypes();
await writeValidators();
writeTables();
writeDataModules();
writeQuickCheck();
writeRecords();
writeHistory();
await writeCitationFiles();
