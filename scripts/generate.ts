/** Regenerates everything that is derived but the bundles: `npm run generate`. */
import { buildData } from "./build/data.js";
import { buildModel } from "./build/model.js";

/** Files of packages from which what is generated was made, for the notices of their licences. */
export const madeFrom = await buildModel();
// The rules use what was just written.
const { buildRulesPage } = await import("./build/rules-page.js");
buildRulesPage();
await buildData();
