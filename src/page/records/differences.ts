import type { Dataset, Statement } from "../../generated/types.js";
import { innermost } from "../../query/chain.js";
import { Lookup } from "../../query/lookup.js";

/** Part of a text, by UTF-16 units: from the first up to before the second. */
export type Part = readonly [start: number, end: number];

/** Texts with more words than this are compared as a whole: time grows with the square of it. */
const MOST_WORDS = 400;

/** The words of each of two texts that the other one does not have at that place, neighbours taken together. */
export function differingWords(one: string, other: string): readonly [readonly Part[], readonly Part[]] {
  const [first, second] = [wordsIn(one), wordsIn(other)];
  if (Math.max(first.length, second.length) > MOST_WORDS) return one === other ? [[], []] : [[[0, one.length]], [[0, other.length]]];
  // Length of the longest run of words, with gaps, that what is left of both has in common.
  const common = Array.from({ length: first.length + 1 }, () => new Uint16Array(second.length + 1));
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (let row = first.length - 1; row >= 0; row--)
    for (let column = second.length - 1; column >= 0; column--) {
      const isSame = first[row]?.word === second[column]?.word;
      const best = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      const line = common[row];
      if (line) line[column] = best;
    }
  const differing: [Word[], Word[]] = [[], []];
  let [row, column] = [0, 0];
  while (row < first.length || column < second.length) {
    const [mine, theirs] = [first[row], second[column]];
    if (mine && theirs && mine.word === theirs.word) {
      row++;
      column++;
    } else if (mine && (!theirs || at(row + 1, column) >= at(row, column + 1))) {
      differing[0].push(mine);
      row++;
    } else if (theirs) {
      differing[1].push(theirs);
      column++;
    }
  }
  return [joined(differing[0], one), joined(differing[1], other)];
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));

/** Words with nothing but blanks between them, as one part. */
function joined(words: readonly Word[], text: string): readonly Part[] {
  const parts: [number, number][] = [];
  for (const { start, end } of words) {
    const last = parts.at(-1);
    if (last && text.slice(last[1], start).trim() === "") last[1] = end;
    else parts.push([start, end]);
  }
  return parts;
}

/** A field that another reading changes, besides the text. */
export interface ChangedField {
  readonly field: string;
  /** What only this reading has there; empty where it only leaves out. */
  readonly here: readonly string[];
  /** What only the other one has there. */
  readonly instead: readonly string[];
}

/** In what another reading of a statement differs from the coded one, in words: the text is not among it, and neither is whose word it is. */
export function changedFields(coded: Statement, other: Statement, dataset: Dataset): readonly ChangedField[] {
  const lookup = new Lookup(dataset);
  return fields.flatMap(({ field, valuesIn }) => {
    const [before, now] = [valuesIn(coded, lookup), valuesIn(other, lookup)];
    const here = now.filter((each) => !before.includes(each));
    const instead = before.filter((each) => !now.includes(each));
    return here.length + instead.length > 0 ? [{ field, here, instead }] : [];
  });
}

/** True where another reading has it from somebody else, or in another act. */
export function isAnotherVoice(coded: Statement, other: Statement): boolean {
  const [one, two] = [innermost(coded), innermost(other)];
  return one.by !== two.by || one.source !== two.source || one.basis !== two.basis || one.act !== two.act;
}

const fields: readonly {
  readonly field: string;
  readonly valuesIn: (statement: Statement, lookup: Lookup<Dataset>) => readonly string[];
}[] = [
  { field: "topic", valuesIn: ({ topic }) => [topic] },
  {
    field: "who is in it",
    valuesIn: ({ participants }, lookup) => participants.map(({ actor, role }) => `${lookup.find("actor", actor).name} (${role})`),
  },
  {
    field: "where",
    valuesIn: ({ locations }, lookup) => locations.map(({ location, role }) => `${role} ${lookup.find("location", location).name}`),
  },
  {
    field: "what it joins",
    valuesIn: ({ identity }, lookup) =>
      identity === null
        ? []
        : [
            `${lookup.find("actor", identity.subject).name}, ${identity.relation.replace("-", " ")} ${lookup.find("actor", identity.object).name}`,
          ],
  },
  { field: "when", valuesIn: ({ time }) => (time === null ? [] : [time.edtf === null ? `“${time.as}”` : `${time.edtf}, “${time.as}”`]) },
  { field: "presentation", valuesIn: ({ presentation }) => [presentation] },
  { field: "factuality", valuesIn: ({ factuality }) => [factuality] },
  { field: "mode", valuesIn: ({ mode }) => (mode === null ? [] : [mode]) },
  { field: "amount", valuesIn: ({ quantity }) => (quantity === null ? [] : [`“${quantity.as}”`]) },
  {
    field: "how it stands to others",
    valuesIn: ({ relations }) => relations.map(({ type, target }) => `${relationWords[type]} ${target}`),
  },
];

const relationWords = {
  agreesWith: "agrees with",
  disputes: "disputes",
  disagreesWith: "is set against",
  qualifies: "qualifies",
  elaborates: "elaborates",
} as const;
