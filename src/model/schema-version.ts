// Written out, not put together: a template would keep bundlers from dropping the dataset where it is not used.

/** Version of the schemas that this code defines; the folder in `schemas/` carries the same name. */
export const SCHEMA_VERSION = "1.0";

/** Address of the folder that holds the published schemas of this version. */
export const SCHEMA_BASE = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/";

/** Address of the schema of a dataset document. */
export const DATASET_SCHEMA = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/dataset.schema.json";
