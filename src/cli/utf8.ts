import { isUtf8 } from "node:buffer";

/** Bytes as text, or what keeps them from being UTF-8 and where: offset in the text as far as it could be decoded. */
export function decodeUtf8(bytes: Uint8Array): {
  readonly text: string;
  readonly problem?: { readonly message: string; readonly offset: number };
} {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return { text };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text, problem: { message: "the file is in UTF-16, not UTF-8", offset: 0 } };
  }
  const encoded = new TextEncoder().encode(text);
  const at = encoded.findIndex((byte, index) => byte !== bytes[index]);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  const offset = new TextDecoder().decode(bytes.subarray(0, at)).length;
  return { text, problem: { message: `the file is not UTF-8: byte ${at + 1} is 0x${byte}`, offset } };
}
