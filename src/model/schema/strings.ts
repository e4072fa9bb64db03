import { z } from "zod/v4";
import { define } from "./registry.js";

// Patterns are written so that engines of other languages read them as JavaScript does: \x instead of \u, no look-around,
// one way only to match a string, so that time grows with its length and no faster.

/**
 * A string of a certain form, as a named definition.
 *
 * @param id name of the definition
 * @param pattern what the whole string must match
 * @param description the form in words; zod gives it as its message, too, since few read regular expressions
 * @param examples strings of that form
 */
export function patterned(id: string, pattern: string, description: string, ...examples: string[]): z.ZodString {
  const schema = z.string().regex(new RegExp(`^${pattern}$`), description);
  return define(id, schema, description, examples.length > 0 ? { examples } : {});
}

// Between the brackets of a pattern: C0 but for the line feed, and DEL.
const control = "\\x00-\\x09\\x0B-\\x1F\\x7F";

/** One or more characters that can stand inside a word or an address, as a pattern: no control characters, no spaces. */
export const unbroken = "[^\\x00-\\x20\\x7F]+";

/** Text without line ends: everything but notes. */
export const SingleLineSchema = patterned(
  "SingleLine",
  `[^\\n${control}]+`,
  "Text on one line, not empty. Without control characters (C0 and DEL), line ends among them.",
);

/** Text that may go over several lines. */
export const NoteSchema = patterned(
  "Note",
  `[^${control}]+`,
  "Text, not empty; line feeds may part its lines. Without other control characters (C0 and DEL).",
);

/** A few words of the coded text. */
export const FewWordsSchema = patterned(
  "FewWords",
  `${unbroken}(?: ${unbroken}){0,4}`,
  "One to five words of the coded text, as they stand there. One space between two of them, no control characters.",
  "around 200",
  "during this year",
);

/** A web address. */
export const UrlSchema = patterned(
  "Url",
  `https?://${unbroken}`,
  "A web address, beginning with http:// or https://. Without spaces and control characters.",
  "https://example.org/2019/12/a-report/",
);
