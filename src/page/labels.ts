import { vocabularies } from "../model/vocabularies/index.js";

/** What to show instead of a value of a closed vocabulary. */
export function labelOf(vocabulary: keyof typeof vocabularies, value: string | number): string {
  const values: readonly { readonly value: string | number; readonly label: string }[] = vocabularies[vocabulary].values;
  return values.find((each) => each.value === value)?.label ?? String(value);
}
