import { recordRule } from "./rule.js";

export const withdrawal = recordRule({
  name: "withdrawal",
  description: "A withdrawn record says why; an active one has neither a reason nor a replacement.",
  severity: "error",
  types: ["source", "actor", "location", "statement", "casualty-figure"],
  *check({ status, statusReason, replacedBy }) {
    if (status === "withdrawn" && statusReason === null)
      yield { path: ["statusReason"], message: "a withdrawn record does not say why", hint: "say in a sentence why it was withdrawn" };
    if (status === "active" && statusReason !== null)
      yield {
        path: ["statusReason"],
        message: "an active record has a reason for withdrawal",
        hint: 'write null, or set status to "withdrawn"',
      };
    if (status === "active" && replacedBy !== null)
      yield { path: ["replacedBy"], message: "an active record is replaced by another", hint: 'write null, or set status to "withdrawn"' };
  },
});
