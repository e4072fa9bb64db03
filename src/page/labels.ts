import { vocabularies } from "../model/vocabularies/index.js";

/** What to show instead of a value of a closed vocabulary. */
export function labelOf(vocabulary: keyof typeof vocabularies, value: string | number): string {
  const values: readonly { readonly value: string | number; readonly label: string }[] = vocabularies[vocabulary].values;
  return values.find((each) => each.value === value)?.label ?? String(value);
}

/** A text that begins with a capital. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number with its noun: "1 statement", "5,000 statements". */
export const counted = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
