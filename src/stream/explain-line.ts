import type { DatasetRecord } from "../generated/types.js";
import { type JsonText, readJsonText } from "../json/json-text.js";
import type { Finding } from "../validate/finding.js";
import { idOf } from "../validate/schema-findings.js";
import { recordShape } from "../validate/shape.js";

/** What is wrong with a line; nothing if it holds a record of the right shape. */
export interface Explanation {
  readonly record?: DatasetRecord;
  readonly problems: readonly { readonly finding: Finding; readonly column: number }[];
  /** The id that the record has, or seems to have. */
  readonly id?: string | undefined;
}

/** Says what is wrong with a line as JSON, or with the shape of its record. Takes its time. */
export function explainLine(bytes: Uint8Array): Explanation {
  const json = readJsonText(bytes, "line");
  const problems = json.problems.map(({ finding, place }) => ({ finding, column: place.column }));
  if (json.value === undefined) return { problems, id: seemingIdIn(json) };
  for (const finding of recordShape(json.value)) problems.push({ finding, column: json.locate(finding.path).column });
  return problems.length > 0 ? { problems, id: idOf(json.value) } : { record: json.value as DatasetRecord, problems };
}

/** The first id in a line that is no JSON, so that references to its record are not taken to lead nowhere. */
function seemingIdIn({ text }: JsonText): string | undefined {
  return /"id"\s*:\s*"([a-z][a-z0-9-]*)"/.exec(text)?.[1];
}
