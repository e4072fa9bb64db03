import type { Random } from "./random.js";

const encode = (text: string) => Buffer.from(text);

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

type Mutation = (line: Buffer, random: Random) => Buffer;

/** The line with some bytes in the place of others. */
const put = (line: Buffer, start: number, removed: number, inserted: Uint8Array): Buffer =>
  Buffer.concat([line.subarray(0, start), inserted, line.subarray(start + removed)]);

/** Inserts after such a character, where there is one from some place on. */
function insertAfter(line: Buffer, character: string, inserted: string, random: Random): Buffer {
  const place = line.indexOf(character, random.below(line.length));
  return place < 0 ? line : put(line, place + 1, 0, encode(inserted));
}

const spanOf = (random: Random) => 1 + random.below(random.pick([1, 8, 80]));
const byte = (value: number) => Uint8Array.of(value);

const mutations: readonly Mutation[] = [
  (line, random) => {
    const place = random.below(line.length);
    return put(line, place, 1, byte((line[place] ?? 0) ^ (1 << random.below(8))));
  },
  (line, random) => put(line, random.below(line.length), 1, byte(random.below(256))),
  (line, random) => put(line, random.below(line.length), 0, random.pick(pieces)),
  (line, random) => {
    const piece = random.pick(pieces);
    return put(line, random.below(line.length), piece.length, piece);
  },
  (line, random) => put(line, random.below(line.length), spanOf(random), byte(SPACE).subarray(1)),
  (line, random) => {
    const start = random.below(line.length);
    return put(line, start, 0, line.subarray(start, start + spanOf(random)));
  },
  (line, random) => {
    const [one, other] = [random.below(line.length), random.below(line.length)];
    return put(put(line, one, 1, byte(line[other] ?? 0)), other, 1, byte(line[one] ?? 0));
  },
  // Whitespace where it may stand, mostly.
  (line, random) => insertAfter(line, random.pick([",", ":", "{", "[", "]", "}"]), random.pick([" ", "\t", "\r", "  "]), random),
  // A member of the same line twice, or where it does not belong.
  (line, random) => {
    const members = line.toString().match(/"\w+": ?("[^"]*"|[\w.-]+|\[\]|\{\})(?=[,}])/g) ?? [];
    return members.length > 0 ? insertAfter(line, random.pick(["{", ","]), `${random.pick(members)},`, random) : line;
  },
  // Other digits, and more of them.
  (line, random) => {
    const from = random.below(line.length);
    const digit = line.subarray(from).findIndex((code) => code >= 0x30 && code <= 0x39);
    const digits = random.pick(["0", "7", "12", "0.5", "1e1", "-1", "9999999999999999"]);
    return digit < 0 ? line : put(line, from + digit, random.below(2), encode(digits));
  },
  // A byte as an escape, which is right where it stands in a text.
  (line, random) => {
    const place = random.below(line.length);
    return put(line, place, 1, encode(`\\u00${(line[place] ?? 0).toString(16).padStart(2, "0")}`));
  },
];

/** A line in which bytes were changed in one to three places. It stays one line, and is not blank. */
export function byteMutant(line: Uint8Array, random: Random): Uint8Array {
  let mutant: Buffer = Buffer.from(line);
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--) if (mutant.length > 0) mutant = random.pick(mutations)(mutant, random);
  for (let at = mutant.indexOf(NEWLINE); at >= 0; at = mutant.indexOf(NEWLINE, at)) mutant[at] = SPACE;
  return mutant.some((code) => code > SPACE) ? mutant : line;
}
