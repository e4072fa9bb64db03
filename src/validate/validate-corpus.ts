import type { Dataset } from "../generated/types.js";
import { isObject } from "../model/json.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { fault, inShort, type PlacedFinding, type Validation, validationOf } from "./finding.js";
import { decoded, isBlank, placesIn } from "./json-text.js";
import { type FastBytes, flawlessDocument } from "./sound.js";
import type { Bytes } from "./utf8.js";
import { checkText, sourceOf } from "./validate-text.js";

/** How a corpus is checked. */
export interface CorpusOptions extends RuleOptions {
  /** What an engine does faster than the language can, if it is at hand; makes a difference for lines that come as bytes. */
  readonly fast?: FastBytes;
}

/** What came of validating one line of a corpus. */
export type LineValidation = {
  /** Counted from 1, blank lines too. */
  readonly line: number;
  /** Name of the dataset; null where that could not be read. */
  readonly name: string | null;
  /** Version of the dataset; null where that could not be read. */
  readonly version: string | null;
} & Validation<Dataset, PlacedFinding>;

/**
 * Checks a corpus: one dataset document a line, each by itself, as `validateText` does. One rule looks across lines: a name stands once
 * with a version. Lines are asked for one by one, and only names and versions are kept of them.
 *
 * @param lines each a text, or bytes, with or without its line end; blank ones are passed over
 * @param options which rules to apply; all where nothing is said
 * @returns the answer to each line, as soon as it is asked for
 * @throws RangeError where the options name a rule that does not exist, before anything is read
 * @throws TypeError where a line is neither a text nor bytes; and whatever reading the lines throws
 */
export async function* validateCorpus(
  lines: Iterable<string | Bytes> | AsyncIterable<string | Bytes>,
  options: CorpusOptions = {},
): AsyncGenerator<LineValidation, void, undefined> {
  const rules = selectRules(options);
  const lineOf = new Map<string, number>();
  let line = 0;
  for await (const item of lines) {
    line++;
    const source = sourceOf(item);
    if (typeof source === "string" ? isBlank(source) : isBlankBytes(source)) continue;
    const flawless = options.fast && typeof source !== "string" ? flawlessDocument(source, rules, options.fast) : undefined;
    const checked = flawless ? { value: flawless, findings: [] } : checkText(source, rules);
    const { name, version } = headOf(checked.value);
    const findings = checked.findings.map((finding) => ({ ...finding, line: finding.line + line - 1 }));
    if (name !== null && version !== null) {
      const fullName = `${name}@${version}`;
      const first = lineOf.get(fullName);
      if (first === undefined) lineOf.set(fullName, line);
      else findings.push(repeatedDocument(fullName, first, line, source));
    }
    if (flawless && findings.length === 0)
      yield {
        line,
        name,
        version,
        valid: true,
        findings,
        get value() {
          return readAgain(source);
        },
      };
    else yield { line, name, version, ...validationOf(checked.value as Dataset, findings) };
  }
}

const isBlankBytes = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);

// What was looked at fast has its words in other letters.
const readAgain = (source: string | Uint8Array) => JSON.parse(decoded(source).text) as Dataset;

function headOf(document: unknown): { name: string | null; version: string | null } {
  const textAt = (key: string) =>
    isObject(document) && Object.hasOwn(document, key) && typeof document[key] === "string" ? document[key] : null;
  return { name: textAt("name"), version: textAt("version") };
}

function repeatedDocument(fullName: string, first: number, line: number, source: string | Uint8Array): PlacedFinding {
  const [place] = placesIn(decoded(source).text, ["/version"]);
  const finding = fault(
    "corpus",
    "/version",
    `${inShort(fullName)} stands in line ${first} already`,
    "leave one of them out, or give it a version of its own",
  );
  return { ...finding, line, column: place?.column ?? 1 };
}
