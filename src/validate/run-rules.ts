import type { DatasetRecord } from "../generated/types.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import { jsonPointer, type Path } from "../model/json.js";
import type { RecordPlace, Rule } from "../rules/rule.js";
import type { Finding } from "./finding.js";

/** What a rule reports, as it does. */
export interface Reported {
  readonly rule: Rule;
  readonly record: DatasetRecord | null;
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
  readonly related: readonly RecordPlace[];
}

/** What rules report of a dataset, in their order. */
export function runRules(rules: readonly Rule[], dataset: DatasetIndex): Reported[] {
  const reported: Reported[] = [];
  for (const rule of rules)
    rule.check(dataset, (record, path, message, hint, related = []) => reported.push({ rule, record, path, message, hint, related }));
  return reported;
}

/** A report as a finding. `placeOf` says where a record stands in what is validated. */
export function toFinding({ rule, record, path, message, hint, related }: Reported, placeOf: (record: DatasetRecord) => Path): Finding {
  return {
    rule: rule.name,
    severity: rule.severity,
    path: jsonPointer(record ? [...placeOf(record), ...path] : path),
    record: record?.id ?? null,
    message,
    hint,
    related: related.map((each) => ({ record: each.record.id, path: jsonPointer([...placeOf(each.record), ...each.path]) })),
  };
}
