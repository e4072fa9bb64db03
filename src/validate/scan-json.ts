import type { Path } from "../model/json.js";
import { DEEPEST } from "./plain-copy.js";

/** Where a text stops being JSON, and how. */
export interface Break {
  readonly offset: number;
  readonly kind: "end" | "unexpected" | "control" | "escape" | "deep";
}

/** A value whose place is sought, and those within it by key or index. */
export interface Sought {
  offset?: number;
  readonly within: Map<string, Sought>;
}

/** A key that stands again in one object: where it leads, and the offsets of both. */
export interface RepeatedKey {
  readonly path: Path;
  readonly offset: number;
  readonly first: number;
}

/**
 * Goes through a JSON text once, by the grammar of RFC 8259, in time that grows with its length and no faster. Unlike `JSON.parse` it
 * says where a text stops being JSON, which keys stand twice, and where values are. Of a key that stands twice the last one
 * counts, as it does there.
 *
 * @param sought what is looked for; gets its offsets
 * @param repeated is called for each key that stands again
 * @returns undefined where the text is JSON
 */
export function scanJson(text: string, sought?: Sought, repeated?: (key: RepeatedKey) => void): Break | undefined {
  return new Scan(text, sought, repeated).run();
}

/** An object or a list that is open. */
interface Level {
  /** The keys so far; null of a list. */
  readonly keys: Map<string, number> | null;
  /** Where in it the scan is. */
  key: string | number;
  readonly sought: Sought | undefined;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text may have them as they are
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What may become an escape, or a word, if the text goes on. */
const BEGUN = /^(?:\\(?:u[0-9a-fA-F]{0,3})?|-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

class Scan {
  readonly #text: string;
  readonly #sought: Sought | undefined;
  readonly #repeated: ((key: RepeatedKey) => void) | undefined;
  readonly #levels: Level[] = [];
  #at = 0;

  constructor(text: string, sought: Sought | undefined, repeated: ((key: RepeatedKey) => void) | undefined) {
    this.#text = text;
    this.#sought = sought;
    this.#repeated = repeated;
  }

  run(): Break | undefined {
    let broken = this.#value();
    while (!broken) {
      this.#skip(SPACE);
      const level = this.#levels.at(-1);
      if (!level) return this.#at < this.#text.length ? this.#unexpected() : undefined;
      if (this.#take(level.keys ? "}" : "]")) this.#levels.pop();
      else if (!this.#take(",")) return this.#unexpected();
      else broken = this.#entry(level);
    }
    return broken;
  }

  /** A value after a comma or an opening bracket, with its key if it has one. */
  #entry(level: Level): Break | undefined {
    if (!level.keys) {
      level.key = Number(level.key) + 1;
      return this.#value();
    }
    this.#skip(SPACE);
    const start = this.#at;
    if (this.#text[start] !== '"') return this.#unexpected();
    const broken = this.#string();
    if (broken) return broken;
    const key: string = JSON.parse(this.#text.slice(start, this.#at));
    level.key = key;
    const first = level.keys.get(key);
    if (first === undefined) level.keys.set(key, start);
    else this.#repeated?.({ path: this.#levels.map((each) => each.key), offset: start, first });
    this.#skip(SPACE);
    return this.#take(":") ? this.#value() : this.#unexpected();
  }

  #value(): Break | undefined {
    this.#skip(SPACE);
    const level = this.#levels.at(-1);
    const sought = level ? level.sought?.within.get(String(level.key)) : this.#sought;
    if (sought) sought.offset = this.#at;
    if (this.#text[this.#at] === '"') return this.#string();
    if (this.#take("{")) return this.#open({ keys: new Map(), key: "", sought }, "}");
    if (this.#take("[")) return this.#open({ keys: null, key: -1, sought }, "]");
    return this.#skip(NUMBER) || this.#skip(WORD) ? undefined : this.#unexpected();
  }

  #open(level: Level, close: "}" | "]"): Break | undefined {
    if (this.#levels.length === DEEPEST) return { offset: this.#at - 1, kind: "deep" };
    this.#skip(SPACE);
    if (this.#take(close)) return undefined;
    this.#levels.push(level);
    return this.#entry(level);
  }

  /** Goes behind a text in quotes. */
  #string(): Break | undefined {
    this.#at++;
    for (;;) {
      this.#skip(PLAIN);
      if (this.#take('"')) return undefined;
      if (this.#text[this.#at] !== "\\") return this.#at < this.#text.length ? { offset: this.#at, kind: "control" } : this.#unexpected();
      if (!this.#skip(ESCAPE)) return this.#isBegun() ? this.#unexpected() : { offset: this.#at, kind: "escape" };
    }
  }

  #unexpected(): Break {
    return this.#at === this.#text.length || this.#isBegun()
      ? { offset: this.#text.trimEnd().length, kind: "end" }
      : { offset: this.#at, kind: "unexpected" };
  }

  #isBegun(): boolean {
    return this.#text.length - this.#at < 6 && BEGUN.test(this.#text.slice(this.#at));
  }

  #take(character: string): boolean {
    const isThere = this.#text[this.#at] === character;
    if (isThere) this.#at++;
    return isThere;
  }

  /** Goes behind what fits; false where that is nothing. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const start = this.#at;
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
    return this.#at > start;
  }
}
