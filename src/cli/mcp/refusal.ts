/**
 * What is asked for cannot be answered as it is asked. The sentence is ours, from our own tables and the caller's words: nothing of the
 * data is in it but ids, since whatever reads an error tends to do what it says.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** Ids of the records between which to choose, or of the nearest ones. */
  readonly ids: readonly string[];

  constructor(message: string, ids: readonly string[] = []) {
    super(message);
    this.ids = ids;
  }
}

/**
 * What a function of the library gives.
 *
 * @throws Refusal where it throws a RangeError, which says what is wrong with what was asked
 */
export function orRefuse<Result>(ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    throw error instanceof RangeError ? new Refusal(error.message.slice(0, LONGEST_REASON)) : error;
  }
}

/** A reason may repeat what was asked, however long that was. */
const LONGEST_REASON = 1000;
