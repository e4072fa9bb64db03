import type { Statement } from "../generated/types.js";

/** The statement as it would be in each of its other readings, in their order. */
export function otherReadingsOf(statement: Statement): Statement[] {
  return statement.otherReadings.map(({ change }) => ({ ...statement, ...change, confidence: "high", otherReadings: [] }) as Statement);
}
