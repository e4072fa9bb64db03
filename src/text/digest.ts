import * as crypto from "node:crypto";

/** SHA-256 of a string's UTF-8 bytes, written `sha256:` and 64 lower-case hexadecimal digits. */
export function digestOf(text: string): string {
  return `sha256:${sha256(text)}`;
}

// `crypto.hash` came with Node 20.12 and takes less than half the time for short texts.
const sha256: (text: string) => string =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text)
    : (text) => crypto.createHash("sha256").update(text, "utf8").digest("hex");

// ---- src/fixity/digest.ts
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../model/json.js";

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
