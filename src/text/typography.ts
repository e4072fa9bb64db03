import { codePointOffsets } from "./code-points.js";

/** A text as it would be in another typography. */
export interface Reading {
  readonly text: string;
  /** For each code point of it, and for its end, the code point of the original text that it stands for. */
  readonly original: Uint32Array;
}

interface Style {
  readonly quotes: "kept" | "curled" | "straight";
  readonly hyphens: "joined" | "kept";
}

const styles: readonly Style[] = (["joined", "kept"] as const).flatMap((hyphens) =>
  (["kept", "curled", "straight"] as const).map((quotes) => ({ quotes, hyphens })),
);

// What nobody sees: soft hyphens, zero-width characters, direction marks. The space after a soft hyphen was the end of a line.
const invisible = "\\u00AD[ ]?|[\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]";
// Ligatures and other forms of letters that their text has only in print.
const ligatures = "[\\uFB00-\\uFB17\\uFB50-\\uFDFB\\uFE70-\\uFEFC]";
// A word that was parted at the end of a line, which is a space by now.
const hyphens = "(?<=\\p{L})[-\\u2010] (?=\\p{L})";
const single = "['‘’‚‛′`´ʼ＇]";
const double = '["“”„‟″＂]';
const sites = new RegExp(`${invisible}|${ligatures}|${hyphens}|${single}|${double}`, "gu");
const isSingle = new RegExp(single, "u");
const isLigature = new RegExp(ligatures, "u");
const isDouble = new RegExp(double, "u");

/**
 * The other ways to write a text that differ only in typography: without soft hyphens, zero-width characters and direction
 * marks, with letters for ligatures, words joined that were parted at a line's end, with straight quotes or with curly ones.
 * Which of them the coded text has, only its digests can tell.
 *
 * @param text normalised text
 * @param offsets its code points, see `codePointOffsets`
 */
export function* otherReadings(text: string, offsets: Uint32Array = codePointOffsets(text)): Generator<Reading> {
  const seen = new Set([text]);
  for (const style of styles) {
    const reading = readingOf(text, offsets, style);
    if (seen.has(reading.text)) continue;
    seen.add(reading.text);
    yield reading;
  }
}

function readingOf(text: string, offsets: Uint32Array, style: Style): Reading {
  const parts: string[] = [];
  // A ligature is at most 18 letters, and few are more than 3.
  let original = new Uint32Array(offsets.length + 1000);
  let length = 0;
  let at = 0;
  let before = "";
  const add = (part: string, from: number, step: 0 | 1) => {
    parts.push(part);
    before = lastCharacter(part);
    let place = from;
    for (let index = 0; index < part.length; index++) {
      // The second half of a character has no place of its own.
      if (isSecondHalf(part.charCodeAt(index))) continue;
      if (length === original.length - 1) original = grown(original);
      original[length++] = place;
      place += step;
    }
    return place;
  };
  const isEdge = () => before === " " || before === "";
  // Copies the text up to an offset. Where something between two spaces was left out, one space is left.
  const copyTo = (offset: number) => {
    if (isEdge() && text[offsets[at] ?? 0] === " ") at++;
    const part = text.slice(offsets[at], offset);
    if (part !== "") at = add(part, at, 1);
  };
  for (const { 0: site, index } of text.matchAll(sites)) {
    copyTo(index);
    const instead = replacement(site, before, style);
    if (instead !== "" && !(instead === " " && isEdge())) add(instead, at, 0);
    while ((offsets[at] ?? 0) < index + site.length) at++;
  }
  copyTo(text.length);
  const whole = parts.join("");
  if (whole.endsWith(" ")) length--;
  original[length] = offsets.length - 1;
  return { text: whole.replace(/ $/, ""), original: original.subarray(0, length + 1) };
}

const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const lastCharacter = (text: string) => text.slice(-2).replace(/^[^\uD800-\uDBFF](?=.)/s, "");

/** What stands for something in a style, after what is written already. */
function replacement(site: string, before: string, { quotes, hyphens }: Style): string {
  if (isSingle.test(site)) return quote(site, before, quotes, "'", "‘", "’");
  if (isDouble.test(site)) return quote(site, before, quotes, '"', "“", "”");
  if (/^[-\u2010]/.test(site)) return hyphens === "joined" ? "" : "-";
  if (/^\u00AD/.test(site)) return hyphens === "joined" ? "" : site.slice(1);
  return isLigature.test(site) ? site.normalize("NFKC").trim() : "";
}

function quote(site: string, before: string, style: Style["quotes"], straight: string, opening: string, closing: string): string {
  if (style === "straight") return straight;
  if (style === "kept" || site === "’") return site;
  return /^$|[\s\p{Ps}\p{Pi}\p{Pd}]/u.test(before) ? opening : closing;
}
