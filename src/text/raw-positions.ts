import { firstFrom } from "./searched-text.js";

/** Which position in a normalised text one in the text as it was before stands for; each in code points but where it says UTF-16. */
export interface RawPositions {
  fromCodePoint(position: number): number | undefined;
  fromUtf16(position: number): number | undefined;
}

/**
 * Positions in a text before it was normalised, for telling mistakes in counting.
 *
 * @param raw the text as it was
 */
export function rawPositions(raw: string): RawPositions {
  const words: string[] = [];
  const starts = { utf16: [] as number[], codePoint: [] as number[], normalized: [] as number[] };
  let [end, codePoints, normalized] = [0, 0, 0];
  for (const { 0: word, index } of raw.matchAll(/\P{White_Space}+/gu)) {
    // All white space is of one unit; between two words there is one space in the end.
    codePoints += index - end;
    if (words.length > 0) normalized++;
    words.push(word);
    starts.utf16.push(index);
    starts.codePoint.push(codePoints);
    starts.normalized.push(normalized);
    end = index + word.length;
    codePoints += lengthOf(word);
    normalized += lengthOf(word.normalize("NFC"));
  }
  const from = (position: number, known: readonly number[], cut: (word: string, length: number) => string) => {
    const index = firstFrom(known, position + 1) - 1;
    const word = words[index];
    if (word === undefined) return words.length > 0 ? 0 : undefined;
    const before = cut(word, position - (known[index] ?? 0));
    return (starts.normalized[index] ?? 0) + lengthOf(before.normalize("NFC"));
  };
  return {
    fromCodePoint: (position) => from(position, starts.codePoint, (word, length) => [...word].slice(0, length).join("")),
    fromUtf16: (position) => from(position, starts.utf16, (word, length) => word.slice(0, length)),
  };
}

const lengthOf = (text: string) => [...text].length;
