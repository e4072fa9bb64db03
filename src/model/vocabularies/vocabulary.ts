/**
 * Every closed vocabulary of the model, in one place: the schemas, the types, the codebook and what readers are shown
 * are made from these tables. Literals only, one export a vocabulary, so that bundlers keep what is used and drop the rest.
 */

/** One value of a vocabulary. */
export interface VocabularyValue {
  /** What stands in the data. */
  readonly value: string | number;
  /** A few words to show instead of the value, in lower case but for names. */
  readonly label: string;
  /** What the value says, in one sentence. */
  readonly meaning: string;
}

/** A closed list of values. */
export interface Vocabulary {
  /** Name of its definition in the JSON Schemas, and of its type. */
  readonly name: string;
  /** What the values are of. */
  readonly description: string;
  /** Whose vocabulary it is: the one that it was taken from, or this project's own. */
  readonly source: string;
  /** The values, in the order in which they are shown. */
  readonly values: readonly VocabularyValue[];
}

/** The union of a vocabulary's values: `ValueOf<typeof act>`. */
export type ValueOf<V extends Vocabulary> = V["values"][number]["value"];
