import type { Random } from "../corpus/random.js";

const encode = (text: string) => [...new TextEncoder().encode(text)];

/** What breaks JSON, or means the same in other words, or is nearly what belongs there. */
const pieces = [
  ..."\"'\\/,:{}[] \t\r0123456789-+.eEuxn_~",
  "\\\\",
  '\\"',
  "\\n",
  "\\/",
  "\\x",
  "\\u",
  "\\u0061",
  "\\u00e9",
  "\\u0000",
  "\\ud83d\\ude00",
  "\\ud83d",
  "\\ude00",
  "é",
  "道",
  "😀",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "1e3",
  "e2",
  ".0",
  "-0",
  "1e999",
  "NaN",
  "null",
  "true",
  "[]",
  "{}",
  '"x":1,',
  '"note":null,',
  '"__proto__":{},',
  "//",
  "/**/",
].map(encode);

const SPACE = 0x20;
const NEWLINE = 0x0a;

type Mutation = (bytes: number[], random: Random) => void;

/** Inserts after a byte that stands there, where there is one like it further on. */
function insertAfter(bytes: number[], after: string, inserted: readonly number[], random: Random): void {
  const place = bytes.indexOf(after.charCodeAt(0), random.below(bytes.length));
  if (place >= 0) bytes.splice(place + 1, 0, ...inserted);
}

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    bytes[random.below(bytes.length)] ^= 1 << random.below(8);
  },
  (bytes, random) => {
    bytes[random.below(bytes.length)] = random.below(256);
  },
  (bytes, random) => {
    bytes.splice(random.below(bytes.length), 0, ...random.pick(pieces));
  },
  (bytes, random) => {
    const piece = random.pick(pieces);
    bytes.splice(random.below(bytes.length), piece.length, ...piece);
  },
  (bytes, random) => {
    bytes.splice(random.below(bytes.length), 1 + random.below(random.pick([1, 8, 80])));
  },
  (bytes, random) => {
    const start = random.below(bytes.length);
    bytes.splice(start, 0, ...bytes.slice(start, start + 1 + random.below(random.pick([1, 8, 80]))));
  },
  (bytes, random) => {
    const [one, other] = [random.below(bytes.length), random.below(bytes.length)];
    [bytes[one], bytes[other]] = [bytes[other] ?? 0, bytes[one] ?? 0];
  },
  // Whitespace where it may stand, mostly.
  (bytes, random) => insertAfter(bytes, random.pick([",", ":", "{", "[", "]", "}"]), encode(random.pick([" ", "\t", "\r", "  "])), random),
  // A key of the same line twice, or where it does not belong.
  (bytes, random) => {
    const text = new TextDecoder().decode(new Uint8Array(bytes));
    const members = text.match(/"\w+": ?("[^"]*"|[\w.-]+|\[\]|\{\})(?=[,}])/g) ?? [];
    if (members.length > 0) insertAfter(bytes, random.pick(["{", ","]), encode(`${random.pick(members)},`), random);
  },
  // Other digits, and more of them.
  (bytes, random) => {
    const digits = [...bytes.keys()].filter((index) => /\d/.test(String.fromCharCode(bytes[index] ?? 0)));
    if (digits.length > 0)
      bytes.splice(random.pick(digits), random.below(2), ...encode(random.pick(["0", "7", "12", "0.5", "1e1", "-1", "9999999999999999"])));
  },
  // A letter of a text, escaped.
  (bytes, random) => {
    const place = random.below(bytes.length);
    bytes.splice(place, 1, ...encode(`\\u00${(bytes[place] ?? 0).toString(16).padStart(2, "0")}`));
  },
];

/** A line in which bytes were changed in one to three places. It stays one line, and is not blank. */
export function byteMutant(line: Uint8Array, random: Random): Uint8Array {
  const bytes = [...line];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && bytes.length > 0; left--) random.pick(mutations)(bytes, random);
  const mutant = bytes.map((byte) => (byte === NEWLINE ? SPACE : byte));
  return new Uint8Array(/^\s*$/.test(String.fromCharCode(...mutant.slice(0, 100))) ? line : mutant);
}
