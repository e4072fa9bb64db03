import type { Dataset } from "../generated/types.js";
import { isWellFormed } from "../model/json.js";
import type { Rule } from "../rules/rule.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { type Finding, type PlacedFinding, type Validation, validationOf } from "./finding.js";
import { documentFindings, soundFindings } from "./findings.js";
import { decoded, type Place, placesIn, readDecoded } from "./json-text.js";
import { soundDocument } from "./sound.js";
import { type Bytes, bytesOf } from "./utf8.js";

/**
 * Checks a dataset document that is JSON, as a text or as bytes in UTF-8. Finds what `validate` finds, and what keeps a text from being
 * JSON that is read alike everywhere, such as a key that stands twice. Findings have their line and column, and come in the order of these.
 *
 * @param json a text, or bytes of this realm or another; a byte order mark is left out
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the document as `value` where there is no error (there may be warnings), else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 * @throws TypeError where what is passed is neither a text nor bytes
 */
export function validateText(json: string | Bytes, options: RuleOptions = {}): Validation<Dataset, PlacedFinding> {
  const { value, findings } = checkText(sourceOf(json), selectRules(options));
  return validationOf(value as Dataset, findings);
}

/**
 * A text, or the bytes in whatever holds bytes.
 *
 * @throws TypeError where it is neither
 */
export function sourceOf(json: unknown): string | Uint8Array {
  const source = typeof json === "string" ? json : bytesOf(json);
  if (source === undefined)
    throw new TypeError("JSON is wanted, as a text or as bytes; a document that was read already is for `validate`");
  return source;
}

/** What was read, undefined where it is not JSON, and what was found, in the order of places. */
export interface Checked {
  readonly value: unknown;
  readonly findings: readonly PlacedFinding[];
}

/** See `validateText`. */
export function checkText(source: string | Uint8Array, rules: readonly Rule[]): Checked {
  const json = decoded(source);
  const sound = json.problem || (typeof source === "string" && !isWellFormed(source)) ? undefined : soundDocument(json.text);
  if (sound) {
    const findings = soundFindings(sound, rules);
    return { value: sound, findings: placed(findings, placesIn(json.text, pathsOf(findings))) };
  }
  const { value, problems, places } = readDecoded(json);
  const findings = value === undefined ? [] : documentFindings(value, rules);
  const all = [...problems.map(({ finding }) => finding), ...findings];
  return { value, findings: placed(all, [...problems.map(({ place }) => place), ...places(pathsOf(findings))]) };
}

const pathsOf = (findings: readonly Finding[]) => findings.map(({ path }) => path);

/** Findings with their places, in the order of these. */
function placed(findings: readonly Finding[], places: readonly Place[]): PlacedFinding[] {
  const all = findings.map((finding, index) => ({ ...finding, line: 1, column: 1, ...places[index] }));
  return all.sort((a, b) => a.line - b.line || a.column - b.column);
}
