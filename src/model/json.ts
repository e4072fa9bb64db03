/** Keys and indexes from a value down to one in it. */
export type Path = readonly (string | number)[];

/** A JSON Pointer (RFC 6901) from keys and indexes. */
export function jsonPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys and indexes of a JSON Pointer, all as texts. */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** True of a JSON object: neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** True for a text without lone surrogates. */
export function isWellFormed(text: string): boolean {
  // Engines that have it are many times faster.
  const native = (text as { isWellFormed?(): boolean }).isWellFormed?.();
  // With the u flag, a surrogate that is half of a pair does not count as one.
  return native ?? !/\p{Surrogate}/u.test(text);
}

/**
 * A JSON value in its one canonical form, RFC 8785 (JSON Canonicalization Scheme, https://www.rfc-editor.org/rfc/rfc8785):
 * no white space, keys sorted by UTF-16 units, numbers and texts as ECMAScript writes them. Equal values give equal texts.
 *
 * @throws TypeError for what JSON cannot say alike everywhere: NaN and Infinity, lone surrogates, undefined, and objects that
 * are no plain ones
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} is not a number that JSON can hold`);
      return JSON.stringify(value);
    case "string":
      if (!isWellFormed(value)) throw new TypeError(`${JSON.stringify(value)} holds a lone surrogate, which UTF-8 cannot write`);
      return JSON.stringify(value);
    case "object":
      if (value === null) return "null";
      if (Object.prototype.toString.call(value) === "[object Object]") return canonicalObject(value as Record<string, unknown>);
  }
  throw new TypeError(`${typeof value === "object" ? Object.prototype.toString.call(value) : typeof value} is not JSON`);
}

function canonicalObject(object: Record<string, unknown>): string {
  const keys = Object.keys(object).sort();
  return `{${keys.map((key) => `${canonicalJson(key)}:${canonicalJson(object[key])}`).join(",")}}`;
}
