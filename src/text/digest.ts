import { createHash } from "node:crypto";

/** SHA-256 of a string's UTF-8 bytes, written `sha256:` and 64 lower-case hexadecimal digits. */
export function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}
