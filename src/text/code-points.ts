/** Index in the string of each code point, and of the end. */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let index = 0; index < text.length; count++) {
    offsets[count] = index;
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  offsets[count] = text.length;
  return offsets.subarray(0, count + 1);
}
