/**
 * Stands in the page for `@noble/hashes`, which weighs four times as much since it does more: SHA-256 (FIPS 180-4) of bytes. A browser's own
 * answers later, or not at all for a file on a disk, and citations are made at once.
 */

/** The digest of bytes, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = firstBits(8, (prime) => prime ** (1 / 2));
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let at = 0; at < 64; at++) words[at] = at < 16 ? padded.getUint32(block + 4 * at) : extended(words, at);
    mix(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => {
    digest.setUint32(4 * at, word);
  });
  return new Uint8Array(digest.buffer);
}

/** Bytes as hexadecimal digits. */
export const bytesToHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function extended(words: Uint32Array, at: number): number {
  const [one, two] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
  const first = turned(one, 7) ^ turned(one, 18) ^ (one >>> 3);
  const second = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10);
  return (words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second;
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g);
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (constants[at] ?? 0) + (words[at] ?? 0);
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word;
  });
}

/** The first 32 bits behind the point of a root of each of the first primes. */
function firstBits(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const constants = /*#__PURE__*/ firstBits(64, (prime) => prime ** (1 / 3));
