/**
 * Stands in the page for `entities/decode`, of which the tokenizer that reads saved pages wants the names of signs: `&mdash;`. Every browser
 * has that table already, and it weighs as much as all the rest of the tokenizer. What is asked of the browser is a name alone, letters and
 * digits of one reference, in a document that is never shown; the page that is read stays a text.
 */

/** How a reference is read: in text, in XML, in the value of an attribute. */
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 } as const;

/** The tables that the browser has. */
export const htmlDecodeTree = null;
export const xmlDecodeTree = null;

/** Reads references to signs, for a tokenizer that is given all of its text at once. */
export class EntityDecoder {
  readonly #emit: (codePoint: number, consumed: number) => void;
  #isAttribute = false;

  constructor(_tree: null, emit: (codePoint: number, consumed: number) => void) {
    this.#emit = emit;
  }

  /** Begins behind a `&`. */
  startEntity(mode: number): void {
    this.#isAttribute = mode === DecodingMode.Attribute;
  }

  /** Reads the reference whose name begins at `offset`; how many characters it takes, `&` included, 0 where it is none. */
  write(text: string, offset: number): number {
    reference.lastIndex = offset;
    const [run = ""] = reference.exec(text) ?? [];
    const found = run === "" ? null : signsOf(run);
    if (!found) return 0;
    const { signs, length } = found;
    const isEnded = run[length - 1] === ";";
    // In an address, `&copy=1` is no sign.
    if (this.#isAttribute && !isEnded && /[=A-Za-z0-9]/.test(text.charAt(offset + length))) return 0;
    for (const sign of signs) this.#emit(sign.codePointAt(0) ?? 0, length + 1);
    return length + 1;
  }

  /** Nothing is left: `write` had all. */
  end(): number {
    return 0;
  }
}

// Longer than every name that there is.
const reference = /#(?:[xX][0-9a-fA-F]+|[0-9]+);?|[A-Za-z][A-Za-z0-9]{0,40};?/y;

interface Signs {
  readonly signs: string;
  /** How much of the run they stand for. */
  readonly length: number;
}

const known = new Map<string, Signs | null>();

/** The signs for which a run of letters behind `&`, or its beginning, stands; null for none. */
function signsOf(run: string): Signs | null {
  const before = known.get(run);
  if (before !== undefined) return before;
  const shown = new DOMParser().parseFromString(`<!doctype html><body>&${run}`, "text/html").body.textContent;
  const signs = shown === `&${run}` ? null : beginningOf(shown, run);
  known.set(run, signs);
  return signs;
}

/** What stands before the end of a run that is as it was. */
function beginningOf(shown: string, run: string): Signs | null {
  for (let length = run.length; length > 1; length--) {
    const rest = run.slice(length);
    const signs = shown.slice(0, shown.length - rest.length);
    if (shown.endsWith(rest) && signs.length >= 1 && [...signs].length <= 2) return { signs, length };
  }
  return null;
}
