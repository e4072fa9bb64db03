import { z } from "zod";
import { define } from "./registry.js";

// Patterns are written so that engines of other languages read them as JavaScript does: \x instead of \u, no look-around,
// one way only to match a string, so that time grows with its length and no faster.

/** What no string may hold, as it stands between the brackets of a pattern: C0 but for the line feed, and DEL. */
const control = "\\x00-\\x09\\x0B-\\x1F\\x7F";

/** The same with the line feed and the space: whatever cannot stand inside a word or an address. */
export const noWord = "\\x00-\\x20\\x7F";

/** Text without line ends: everything but notes. */
export const SingleLineSchema = define(
  "SingleLine",
  z.string().regex(new RegExp(`^[^\\n${control}]+$`)),
  "Text on one line, not empty. Without control characters (C0 and DEL), line ends among them.",
);

/** Text that may go over several lines. */
export const NoteSchema = define(
  "Note",
  z.string().regex(new RegExp(`^[^${control}]+$`)),
  "Text, not empty; line feeds may part its lines. Without other control characters (C0 and DEL).",
);

/** A few words of the coded text. */
export const FewWordsSchema = define(
  "FewWords",
  z.string().regex(new RegExp(`^[^${noWord}]+(?: [^${noWord}]+){0,4}$`)),
  "One to five words of the coded text, as they stand there. One space between two of them, no control characters.",
  { examples: ["around 200", "during this year"] },
);

/** A web address. */
export const UrlSchema = define(
  "Url",
  z.string().regex(new RegExp(`^https?://[^${noWord}]+$`)),
  "A web address, beginning with http:// or https://. Without spaces and control characters.",
  { examples: ["https://example.org/2019/12/a-report/"] },
);
