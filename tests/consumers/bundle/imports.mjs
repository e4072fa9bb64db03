// Linted, never run: the import plugin looks each name up.
import { actors } from "badakhshan-2019";
import { cite } from "badakhshan-2019/cite";
import { tablesOf } from "badakhshan-2019/export";
import { select } from "badakhshan-2019/query";
import { search } from "badakhshan-2019/search";
import { validate } from "badakhshan-2019/validate";

export { actors, cite, search, select, tablesOf, validate };
