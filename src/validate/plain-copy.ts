import { isWellFormed, jsonPointer } from "../model/json.js";
import { type Finding, fault } from "./finding.js";

/** Far deeper than the format ever goes, far shallower than what overflows a stack. */
export const DEEPEST = 100;

/** What a value is as data, and what JSON could not say of it. */
export interface PlainCopy {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Reads each part of a value once, so that all who look at the copy see the same, whatever getters and proxies do. Inherited and
 * hidden properties are left behind. An object that stands in several places, or in itself, is one object in the copy, too.
 *
 * @throws TypeError where a getter or a proxy throws
 */
export function plainCopy(root: unknown): PlainCopy {
  const copies = new Map<object, unknown>();
  const findings: Finding[] = [];
  const path: (string | number)[] = [];

  function copyOf(value: unknown): unknown {
    if (typeof value === "string" && !isWellFormed(value)) findings.push(halfCharacter(jsonPointer(path)));
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    if (path.length === DEEPEST) {
      findings.push(tooDeep(jsonPointer(path)));
      return null;
    }
    const { isList, entries } = read(value, path);
    const copy: object = isList ? [] : {};
    copies.set(value, copy);
    for (const [key, entry] of entries) {
      path.push(key);
      if (typeof key === "string" && !isWellFormed(key)) findings.push(halfCharacter(jsonPointer(path)));
      // Defined, since assigning to "__proto__" would do something else.
      Object.defineProperty(copy, key, { value: copyOf(entry), configurable: true, enumerable: true, writable: true });
      path.pop();
    }
    return copy;
  }

  return { value: copyOf(root), findings };
}

export const halfCharacter = (path: string): Finding =>
  fault(
    "json",
    path,
    "half a character: a surrogate without its other half",
    "write the character itself, or both halves, such as \\ud83c\\udf0d",
  );

export const tooDeep = (path: string): Finding =>
  fault("json", path, `nested more than ${DEEPEST} deep`, "a dataset document is nested 9 deep");

function read(value: object, path: readonly (string | number)[]): { isList: boolean; entries: readonly [string | number, unknown][] } {
  try {
    if (!Array.isArray(value)) return { isList: false, entries: Object.entries(value) };
    // One more than there are, so that a hole is seen; a list may claim any length.
    const length = Math.min(value.length, Object.keys(value).length + 1);
    return { isList: true, entries: Array.from({ length }, (_, index) => [index, value[index]]) };
  } catch (error) {
    const place = path.length > 0 ? `what stands at ${jsonPointer(path)}` : "what was passed";
    throw new TypeError(`${place} cannot be read: it throws when it is looked at`, { cause: error });
  }
}
