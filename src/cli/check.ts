import type { RuleOptions } from "../validate/index.js";
import type { Excerpt, PlacedFinding } from "./output/findings.js";
import type { Tally, TallyOptions } from "./tally.js";

export interface CheckOptions extends RuleOptions, TallyOptions {}

/** What came of checking one dataset or one corpus. */
export interface Check {
  /** What was found; what it kept is in the order of files and places. */
  readonly tally: Tally;
  readonly name: string;
  /** How many records there are, in words; for where all is well. */
  readonly records: string;
  /** True where there was not one byte. */
  readonly isEmpty: boolean;
  /** The part of the line to show with a finding, if it is at hand. */
  excerptOf(finding: PlacedFinding): Excerpt | undefined;
}
