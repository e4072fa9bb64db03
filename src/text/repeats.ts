import { MANY_WORDS } from "./supported.js";
import { plainWords } from "./words.js";

/** Words that repeat some of a text. */
export interface Repeat {
  /** Which of the texts that were compared repeats them. */
  readonly index: number;
  /** The words, without accents and capitals. */
  readonly words: string;
  /** How many they are. */
  readonly count: number;
}

/**
 * Runs of eight or more words in a row that some texts have in common with another one; what stands between the words, capitals
 * and accents do not count.
 *
 * @param texts the texts that may repeat it
 * @param text the other text
 * @param title words of it that may be repeated, as the title of a source is
 */
export function repeatsOf(texts: readonly string[], text: string, title: string | null = null): Repeat[] {
  const own = texts.map(plainWords);
  const places = new Map<string, [index: number, at: number][]>();
  for (const [index, words] of own.entries()) {
    for (let at = 0; at + MANY_WORDS <= words.length; at++) {
      const run = words.slice(at, at + MANY_WORDS).join(" ");
      const known = places.get(run);
      if (known) known.push([index, at]);
      else places.set(run, [[index, at]]);
    }
  }
  const repeated = own.map(() => new Set<number>());
  const words = plainWords(text);
  for (let at = 0; places.size > 0 && at + MANY_WORDS <= words.length; at++) {
    for (const [index, start] of places.get(words.slice(at, at + MANY_WORDS).join(" ")) ?? []) repeated[index]?.add(start);
  }
  const allowed = title === null ? [] : plainWords(title);
  return own.flatMap((each, index) =>
    runsAt(repeated[index] ?? new Set(), each, allowed).map((run) => ({ index, words: run.join(" "), count: run.length })),
  );
}

/** The repeated words in a row, without those that are the title, or begin with it where it is shorter. */
function runsAt(starts: ReadonlySet<number>, words: readonly string[], title: readonly string[]): string[][] {
  const runs: string[][] = [];
  let end = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    if (isTitle(start, words, title)) continue;
    const last = runs.at(-1);
    if (last && start < end) last.push(...words.slice(end, start + MANY_WORDS));
    else runs.push(words.slice(start, start + MANY_WORDS));
    end = start + MANY_WORDS;
  }
  return runs;
}

function isTitle(start: number, words: readonly string[], title: readonly string[]): boolean {
  if (title.length === 0) return false;
  for (let first = start; first >= Math.max(0, start - Math.max(0, title.length - MANY_WORDS)); first--)
    if (title.every((word, index) => words[first + index] === word)) return true;
  return false;
}
