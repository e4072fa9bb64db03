import { distance } from "fastest-levenshtein";
import { SearchedText } from "./searched-text.js";

/** The part of a text that is most like some words, in code points, and in what they differ. */
export interface Near {
  readonly start: number;
  readonly end: number;
  /** Such as "the text has curly quotes where these are straight". */
  readonly differs: string;
}

/** A word of a text, or a sign, as it is compared and as it stands. */
interface Token {
  readonly plain: string;
  readonly own: string;
  readonly start: number;
  readonly end: number;
}

/** As many words as are looked up; longer passages are known by their beginning. */
const MOST_WORDS = 60;

/** A word that stands more often says little about where a passage is. */
const MOST_PLACES = 500;

/** As many words as are compared with misspelt ones in all: some seconds. */
const MOST_COMPARED = 3_000_000;

/** Words that a text has more or fewer than the passage, as far as it is looked for. */
const SLACK = 4;

/** Finds what in a text is most like words that are not in it: by the words that are. */
export class Nearest {
  readonly #text: SearchedText;
  #index: { readonly words: readonly Token[]; readonly places: ReadonlyMap<string, readonly number[]> } | undefined;
  readonly #respelt = new Map<string, string | undefined>();
  #compared = 0;

  constructor(text: SearchedText) {
    this.#text = text;
  }

