import { isUtf8 as decodes } from "../json/utf8.js";

/** Bytes in UTF-8 as the fastest reader on this platform has them: in Node a `Buffer`, whose searching and decoding is native. */
export interface Bytes {
  readonly length: number;
  bytes(start: number, end: number): Uint8Array;
  /** Where a byte stands at or after a place; -1 where it does not. */
  indexOf(byte: number, from: number): number;
  isUtf8(start: number, end: number): boolean;
  isAscii(start: number, end: number): boolean;
  text(start: number, end: number): string;
  /**
   * The text between two places, where whatever is not ASCII may be wrong: each of its bytes taken for a character. That is
   * several times faster than decoding it, and much of what is asked of JSON can be told from the ASCII in it.
   */
  rawText(start: number, end: number): string;
  /** A text out of a raw text, put right. */
  repaired(raw: string): string;
}

/** A view of bytes, which are not copied. */
export function viewOf(bytes: Uint8Array): Bytes {
  const node = nodeBuffer();
  return node ? nodeView(bytes, node) : plainView(bytes);
}

function nodeView(bytes: Uint8Array, { Buffer, isAscii, isUtf8 }: typeof import("node:buffer")): Bytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    length: bytes.length,
    bytes: (start, end) => bytes.subarray(start, end),
    indexOf: (byte, from) => buffer.indexOf(byte, from),
    isUtf8: (start, end) => isUtf8(buffer.subarray(start, end)),
    isAscii: (start, end) => isAscii(buffer.subarray(start, end)),
    text: (start, end) => buffer.toString("utf8", start, end),
    rawText: (start, end) => buffer.toString("latin1", start, end),
    repaired: (raw) => (NOT_ASCII.test(raw) ? Buffer.from(raw, "latin1").toString("utf8") : raw),
  };
}

const NOT_ASCII = /[\x80-\xff]/;

function plainView(bytes: Uint8Array): Bytes {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const text = (start: number, end: number) => decoder.decode(bytes.subarray(start, end));
  return {
    length: bytes.length,
    bytes: (start, end) => bytes.subarray(start, end),
    indexOf: (byte, from) => bytes.indexOf(byte, from),
    isUtf8: (start, end) => decodes(bytes.subarray(start, end)),
    isAscii: () => true,
    text,
    rawText: text,
    repaired: (raw) => raw,
  };
}

/** Node's buffers, unless this is a browser; not by `import`, since bundlers for browsers would look for it. */
function nodeBuffer(): typeof import("node:buffer") | undefined {
  return globalThis.process?.getBuiltinModule?.("node:buffer");
}
