import type { Severity } from "../rules/rule.js";

/** Something that is not right, where it is, and what would be right. */
export interface Finding {
  /** Name of the rule: one of `rules`, or `json`, `schema` or `corpus` for what is always looked at. */
  readonly rule: string;
  /** `error`: the data is not valid. `warning`: it is valid and could be tidier. */
  readonly severity: Severity;
  /** Where: a JSON Pointer (RFC 6901) from the root of what was validated. Of a key that is missing, where it belongs. */
  readonly path: string;
  /** Id of the record concerned; null where it is no record's, or the record has no id. */
  readonly record: string | null;
  /** What is wrong. */
  readonly message: string;
  /** What would be right; null where that cannot be said. */
  readonly hint: string | null;
  /** Everybody who refers to it, where one cause shows in several places. */
  readonly related: readonly {
    /** Id of the record that refers to it. */
    readonly record: string;
    /** Where it does: a JSON Pointer from the root of what was validated. */
    readonly path: string;
  }[];
}

/** A finding with its place in a text. */
export interface PlacedFinding extends Finding {
  /** Counted from 1; of a corpus, the line of the document. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units as editors do; a byte order mark does not count. */
  readonly column: number;
}

/** What came of validating: the value, typed, where there was no error; all findings in any case. */
export type Validation<Value, Found extends Finding = Finding> =
  | {
      /** True: there is no error. */
      readonly valid: true;
      /** What was validated, typed. */
      readonly value: Value;
      /** Warnings alone. */
      readonly findings: readonly Found[];
    }
  | {
      /** False: there is an error, or more. */
      readonly valid: false;
      /** Errors and warnings; of a text, in the order of their places. */
      readonly findings: readonly Found[];
    };

/** What is found besides what rules find, by the name that stands for a rule's. It is always looked at. */
export const beyondRules = {
  json: "A text is UTF-8 and JSON, repeats no key in an object, and has no half of a character.",
  schema: "A document has the shape that the JSON Schema describes.",
  anchor: "The words of each passage of a draft stand in the text once, or the draft says which time is meant.",
  corpus: "In a corpus each name stands once with a version.",
  size: "A document, or a line of a corpus, is not larger than --max-size.",
};

/** An error that is no rule's. */
export function fault(
  rule: keyof typeof beyondRules,
  path: string,
  message: string,
  hint: string | null,
  record: string | null = null,
): Finding {
  return { rule, severity: "error", path, record, message, hint, related: [] };
}

export const isError = ({ severity }: Finding): boolean => severity === "error";

/** The answer that findings amount to. */
export function validationOf<Value, Found extends Finding>(value: Value, findings: readonly Found[]): Validation<Value, Found> {
  return findings.some(isError) ? { valid: false, findings } : { valid: true, value, findings };
}

/** A value as it stands in the data, cut where it is long. */
export function inShort(value: string | number | boolean | null): string {
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, MOST_SHOWN)) : String(value);
  return typeof value === "string" && value.length > MOST_SHOWN ? `${text.slice(0, -1)}…` : text;
}

const MOST_SHOWN = 80;

/** A character by its code: U+000A. */
export const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
