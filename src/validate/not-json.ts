import { codeOf } from "./finding.js";
import { tooDeep } from "./plain-copy.js";
import type { Break } from "./scan-json.js";

/** Says where a text stops being JSON, and what probably went wrong. */
export function explainBreak(text: string, { offset, kind }: Break): readonly [message: string, hint: string | null] {
  switch (kind) {
    case "deep": {
      const { message, hint } = tooDeep("");
      return [message, hint];
    }
    case "control":
      return ["not JSON: a raw control character in a text", "escape it, such as \\t or \\n"];
    case "escape":
      return ["not JSON: a backslash that escapes nothing", "write \\\\ for a backslash itself"];
    case "end":
      return isBlank(text) ? ["empty, and so not JSON", "a dataset document"] : ["not JSON: the text ends too early", hintOnEnd(text)];
    case "unexpected":
      return [`not JSON: unexpected ${shown(String.fromCodePoint(text.codePointAt(offset) ?? 0))}`, hintOn(text, offset)];
  }
}

/** True of what is nothing, or white space as JSON knows it. */
export const isBlank = (text: string): boolean => !/[^ \t\n\r]/.test(text);

const hintOnEnd = (text: string) =>
  text.trim().length === 1 ? "a corpus has a whole document on each line; a document over several lines is named .json" : "is it complete?";

/** A character in quotes, or its code where it has no shape. */
const shown = (character: string) => (/[\p{C}\p{Z}]/u.test(character) ? codeOf(character) : JSON.stringify(character));

/** What probably went wrong. */
function hintOn(text: string, offset: number): string | null {
  return otherFormat(text) ?? otherDialect(text, offset) ?? betweenValues(text, offset);
}

/** How files of other formats begin, and what to do with one. */
const beginnings: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/^<\?xml|^<(?!!doctype html|html)/i, "this is XML, and a dataset is JSON"],
  [/^</, "this is a web page, and a dataset is JSON"],
  [/^%PDF-/, "this is a PDF, and a dataset is JSON"],
  [/^\{\\rtf/, "this is a word processor's file, and a dataset is JSON"],
  [/^---\s|^%YAML|^#.*\n|^["']?[$\w-]+["']?:(?:\s|$)/, "this looks like YAML: a draft in YAML is named .yaml"],
  [/^"?[$\w ]+"?(?:[,;\t]"?[$\w ]*"?)+\s*(?:\n|$)/, "this looks like a table: `import` reads a folder of CSV, or a workbook"],
];

/** A file that is no JSON from its first line on, though its first word may be: a text in quotes, or a number. */
function otherFormat(text: string): string | null {
  const beginning = text.trimStart().slice(0, 1000);
  const known = beginnings.find(([pattern]) => pattern.test(beginning));
  if (known) return known[1];
  return /^(?:[[{“”‘’']|\/[/*])/.test(beginning) ? null : "a dataset document begins with {";
}

/** What other languages write where JSON writes something else. */
function otherDialect(text: string, offset: number): string | null {
  const rest = text.slice(offset, offset + 100);
  if (/^'/.test(rest)) return 'keys and texts stand in double quotes: "…"';
  if (/^[“”‘’„«»`]/.test(rest)) return 'keys and texts stand in straight double quotes: "…"';
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return "JSON has no comments; what a coder remarks belongs into a note";
  if (/^(?:NaN|-?Infinity)\b/.test(rest)) return "JSON knows no such number; null stands for what is not known";
  if (/^(?:True|TRUE|False|FALSE)\b/.test(rest)) return "JSON writes true and false in lower case";
  if (/^(?:None|NONE|Null|NULL|nil|undefined)\b/.test(rest)) return "JSON writes null for what is not known";
  if (/^[$\w-]+\s*:/.test(rest)) return 'keys stand in double quotes: "…"';
  if (/^[+.]\.?[0-9]/.test(rest) || (/^[0-9x]/i.test(rest) && /[^0-9]-?0$/.test(text.slice(0, offset))))
    return "a number has no plus and no zero before its digits; what is no number stands in quotes";
  return null;
}

function betweenValues(text: string, offset: number): string | null {
  const character = text[offset] ?? "";
  const before = text.slice(Math.max(0, offset - 1000), offset);
  const last = before.trimEnd().at(-1) ?? "";
  if (last === "}" && character === "{" && before.includes("\n", before.lastIndexOf("}")))
    return "a document a line is a corpus: name the file .ndjson, or say --type corpus";
  if (last === "}" && character === "{") return "is a comma missing before it, or a line break between two documents?";
  if (last === "," && /[\]}]/.test(character)) return "remove the comma before it";
  if (/["\]}\w]/.test(last) && /["{[]/.test(character)) return "is there a comma missing before it?";
  return null;
}
