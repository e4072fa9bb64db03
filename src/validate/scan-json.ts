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

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What may become an escape, or a word, if the text goes on. */
const BEGUN = /^(?:\\(?:u[0-9a-fA-F]{0,3})?|-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

const [QUOTE, BACKSLASH, FIRST_PLAIN] = [0x22, 0x5c, 0x20];

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
      this.#skipSpace();
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
    this.#skipSpace();
    const start = this.#at;
    if (this.#text[start] !== '"') return this.#unexpected();
    const broken = this.#string();
    if (broken) return broken;
    const quoted = this.#text.slice(start, this.#at);
    const key: string = quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
    level.key = key;
    const first = level.keys.get(key);
    if (first === undefined) level.keys.set(key, start);
    else this.#repeated?.({ path: this.#levels.map((each) => each.key), offset: start, first });
    this.#skipSpace();
    return this.#take(":") ? this.#value() : this.#unexpected();
  }

  #value(): Break | undefined {
    this.#skipSpace();
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
    this.#skipSpace();
    if (this.#take(close)) return undefined;
    this.#levels.push(level);
    return this.#entry(level);
  }

  /** Goes behind a text in quotes. */
  #string(): Break | undefined {
    for (;;) {
      const code = this.#text.charCodeAt(++this.#at);
      if (code === QUOTE) {
        this.#at++;
        return undefined;
      }
      if (code === BACKSLASH) {
        if (!this.#skip(ESCAPE)) return this.#isBegun() ? this.#unexpected() : { offset: this.#at, kind: "escape" };
        this.#at--;
      } else if (!(code >= FIRST_PLAIN)) {
        // Not a number where the text has ended.
        return this.#at < this.#text.length ? { offset: this.#at, kind: "control" } : this.#unexpected();
      }
    }
  }

  #unexpected(): Break {
    return this.#at === this.#text.length || this.#isBegun()
      ? { offset: this.#text.trimEnd().length, kind: "end" }
      : { offset: this.#at, kind: "unexpected" };
  }

  #isBegun(): boolean {
    return BEGUN.test(this.#text.slice(this.#at));
  }

  #take(character: string): boolean {
    const isThere = this.#text[this.#at] === character;
    if (isThere) this.#at++;
    return isThere;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  /** Goes behind what fits; false where that is nothing. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const start = this.#at;
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
    return this.#at > start;
  }
}
