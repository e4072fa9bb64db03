import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson } from "../model/json.js";
import { utf8Bytes } from "./utf8-bytes.js";

/** SHA-256 of a string's UTF-8 bytes, written `sha256:` and 64 lower-case hexadecimal digits. */
export const digestOf = (text: string): string => `sha256:${bytesToHex(sha256(utf8Bytes(text)))}`;

/**
 * SHA-256 of a JSON value: of the UTF-8 bytes of its canonical form (RFC 8785), written as `digestOf` writes it.
 *
 * @throws TypeError for what has no canonical form
 */
export const digestOfJson = (value: unknown): string => digestOf(canonicalJson(value));
