/** Regenerates everything that is derived: `npm run generate`. */
import { writeSchemas } from "./1-schemas.js";
import { writeTypes } from "./2-types.js";
import { writeValidators } from "./3-validators.js";
import { writeDataModules } from "./4-data-modules.js";

writeSchemas();
await writeTypes();
await writeValidators();
writeDataModules();
