/** Bytes in whatever holds bytes. */
export type Bytes = ArrayBuffer | SharedArrayBuffer | ArrayBufferView;

/** Bytes as text, or what keeps them from being UTF-8, and where: offset in the text as far as it goes. */
export interface Decoded {
  readonly text: string;
  readonly problem?: { readonly message: string; readonly offset: number; readonly hint?: string };
}

/** The bytes of whatever holds bytes, of this realm or another; undefined for what holds none. */
export function bytesOf(source: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  const kind = Object.prototype.toString.call(source);
  return kind === "[object ArrayBuffer]" || kind === "[object SharedArrayBuffer]" ? new Uint8Array(source as ArrayBuffer) : undefined;
}

/** How files begin that are no text, what they are, and what to do with one. */
const archives: readonly (readonly [beginning: readonly number[], message: string, hint: string])[] = [
  [
    [0x50, 0x4b, 3, 4],
    "a ZIP archive, such as a workbook, and no text",
    "`import` makes a dataset of a workbook (.xlsx) that `export` has written",
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], "a workbook or document of an older kind, and no text", "save it as .xlsx; `import` makes a dataset of one"],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
    "an SQLite database, and no text",
    "export CSV or a workbook; `import` makes a dataset of these",
  ],
];

/** Reads bytes as UTF-8; a byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  // No JSON has a zero byte, and UTF-16 has one beside its first character.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0)
    return { text: "", problem: { message: "in UTF-16, not UTF-8", offset: 0 } };
  const archive = archives.find(([beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  if (archive) return { text: "", problem: { message: archive[1], offset: 0, hint: archive[2] } };
  if (first === 0x1f && second === 0x8b) return { text: "", problem: { message: "packed by gzip, not UTF-8", offset: 0 } };
  const fast = decodeFast(bytes);
  if (fast !== undefined) return { text: fast };
  const { text, end } = decodeByHand(bytes);
  if (end === bytes.length) return { text };
  const byte = (bytes[end] ?? 0).toString(16).padStart(2, "0");
  return { text, problem: { message: `not UTF-8: byte ${end + 1} is 0x${byte}`, offset: text.length } };
}

/** undefined where it is not UTF-8, or where nobody decodes: some test environments have no TextDecoder. */
function decodeFast(bytes: Uint8Array): string | undefined {
  try {
    // Of shared memory a copy, which not every decoder makes for itself.
    const own = Object.prototype.toString.call(bytes.buffer) === "[object SharedArrayBuffer]" ? bytes.slice() : bytes;
    return new TextDecoder("utf-8", { fatal: true }).decode(own);
  } catch {
    return undefined;
  }
}

/** How many bytes a character has that begins with such a byte; 0 for what begins none. */
const lengthFrom = (first: number) => (first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0);

/** The text up to the first character that is not UTF-8, and where that is; the end where there is none. */
function decodeByHand(bytes: Uint8Array): { text: string; end: number } {
  const parts: string[] = [];
  let end = 0;
  while (end < bytes.length) {
    const code = codePointAt(bytes, end);
    if (code === undefined) break;
    if (end > 0 || code !== 0xfeff) parts.push(String.fromCodePoint(code));
    end += lengthFrom(bytes[end] ?? 0);
  }
  return { text: parts.join(""), end };
}

function codePointAt(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at] ?? 0;
  const length = lengthFrom(first);
  if (length < 2) return length === 1 ? first : undefined;
  let code = first & (0x7f >> length);
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  // Each character has one spelling, the shortest, and halves of characters have none.
  const isLong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
  return isLong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : code;
}
