import type { Path } from "../model/json.js";
import type { Problem, Rule, Severity } from "../rules/rule.js";
import { jsonPointer } from "../model/json.js";

/** Something that is not right, where it is, and what would be right. */
export interface Finding {
  /** Name of the rule: `schema` for the shape of a record, else one of `rules`. */
  readonly rule: string;
  /** `error`: the data is not valid. `warning`: it is valid and could be tidier. */
  readonly severity: Severity;
  /** Where: a JSON Pointer (RFC 6901) from the root of what was validated. */
  readonly path: string;
  /** Id of the record concerned; null where it is no record's, or the record has no id. */
  readonly record: string | null;
  /** What is wrong. */
  readonly message: string;
  /** What would be right. */
  readonly hint?: string;
}

/** What a rule finds with the record that has that id and stands at `at`. */
export function toFinding({ name, severity }: Rule, id: string, at: Path, { path, message, hint }: Problem): Finding {
  return { rule: name, severity, path: jsonPointer([...at, ...path]), record: id, message, ...(hint && { hint }) };
}
