import { Numbers, type NumbersState } from "./numbers.js";

/** Texts as data that can be sent to another thread. */
export interface TextsState {
  readonly pages: readonly Uint8Array[];
  readonly starts: NumbersState;
}

const FIRST_PAGE = 2 ** 12;
const PAGE_BITS = 20;
const LAST_PAGE = 2 ** PAGE_BITS;

/**
 * A list of texts that grows by pages, so that nothing is ever copied, and none of them on the heap: their bytes in UTF-8,
 * with a NUL after each, which therefore none may have in it.
 *
 * A text can also be written behind the last one without being added, so that it can be looked for first.
 */
export class Texts {
  readonly #pages: Uint8Array[];
  /** Where each text starts: number of its page, then place in it. */
  readonly #starts: Numbers;
  readonly #decoder = new TextDecoder();
  /** Where the next text starts in the last page, and how long what is written there is. */
  #next = 0;
  #written = 0;

  /** @param state what another list was sent as, to be read; empty where nothing is said */
  constructor(state?: TextsState) {
    this.#pages = state ? [...state.pages] : [new Uint8Array(FIRST_PAGE)];
    this.#starts = new Numbers(state?.starts);
  }

  get length(): number {
    return this.#starts.length;
  }

  /** Bytes that the list takes. */
  get bytes(): number {
    return this.#pages.reduce((sum, { length }) => sum + length, 0) + this.length * 4;
  }

  /** Adds a text. Returns its index. */
  push(text: string): number {
    this.write(text);
    return this.add();
  }

  /** Writes a text behind the last one. */
  write(text: string): void {
    const page = this.#reserve(text.length * 3);
    const start = this.#next;
    let written = 0;
    for (; written < text.length; written++) {
      const code = text.charCodeAt(written);
      if (code > 0x7f) break;
      page[start + written] = code;
    }
    if (written < text.length) ({ written } = new TextEncoder().encodeInto(text, page.subarray(start)));
    this.#end(page, written);
  }

  /** Writes a text of another list behind the last one. */
  writeFrom(texts: Texts, index: number): void {
    const bytes = texts.#bytesAt(index);
    const page = this.#reserve(bytes.length);
    page.set(bytes, this.#next);
    this.#end(page, bytes.length);
  }

  /** Adds what was written. Returns its index. */
  add(): number {
    this.#starts.push((this.#pages.length - 1) * LAST_PAGE + this.#next);
    this.#next += this.#written + 1;
    return this.length - 1;
  }

  /** True if what was written is the text with that index. */
  isWritten(index: number): boolean {
    const written = this.#pages[this.#pages.length - 1] as Uint8Array;
    const page = this.#pageOf(index);
    const start = this.#startOf(index);
    const next = this.#next;
    const length = this.#written;
    if (page[start + length] !== 0) return false;
    // From the end: ids of one dataset begin alike.
    for (let at = length - 1; at >= 0; at--) if (page[start + at] !== written[next + at]) return false;
    return true;
  }

  /** A hash of what was written. */
  hashOfWritten(): number {
    return hashOf(this.#pages[this.#pages.length - 1] as Uint8Array, this.#next);
  }

  hashAt(index: number): number {
    return hashOf(this.#pageOf(index), this.#startOf(index));
  }

  at(index: number): string {
    return this.#decoder.decode(this.#bytesAt(index));
  }

  /** True if a text begins with another one, which is ASCII. */
  startsWith(index: number, beginning: string): boolean {
    const page = this.#pageOf(index);
    const start = this.#startOf(index);
    for (let at = 0; at < beginning.length; at++) if (page[start + at] !== beginning.charCodeAt(at)) return false;
    return true;
  }

  /** True if a text, which is ASCII, ends with another one. */
  endsWith(index: number, ending: string): boolean {
    const page = this.#pageOf(index);
    const start = this.#startOf(index);
    let end = start;
    while (page[end] !== 0) end++;
    if (end - start < ending.length) return false;
    for (let at = 1; at <= ending.length; at++) if (page[end - at] !== ending.charCodeAt(ending.length - at)) return false;
    return true;
  }

  get state(): TextsState {
    return { pages: this.#pages, starts: this.#starts.state };
  }

  #pageOf(index: number): Uint8Array {
    return this.#pages[this.#starts.at(index) >>> PAGE_BITS] as Uint8Array;
  }

  #startOf(index: number): number {
    return this.#starts.at(index) & (LAST_PAGE - 1);
  }

  #bytesAt(index: number): Uint8Array {
    const page = this.#pageOf(index);
    const start = this.#startOf(index);
    return page.subarray(start, page.indexOf(0, start));
  }

  /** Ends what was written. */
  #end(page: Uint8Array, written: number): void {
    page[this.#next + written] = 0;
    this.#written = written;
  }

  /** Makes room for so many bytes and a NUL behind the last text. Returns the page. */
  #reserve(length: number): Uint8Array {
    const last = this.#pages[this.#pages.length - 1] as Uint8Array;
    if (this.#next + length < last.length) return last;
    const page = new Uint8Array(Math.max(Math.min(last.length * 4, LAST_PAGE), length + 1));
    this.#pages.push(page);
    this.#next = 0;
    return page;
  }
}

/** A hash of the bytes up to a NUL: FNV-1a, and the last step of MurmurHash3 since its low bits are weak. */
function hashOf(bytes: Uint8Array, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; bytes[index] !== 0; index++) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
