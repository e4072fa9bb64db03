import { type RawPositions, rawPositions } from "./raw-positions.js";
import { type Digest, firstFrom, type Passage, SearchedText } from "./searched-text.js";
import { otherReadings } from "./typography.js";

/** Where the words of a passage are in the coded text, if not where it says, and what is likely to have gone wrong. */
export interface RightPlace {
  readonly start: number;
  readonly end: number;
  /** Digest of the words there; another than the passage's only where that is what is wrong. */
  readonly digest: string;
  /** What is likely to have gone wrong, as the end of a sentence: "positions count UTF-16 units, not code points". */
  readonly cause: string;
}

/** Further than this, the other end of a passage is not looked for, in code points. */
const FARTHEST = 600;

/** Judges passages against the text that they were coded from. */
export class Judge {
  readonly #text: SearchedText;
  readonly #raw: string;
  readonly #digest: Digest;
  #rawPositions: RawPositions | undefined;
  #bytes: Uint32Array | undefined;

  /**
   * @param raw the coded text as it was before it was normalised, if it is known
   * @param text the coded text, normalised
   * @param digest gives digests, as `digestOf` does
   */
  constructor(raw: string, text: string, digest: Digest) {
    this.#raw = raw;
    this.#text = new SearchedText(text, digest);
    this.#digest = digest;
  }

  /** Are the words of a passage where it says? */
  isInPlace(passage: Passage): boolean {
    return passage.start < passage.end && this.#text.holds(passage, passage.start);
  }

  /**
   * Where the words of passages are that are not in place; null where they are nowhere. Of the causes that explain a passage,
   * the one that explains most: what was counted wrongly was counted so throughout.
   */
  rightPlacesOf<Wrong extends Passage>(passages: readonly Wrong[]): Map<Wrong, RightPlace | null> {
    const possible = new Map(passages.map((passage) => [passage, this.#miscounted(passage)]));
    const counts = new Map<string, number>();
    for (const { cause } of [...possible.values()].flat()) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    const countOf = ({ cause }: RightPlace) => counts.get(cause) ?? 0;
    return new Map(
      [...possible].map(([passage, places]) => {
        const [usual] = places.sort((a, b) => countOf(b) - countOf(a));
        return [passage, usual ?? this.#shifted(passage) ?? this.#halfRight(passage) ?? this.#misdigested(passage)];
      }),
    );
  }

  /** Where the words are if one of the usual mistakes in counting was made. */
  #miscounted({ start, end, digest }: Passage): RightPlace[] {
    this.#rawPositions ??= rawPositions(this.#raw);
    const raw = this.#rawPositions;
    const isSpace = (at: number) => this.#text.slice(at, at + 1) === " ";
    const tries: [cause: string, start: number | undefined, end: number | undefined][] = [
      ["positions count UTF-16 units, not code points", this.#fromUtf16(start), this.#fromUtf16(end)],
      ["positions count bytes of UTF-8, not code points", this.#fromUtf8(start), this.#fromUtf8(end)],
      ["positions count the text before it was normalised", raw.fromCodePoint(start), raw.fromCodePoint(end)],
      ["positions count UTF-16 units of the text before it was normalised", raw.fromUtf16(start), raw.fromUtf16(end)],
    ];
    if (isSpace(start)) tries.push(["the space before the words was taken for part of them", start + 1, end]);
    if (isSpace(end - 1)) tries.push(["the space after the words was taken for part of them", start, end - 1]);
    if (isSpace(start) && isSpace(end - 1)) tries.push(["the spaces around the words were taken for part of them", start + 1, end - 1]);
    if (isSpace(start - 1)) tries.push(["the digest has the space before the words, too", start - 1, end]);
    if (isSpace(end)) tries.push(["the digest has the space after the words, too", start, end + 1]);
    tries.push(
      ["positions count from 1, not from 0", start - 1, end - 1],
      ["the end is that of the last character, not the one after it", start, end + 1],
      ["positions count from 1, not from 0, and the end is that of the last character", start - 1, end],
      ["positions are one too low", start + 1, end + 1],
    );
    return tries.flatMap(([cause, from, to]) => {
      if (from === undefined || to === undefined || from >= to) return [];
      const passage = { start: from, end: to, digest };
      return this.#text.holds(passage, from) ? [{ ...passage, cause }] : [];
    });
  }

  /** The same words elsewhere, the nearest to where they should be. */
  #shifted({ start, end, digest }: Passage): RightPlace | null {
    const size = end - start;
    if (size <= 0) return null;
    const places = this.#text.scan(size, new Set([digest]), 0, this.#text.length).get(digest) ?? [];
    const [nearest] = places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
    if (nearest === undefined) return null;
    const distance = nearest - start;
    const cause = `positions are ${Math.abs(distance)} too ${distance < 0 ? "high" : "low"}, as after an edit of the text before them`;
    return { start: nearest, end: nearest + size, digest, cause };
  }

  /** The right words if one end is right and the other is not. */
  #halfRight({ start, end, digest }: Passage): RightPlace | null {
    const { starts, isEnd } = this.#text.words;
    for (let to = start + 1; to <= Math.min(this.#text.length, start + FARTHEST); to++) {
      if (isEnd[to] && this.#text.holds({ start, end: to, digest }, start)) return { start, end: to, digest, cause: "the end is wrong" };
    }
    for (let index = firstFrom(starts, end - FARTHEST); (starts[index] ?? end) < end; index++) {
      const from = starts[index] ?? 0;
      if (this.#text.holds({ start: from, end, digest }, from)) return { start: from, end, digest, cause: "the start is wrong" };
    }
    return null;
  }

  /** The right place with the digest of words that differ in how they are written. */
  #misdigested({ start, end, digest }: Passage): RightPlace | null {
    const words = this.#text.slice(start, end);
    const right = { start, end, digest: this.#digest(words) };
    if (this.#digest(words.normalize("NFD")) === digest)
      return { ...right, cause: "the digest is that of the words before they were normalised" };
    for (const { text } of otherReadings(words)) {
      if (this.#digest(text) === digest)
        return { ...right, cause: "the digest is that of the words in another typography, such as straight quotes for curly ones" };
    }
    return null;
  }

  #fromUtf16(position: number): number | undefined {
    const index = firstFrom(this.#text.offsets, position);
    return this.#text.offsets[index] === position ? index : undefined;
  }

  #fromUtf8(position: number): number | undefined {
    this.#bytes ??= bytesBefore(this.#text);
    const index = firstFrom(this.#bytes, position);
    return this.#bytes[index] === position ? index : undefined;
  }
}

/** How many bytes of UTF-8 stand before each code point, and before the end. */
function bytesBefore({ text, offsets }: SearchedText): Uint32Array {
  const bytes = new Uint32Array(offsets.length);
  for (let at = 1; at < offsets.length; at++) {
    const code = text.codePointAt(offsets[at - 1] ?? 0) ?? 0;
    bytes[at] = (bytes[at - 1] ?? 0) + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }
  return bytes;
}
