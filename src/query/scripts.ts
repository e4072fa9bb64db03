import type { Entry } from "./search-entries.js";

/** Scripts that names and reports are written in; what belongs to none of these is not told apart. */
const names = [
  "Latin",
  "Arabic",
  "Armenian",
  "Bengali",
  "Cyrillic",
  "Devanagari",
  "Ethiopic",
  "Georgian",
  "Greek",
  "Gujarati",
  "Gurmukhi",
  "Han",
  "Hangul",
  "Hebrew",
  "Hiragana",
  "Kannada",
  "Katakana",
  "Khmer",
  "Lao",
  "Malayalam",
  "Mongolian",
  "Myanmar",
  "Sinhala",
  "Syriac",
  "Tamil",
  "Telugu",
  "Thaana",
  "Thai",
  "Tibetan",
];

/** The scripts of a text that no record has, by their Unicode names. */
export function scriptsMissing(text: string, entries: readonly Entry[]): string[] {
  return names.filter((name) => {
    const script = new RegExp(`\\p{Script=${name}}`, "u");
    return script.test(text) && !entries.some(({ record, texts }) => record && texts.some(([, other]) => script.test(other)));
  });
}
