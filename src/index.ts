/**
 * The dataset as typed objects, readonly to TypeScript (at run time they are plain objects: do not change them, others
 * import the same). Importing reads five JSON literals and does nothing else; what is not used, bundlers drop.
 *
 * @packageDocumentation
 */
import { actors } from "./generated/data/actors.js";
import { casualtyFigures } from "./generated/data/casualty-figures.js";
import { $schema, creators, identifier, issued, license, name, title, version } from "./generated/data/head.js";
import { locations } from "./generated/data/locations.js";
import { sources } from "./generated/data/sources.js";
import { statements } from "./generated/data/statements.js";
import type { Dataset } from "./generated/dataset-types.js";

export type * from "./generated/dataset-types.js";
/** Version of the dataset and of the package: cite it with whatever you use. */
export { actors, casualtyFigures, locations, sources, statements, version };

/** The whole dataset as one document, as `validate` takes it and `dataset.schema.json` describes it. */
export const dataset: Dataset = {
  $schema,
  name,
  version,
  title,
  creators,
  issued,
  license,
  identifier,
  sources,
  actors,
  locations,
  statements,
  casualtyFigures,
};
