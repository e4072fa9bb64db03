export { rules } from "./list.js";
export type { RecordPlace, Report, Rule, Severity } from "./rule.js";
export { type RuleOptions, selectRules } from "./select.js";
