import { orderMarks } from "./canonical-order.js";

/**
 * Normalises a text so that positions in it mean the same to everyone: Unicode NFC, each run of White_Space
 * characters (no-break spaces and line ends included) becomes one space, and the ends are trimmed. A byte order mark is
 * no white space: decode it away before. This is what `nfc-collapse` means in a source's `text.normalization`.
 */
export function normalizeText(text: string): string {
  return orderMarks(text)
    .normalize("NFC")
    .replace(/\p{White_Space}+/gu, " ")
    .replace(/^ | $/g, "");
}
