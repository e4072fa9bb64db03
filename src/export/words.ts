import type { Dataset } from "../generated/types.js";
import { readingsOf, sentenceOf } from "../query/index.js";

/** What has no shape, moves, hides or reorders; joiners and variation selectors belong to letters and pictures. */
const steers = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const belonging = /\u200C|\u200D|[\uFE00-\uFE0F]/;

/** A text for people to read, on one line: what would hide from the eye or reorder it is shown as its code, `‹U+202E›`. */
export const shown = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, " ")
    .replace(steers, (character) =>
      belonging.test(character) ? character : `‹U+${code(character).toString(16).toUpperCase().padStart(4, "0")}›`,
    );

const code = (character: string) => character.codePointAt(0) ?? 0;

/** The reading of every statement and casualty figure of a dataset, by its id. */
export function readingsById(dataset: Dataset): ReadonlyMap<string, string> {
  const said = [...dataset.statements, ...dataset.casualtyFigures];
  return new Map(readingsOf(said, dataset).map((parts, index) => [said[index]?.id ?? "", sentenceOf(parts)]));
}
