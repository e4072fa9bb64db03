/** Bytes as text, or what keeps them from being UTF-8 and where: offset in the text as far as it could be decoded. */
export function decodeUtf8(
  bytes: Uint8Array,
  what = "file",
): { readonly text: string; readonly problem?: { readonly message: string; readonly offset: number } } {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return { text };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text, problem: { message: `the ${what} is in UTF-16, not UTF-8`, offset: 0 } };
  }
  if (first === 0x1f && second === 0x8b) return { text, problem: { message: `the ${what} is packed by gzip, not UTF-8`, offset: 0 } };
  const encoded = new TextEncoder().encode(text);
  const at = encoded.findIndex((byte, index) => byte !== bytes[index]);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  const offset = new TextDecoder().decode(bytes.subarray(0, at)).length;
  return { text, problem: { message: `the ${what} is not UTF-8: byte ${at + 1} is 0x${byte}`, offset } };
}

/** True of bytes that are UTF-8, which leaves no room for lone surrogates. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
