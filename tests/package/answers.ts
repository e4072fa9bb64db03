import { createRequire } from "node:module";
import * as cite from "../../src/cite/index.js";
import * as exported from "../../src/export/index.js";
import * as root from "../../src/index.js";
import * as query from "../../src/query/index.js";
import * as search from "../../src/query/search.js";
import * as validate from "../../src/validate/index.js";

const answers: (entries: object) => Promise<Readonly<Record<string, unknown>>> = createRequire(import.meta.url)("../consumers/answers.cjs");

/** What the package must answer in every environment: what its source answers here. */
export const expected = await answers({ root, cite, exported, query, search, validate });
