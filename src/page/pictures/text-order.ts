import type { Dataset, Source, Statement } from "../../generated/types.js";

/** Where in the text a statement first stands, in code points of the normalised text. */
export const positionOf = ({ evidence }: Statement): number => Math.min(...evidence.map(({ start }) => start));

/** Statements in the order in which the text makes them; of those that start at one place, the longer one first. */
export function inTextOrder(statements: readonly Statement[]): readonly Statement[] {
  const places = new Map(
    statements.map((each) => [each, { start: positionOf(each), end: Math.max(...each.evidence.map(({ end }) => end)) }]),
  );
  const place = (statement: Statement) => places.get(statement) ?? { start: 0, end: 0 };
  return [...statements].sort((one, other) => place(one).start - place(other).start || place(other).end - place(one).end);
}

/** The source whose text is coded; undefined where a draft has none. */
export const codedSource = ({ sources }: Dataset): Source | undefined => sources.find(({ text }) => text !== null);

/** Scripts that run from right to left (Unicode, UAX 9), by their codes in ISO 15924. */
const fromRightToLeft = /^(?:Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Which way a language is written, as far as its tag tells; from left to right where it does not. */
export function directionOf(language: string): "ltr" | "rtl" {
  try {
    return fromRightToLeft.test(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    // No language tag, as drafts may have it.
    return "ltr";
  }
}

/**
 * Where the headline stands: what the coded source has as evidence, if that is as long as its title. Null where it is not, or there is
 * no title.
 */
export function headlineIn(source: Source): { readonly start: number; readonly end: number } | null {
  const length = source.title === null ? 0 : [...source.title].length;
  return source.evidence.find(({ start, end }) => end - start === length && length > 0) ?? null;
}
