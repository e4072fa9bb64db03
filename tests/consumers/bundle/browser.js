import * as root from "badakhshan-2019";
import * as cite from "badakhshan-2019/cite";
import * as exported from "badakhshan-2019/export";
import * as query from "badakhshan-2019/query";
import * as search from "badakhshan-2019/search";
import * as validate from "badakhshan-2019/validate";
import answers from "./answers.cjs";

globalThis.result = answers({ root, cite, exported, query, search, validate });
