import { isWellFormed } from "../text/well-formed.js";

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
