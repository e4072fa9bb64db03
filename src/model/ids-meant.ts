import { probablyMeant } from "./did-you-mean.js";

/** Each of them is compared with all ids and names: beyond this many it would take too long. */
const MOST_COMPARED = 20;

/** Words as they are compared: letters and digits of any script, without case, accents and what stands between. */
const plain = (words: string): string =>
  words
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Tells which id was meant, where a name stands in its place, or an id that is misspelt. */
export class IdsMeant {
  readonly #ids = new Map<string, string>();
  #compared = 0;

  /** @param records those that may be meant, each with all its names */
  constructor(records: readonly { readonly id: string; readonly names: readonly string[] }[]) {
    for (const { id, names } of records) for (const name of names) this.#ids.set(plain(name), id);
    // What is an id is not taken for a name of another.
    for (const { id } of records) this.#ids.set(plain(id), id);
  }

  /** The id of the record that has this id or name, in whatever spelling. */
  named(words: string): string | undefined {
    return this.#ids.get(plain(words));
  }

  /** The same, or of the record whose id or name is near. */
  meant(words: string): string | undefined {
    const known = this.named(words);
    if (known !== undefined || ++this.#compared > MOST_COMPARED) return known;
    return this.#ids.get(probablyMeant(plain(words), this.#ids.keys()) ?? "");
  }
}
