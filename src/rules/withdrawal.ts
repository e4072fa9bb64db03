import { everyType, rule } from "./rule.js";

export const withdrawal = rule({
  name: "withdrawal",
  description: "A withdrawn record says why; an active one has neither a reason nor a replacement.",
  severity: "error",
  types: everyType,
  checkRecord({ status, statusReason, replacedBy }, report) {
    if (status === "withdrawn" && statusReason === null)
      report({ path: ["statusReason"], message: "a withdrawn record does not say why", hint: "say in a sentence why it was withdrawn" });
    if (status === "active" && statusReason !== null)
      report({
        path: ["statusReason"],
        message: "an active record has a reason for withdrawal",
        hint: 'write null, or set status to "withdrawn"',
      });
    if (status === "active" && replacedBy !== null)
      report({
        path: ["replacedBy"],
        message: "an active record is replaced by another",
        hint: 'write null, or set status to "withdrawn"',
      });
  },
});
