import { dataset, statements } from "badakhshan-2019";
import { citationOf, verifyCitations } from "badakhshan-2019/cite";
import { validate, validateRecord } from "badakhshan-2019/validate";

globalThis.result = {
  statements: statements.length,
  valid: validate(dataset).valid,
  record: validateRecord(statements[0]).valid,
  citation: verifyCitations(citationOf(dataset))[0].status,
};
