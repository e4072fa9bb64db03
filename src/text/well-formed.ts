/** True for a text without lone surrogates (`String.prototype.isWellFormed`, which not every engine has yet). */
export function isWellFormed(text: string): boolean {
  // With the u flag, a surrogate that is half of a pair does not count as one.
  return !/\p{Surrogate}/u.test(text);
}
