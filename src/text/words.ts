/** Words of a text for comparing: without accents, capitals and whatever stands between words. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Where words are in a text, by code points. */
export interface Words {
  /** Code points at which a passage may start: at a word or a sign, not within a word and not at a space. */
  readonly starts: readonly number[];
  /** 1 for each code point, and for the end of the text, before which a passage may end. */
  readonly isEnd: Uint8Array;
  /** How many words start before each code point, and before the end of the text. */
  readonly before: Uint32Array;
}

/**
 * Finds the words of a text.
 *
 * @param text a text
 * @param offsets its code points, see `codePointOffsets`
 */
export function wordsIn(text: string, offsets: Uint32Array): Words {
  const length = offsets.length - 1;
  const starts: number[] = [];
  const isEnd = new Uint8Array(length + 1);
  const before = new Uint32Array(length + 1);
  let count = 0;
  let last: Kind = "other";
  for (let at = 0; at <= length; at++) {
    before[at] = count;
    const here = at < length ? kindAt(text, offsets[at] ?? 0) : "other";
    if (here === "letter" && last === "letter") continue;
    isEnd[at] = 1;
    if (at < length && text[offsets[at] ?? 0] !== " ") starts.push(at);
    if (here === "letter" || here === "word") count++;
    last = here;
  }
  return { starts, isEnd, before };
}

/** A letter of a script that parts words by spaces; one of a script that does not, where each may begin a word; anything else. */
type Kind = "letter" | "word" | "other";

/** "30" is no word of "30,000", nor of "30.5". */
const kindAt = (text: string, offset: number): Kind => (partsNumber(text, offset) ? "letter" : kindOf(text.codePointAt(offset) ?? 0));

const partsNumber = (text: string, offset: number): boolean =>
  separators.has(text.charAt(offset)) && /^\p{Nd}.\p{Nd}/u.test(text.slice(offset - 1, offset + 3));

/** Signs that stand within numbers, before decimals or between thousands; the last two are Arabic. */
const separators = new Set([".", ",", "٫", "٬"]);

// One look-up for most of what is written, instead of a regular expression.
const kinds = new Map<number, Kind>();

function kindOf(codePoint: number): Kind {
  const known = kinds.get(codePoint);
  if (known) return known;
  const character = String.fromCodePoint(codePoint);
  const isLetter = /[\p{L}\p{M}\p{N}]/u.test(character);
  const kind = !isLetter ? "other" : unspaced.test(character) ? "word" : "letter";
  kinds.set(codePoint, kind);
  return kind;
}

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
