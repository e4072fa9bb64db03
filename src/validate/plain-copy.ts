import { isWellFormed, jsonPointer, type Path } from "../model/json.js";
import { type Finding, fault } from "./finding.js";

/** Far deeper than the format ever goes, far shallower than what overflows a stack. */
export const DEEPEST = 100;

/** How deep in a document records stand. */
const RECORD = 2;

/** What a value is as data, and what JSON could not say of it. */
export interface PlainCopy {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Reads each part of a value once, so that all who look at the copy see the same, whatever getters and proxies do. Inherited and
 * hidden properties are left behind. A record that stands in several places is as many records, as it would be in a text; what
 * else stands in several places, or in itself, is one object in the copy, too, since there may be no end to writing it out.
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
    const known = path.length > RECORD ? copies.get(value) : undefined;
    if (known) return known;
    if (path.length === DEEPEST) {
      findings.push(tooDeep(jsonPointer(path)));
      return null;
    }
    const keys = keysOf(value, path);
    const copy: unknown[] | Record<string, unknown> = Array.isArray(keys) ? {} : [];
    copies.set(value, copy);
    for (const key of keys) {
      path.push(key);
      if (typeof key === "string" && !isWellFormed(key)) findings.push(halfCharacter(jsonPointer(path)));
      const part = copyOf(partOf(value, key, path));
      // Assigning to that one would do something else.
      if (key === "__proto__") Object.defineProperty(copy, key, { value: part, configurable: true, enumerable: true, writable: true });
      else (copy as Record<string | number, unknown>)[key] = part;
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

/** The keys of an object, or the indexes of a list. */
function keysOf(value: object, path: Path): readonly string[] | Iterable<number> {
  return looking(path, () => {
    const keys = Object.keys(value);
    // One more than there are, so that a hole is seen; a list may claim any length.
    return Array.isArray(value) ? indexesBelow(Math.min(value.length, keys.length + 1)) : keys;
  });
}

function* indexesBelow(length: number): Generator<number> {
  for (let index = 0; index < length; index++) yield index;
}

const partOf = (value: object, key: string | number, path: Path) => looking(path, () => (value as Record<string | number, unknown>)[key]);

function looking<Found>(path: Path, look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    const place = path.length > 0 ? `what stands at ${jsonPointer(path)}` : "what was passed";
    throw new TypeError(`${place} cannot be read: it throws when it is looked at`, { cause: error });
  }
}
