// Written out, not put together: a template would keep bundlers from dropping the dataset where it is not used.

/** Version of the schemas that this code defines; the folder in `schemas/` carries the same name. */
export const SCHEMA_VERSION = "1.0";

/** Address of the folder that holds the published schemas of this version. */
export const SCHEMA_BASE = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/";

/** Address of the schema of a dataset document. */
export const DATASET_SCHEMA = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/dataset.schema.json";

/** Address of the schema of a draft: a dataset document in which what is empty may be left out, and passages are given in words. */
export const DRAFT_SCHEMA = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/draft.schema.json";

// What changes with the package and not with the data has a version of its own.

/** Address of the schema of `citation.json`. */
export const CITATION_SCHEMA = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/citation-1.0.schema.json";

/** Address of the schema of `manifest.json`. */
export const MANIFEST_SCHEMA = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/manifest-1.0.schema.json";

/** Address of the schema of `changes.json`. */
export const CHANGES_SCHEMA = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/changes-1.0.schema.json";
