import { validateDataset, validateRecord } from "../generated/validators.js";
import type { Finding } from "./finding.js";
import { schemaFindings } from "./schema-findings.js";

/** What is wrong with the shape of a dataset document; nothing if it is one. */
export const datasetShape = (value: unknown): Finding[] => shapeFindings(validateDataset, value);

/** What is wrong with the shape of a record; nothing if it is one. */
export const recordShape = (value: unknown): Finding[] => shapeFindings(validateRecord, value);

function shapeFindings(validator: typeof validateRecord, value: unknown): Finding[] {
  return validator(value) ? [] : schemaFindings(validator.errors ?? [], value);
}

/** What to say where reading a value threw. Only exotic objects do that: a getter or a proxy. JSON never does. */
export function unreadable(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : "it threw when read";
  return {
    rule: "schema",
    severity: "error",
    path: "",
    record: null,
    message: `this cannot be read as data: ${reason}`,
    hint: "pass plain objects, as JSON.parse returns them",
  };
}
