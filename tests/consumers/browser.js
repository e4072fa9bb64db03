import { dataset, statements } from "badakhshan-2019";
import { validate, validateRecord } from "badakhshan-2019/validate";

globalThis.result = { statements: statements.length, valid: validate(dataset).valid, record: validateRecord(statements[0]).valid };
