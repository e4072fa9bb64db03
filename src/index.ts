/**
 * The dataset as typed objects, readonly to TypeScript (at run time they are plain objects: do not change them, others
 * import the same). Importing reads five JSON literals and does nothing else; what is not used, bundlers drop.
 *
 * @packageDocumentation
 */
import { actors } from "./generated/data/actors.js";
import { casualtyFigures } from "./generated/data/casualty-figures.js";
import { locations } from "./generated/data/locations.js";
import { sources } from "./generated/data/sources.js";
import { statements } from "./generated/data/statements.js";
import type { Dataset } from "./generated/dataset-types.js";
import { DATASET_SCHEMA, SCHEMA_VERSION } from "./schema-version.js";

export type * from "./generated/dataset-types.js";
export { version } from "./generated/version.js";
export { actors, casualtyFigures, locations, sources, statements };

/** The whole dataset as one document, as `validate` takes it and `dataset.schema.json` describes it. */
export const dataset: Dataset = {
  $schema: DATASET_SCHEMA,
  schemaVersion: SCHEMA_VERSION,
  sources,
  actors,
  locations,
  statements,
  casualtyFigures,
};