  /** undefined where less than half of the words is there. */
  to(exact: string): Near | undefined {
    const { words, places } = this.#indexed();
    const wanted = tokensOf(exact).filter(isWord);
    const sought = wanted.slice(0, MOST_WORDS).map(({ plain }) => (places.has(plain) ? plain : this.#respelling(plain)));
    const votes = new Map<number, number>();
    for (const [index, word] of sought.entries()) {
      const at = places.get(word ?? "") ?? [];
      for (const place of at.slice(0, MOST_PLACES)) votes.set(place - index, (votes.get(place - index) ?? 0) + 1);
    }
    // A word more or less moves all that follow.
    const weight = (shift: number) => (votes.get(shift - 1) ?? 0) / 2 + (votes.get(shift) ?? 0) + (votes.get(shift + 1) ?? 0) / 2;
    const [best] = [...votes.keys()].map((shift) => [shift, weight(shift)] as const).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (!best) return undefined;
    const from = Math.max(0, best[0] - SLACK);
    const region = words.slice(from, best[0] + wanted.length + SLACK);
    const pairs = aligned(wanted, region);
    const same = pairs.filter(([own, there]) => own && there && alike(own.plain, there.plain) > 0.5).length;
    const found = pairs.flatMap(([, there]) => (there ? [there] : []));
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last || same * 2 < wanted.length) return undefined;
    const span = this.#withSigns(first.start, last.end, exact);
    return { ...span, differs: differenceOf(exact, this.#text.slice(span.start, span.end), pairs) };
  }

  #indexed() {
    if (this.#index) return this.#index;
    const words = tokensIn(this.#text).filter(isWord);
    const places = new Map<string, number[]>();
    for (const [index, { plain }] of words.entries()) {
      const known = places.get(plain);
      if (known) known.push(index);
      else places.set(plain, [index]);
    }
    this.#index = { words, places };
    return this.#index;
  }

  /** The word of the text that is spelled most like one that it does not have. */
  #respelling(word: string): string | undefined {
    if (this.#respelt.has(word)) return this.#respelt.get(word);
    let [best, least] = [undefined as string | undefined, Math.max(1, Math.floor(word.length / 3)) + 1];
    const { places } = this.#indexed();
    if (word.length > 2 && word.length < 100 && this.#compared < MOST_COMPARED) {
      this.#compared += places.size;
      for (const candidate of places.keys()) {
        if (Math.abs(candidate.length - word.length) >= least) continue;
        const steps = distance(word, candidate);
        if (steps < least) [best, least] = [candidate, steps];
      }
    }
    this.#respelt.set(word, best);
    return best;
  }

  /** With the signs around it, where the words that are looked for have some there, too. */
  #withSigns(start: number, end: number, exact: string): { start: number; end: number } {
    // Beyond the ends of the text there is nothing.
    const isSign = (at: number) => /^[^\p{L}\p{M}\p{N}\s]$/u.test(this.#text.slice(at, at + 1));
    const count = (signs: RegExp) => [...(signs.exec(exact)?.[0] ?? "")].length;
    let before = count(/^[^\p{L}\p{M}\p{N}\s]+/u);
    let after = count(/[^\p{L}\p{M}\p{N}\s]+$/u);
    let [from, to] = [start, end];
    while (before-- > 0 && isSign(from - 1)) from--;
    while (after-- > 0 && isSign(to)) to++;
    return { start: from, end: to };
  }
}

const isWord = ({ own }: Token) => /[\p{L}\p{N}]/u.test(own);

/** The words and signs of a text. */
function tokensIn(text: SearchedText): Token[] {
  const { starts, isEnd } = text.words;
  return starts.map((start) => {
    let end = start + 1;
    while (!isEnd[end]) end++;
    const own = text.slice(start, end);
    return { plain: own.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(), own, start, end };
  });
}

const tokensOf = (text: string): Token[] => tokensIn(new SearchedText(text, () => ""));

/** How much two words are alike, from 0 to 1. */
function alike(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  return longest > 100 ? 0 : 1 - distance(one, other) / longest;
}

/** What a word costs that the text has besides, or has not, where another one in its place costs 1 at most. */
const MORE = 0.7;
const LESS = 0.8;

type Pair = readonly [own: Token | null, there: Token | null];

/** Words beside those of a part of a text that they stand for, in order: of what is around that part, nothing. */
function aligned(wanted: readonly Token[], region: readonly Token[]): Pair[] {
  const width = region.length + 1;
  const costs = new Float64Array((wanted.length + 1) * width);
  const costAt = (row: number, column: number) => costs[row * width + column] ?? 0;
  const instead = (row: number, column: number) =>
    costAt(row - 1, column - 1) + 1 - alike(wanted[row - 1]?.plain ?? "", region[column - 1]?.plain ?? "");
  for (let row = 1; row <= wanted.length; row++) {
    costs[row * width] = row * LESS;
    for (let column = 1; column < width; column++)
      costs[row * width + column] = Math.min(instead(row, column), costAt(row - 1, column) + LESS, costAt(row, column - 1) + MORE);
  }
  let column = 0;
  for (let end = 1; end < width; end++) if (costAt(wanted.length, end) < costAt(wanted.length, column)) column = end;
  const pairs: Pair[] = [];
  for (let row = wanted.length; row > 0; ) {
    const [own, there] = [wanted[row - 1] ?? null, region[column - 1] ?? null];
    if (column > 0 && costAt(row, column) === instead(row, column)) {
      pairs.push([own, there]);
      row--;
      column--;
    } else if (column === 0 || costAt(row, column) === costAt(row - 1, column) + LESS) {
      pairs.push([own, null]);
      row--;
    } else {
      pairs.push([null, there]);
      column--;
    }
  }
  return pairs.reverse();
}

/** Signs that are written in several ways, by what they are called. */
const signs = [
  ["quotes", /['‘’‚‛′`´ʼ＇"“”„‟″＂«»‹›]/gu],
  ["dashes", /[\p{Pd}\u2212]/gu],
] as const;

const MOST_DIFFERENCES = 3;

/** In what words differ from those of a text, as the end of a sentence. */
function differenceOf(exact: string, there: string, pairs: readonly Pair[]): string {
  const words = pairs.flatMap(([own, other]) => {
    if (own && other) return own.own === other.own ? [] : [`it has “${other.own}”, not “${own.own}”`];
    return own ? [`it has no “${own.own}”`] : [`it has “${other?.own}” as well`];
  });
  const shown =
    words.length > MOST_DIFFERENCES ? [...words.slice(0, MOST_DIFFERENCES), `${words.length - MOST_DIFFERENCES} more words differ`] : words;
  const retyped = signs.flatMap(([name, pattern]) => {
    const [own, other] = [exact, there].map((text) => (text.match(pattern) ?? []).join(" "));
    return own === other ? [] : [`its ${name} are ${other || "none"}, and here ${own || "none"}`];
  });
  const all = [...shown, ...retyped];
  return all.length > 0 ? all.join("; ") : "what stands between the words differs";
}
