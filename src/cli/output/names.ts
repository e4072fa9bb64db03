import type { Dataset } from "../../generated/types.js";
import type { Vocabulary } from "../../model/vocabularies/index.js";

/** How what is named in a dataset is called where a person reads it, with the id to ask further by. */
export class Names {
  readonly #names: ReadonlyMap<string, string>;

  constructor({ actors, locations, sources }: Dataset) {
    this.#names = new Map([
      ...[...actors, ...locations].map(({ id, name }) => [id, name] as const),
      ...sources.map(({ id, title }) => [id, title === null ? id : `“${title}”`] as const),
    ]);
  }

  /** The name of an actor or a place, or the title of a source. Its id where there is none. */
  of(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** The same, but null stays null. */
  ofAny(id: string | null): string | null {
    return id === null ? null : this.of(id);
  }

  /** The name, and the id behind it. */
  withId(id: string): string {
    const name = this.of(id);
    return name === id ? id : `${name} (${id})`;
  }

  /** Several names with ids. */
  listed(ids: readonly string[], separator = ", "): string {
    return ids.map((id) => this.withId(id)).join(separator);
  }
}

/** What to show instead of a value of a closed vocabulary. */
export const labelOf = ({ values }: Vocabulary, value: string | number): string =>
  values.find((each) => each.value === value)?.label ?? String(value);
