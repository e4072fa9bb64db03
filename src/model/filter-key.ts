import type { RecordType } from "./collections.js";
import type { Vocabulary } from "./vocabularies/vocabulary.js";

/** A key by which records are selected: what its values are, and which records it is about. */
export interface FilterKey {
  /**
   * What its values are: of a `vocabulary`; `id`s of records; `words`; a `date` or an interval in EDTF; a `flag`, true or false; a
   * `filter`, which is an object with these keys again.
   */
  readonly takes: "vocabulary" | "id" | "words" | "date" | "flag" | "filter";
  /** Of a vocabulary: its values, each with what it means. */
  readonly vocabulary?: Pick<Vocabulary, "values">;
  /** Of ids: the type of the records that they identify; of `id` itself any. */
  readonly idOf?: RecordType;
  /** Types of record that the key is about, which are meant where a filter names no type. */
  readonly of: readonly RecordType[];
  /** Types that it fits as well, where a filter names them: a casualty figure by the statement that claims it. */
  readonly also: readonly RecordType[];
  /** Which records fit: goes on after "a record that". */
  readonly fits: string;
  /** A value, and what a filter with it alone means. */
  readonly example: {
    /** What stands behind the key. */
    readonly value: unknown;
    /** Which records are meant. */
    readonly means: string;
  };
}

/** Types of record, as a vocabulary. */
export const recordType = {
  values: [
    { value: "source", label: "source", meaning: "A publication: the coded one, or one that it cites." },
    { value: "actor", label: "actor", meaning: "Whoever speaks or is spoken of." },
    { value: "location", label: "location", meaning: "A place." },
    { value: "statement", label: "statement", meaning: "A proposition with all through whom it comes." },
    { value: "casualty-figure", label: "casualty figure", meaning: "A number of people said to be harmed." },
  ],
} as const satisfies Pick<Vocabulary, "values">;
