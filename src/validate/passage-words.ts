import { probablyMeant } from "../model/did-you-mean.js";
import { jsonPointer, type Path } from "../model/json.js";
import type { WordsOfPassage } from "../text/anchor.js";
import { kindOf, show } from "./explain.js";
import { type Finding, fault, inShort } from "./finding.js";

/** True of a passage that is given by position, as `anchor` writes it. */
export const isAnchored = (passage: Record<string, unknown>): boolean =>
  passage.exact === undefined && ["start", "end", "digest"].some((key) => Object.hasOwn(passage, key));

/** A passage without what is said of it besides. */
export function wordsIn({ reason, ...words }: Record<string, unknown>): Record<string, unknown> {
  return words;
}

/** The keys of a passage in words. */
export const wordsKeys: readonly string[] = ["exact", "prefix", "suffix", "at"];

/** What people call the words of a passage. */
const otherNames = new Set(["quote", "quotation", "text", "words", "passage", "phrase", "string", "span", "excerpt", "match"]);

/** True of a key that holds the words of a passage: the right one, or one that is misspelt or called otherwise. */
export const isForWords = (key: string): boolean => key === "exact" || keyMeantBy(key) === "exact";

/** Of the keys of a passage in words, the one that was probably meant. */
const keyMeantBy = (key: string): string | undefined =>
  probablyMeant(key, wordsKeys) ?? (otherNames.has(key.toLowerCase()) ? "exact" : undefined);

/** A passage in words, or what is wrong with it: one finding, since all else follows from it. */
export function readWords(passage: Record<string, unknown>, path: Path, record: string | null): WordsOfPassage | Finding {
  const wrong = (key: string, message: string, hint: string) => fault("schema", jsonPointer([...path, key]), message, hint, record);
  for (const key of Object.keys(passage)) {
    if (wordsKeys.includes(key)) continue;
    const meant = keyMeantBy(key);
    const isFree = meant !== undefined && !Object.hasOwn(passage, meant);
    return wrong(
      key,
      `the key ${inShort(key)} is not known here`,
      isFree ? `did you mean ${inShort(meant)}?` : `known keys: ${wordsKeys.join(", ")}`,
    );
  }
  const { exact, prefix, suffix, at } = passage;
  if (exact === undefined) return wrong("exact", 'the key "exact" is missing', "write the words of the passage, as the text has them");
  for (const [key, value] of Object.entries({ exact, prefix, suffix })) {
    if (value === undefined) continue;
    if (typeof value !== "string")
      return wrong(key, `${kindOf(value)} stands where the words of the text belong`, "a text, in quotes if need be");
    if (value.trim() === "")
      return wrong(key, "the text is empty", key === "exact" ? "write the words of the passage" : "leave the key out");
  }
  if (at !== undefined && !(typeof at === "number" && Number.isInteger(at) && at >= 1))
    return wrong("at", `${show(at)} is no place to count to`, "a whole number, 1 for the first time that the words stand in the text");
  return {
    exact: exact as string,
    prefix: prefix as string | undefined,
    suffix: suffix as string | undefined,
    at: at as number | undefined,
  };
}
