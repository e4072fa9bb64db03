import { dataset, statements } from "badakhshan-2019";
import { citationOf, verifyCitations } from "badakhshan-2019/cite";
import { chainOf } from "badakhshan-2019/query";
import { search } from "badakhshan-2019/search";
import { validate, validateRecord } from "badakhshan-2019/validate";

globalThis.result = {
  statements: statements.length,
  valid: validate(dataset).valid,
  record: validateRecord(statements[0]).valid,
  citation: verifyCitations(citationOf(dataset))[0].status,
  speaker: chainOf("s070").at(-1).by.name,
  found: search("propaganda")[0].record.id,
};
