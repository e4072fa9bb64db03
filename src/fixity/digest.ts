import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.js";

// Not `src/text/digest.ts`: that one is faster but needs Node, and this one runs wherever the library does.

/**
 * SHA-256 of a JSON value: of the UTF-8 bytes of its canonical form (RFC 8785), written `sha256:` and 64 lower-case
 * hexadecimal digits.
 *
 * @throws TypeError for what has no canonical form
 */
export function digestOfJson(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}
