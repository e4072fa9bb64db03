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
 */
export function* otherReadings(text: string): Generator<Reading> {
  const seen = new Set([text]);
  for (const style of styles) {
    const reading = readingOf(text, style);
    if (seen.has(reading.text)) continue;
    seen.add(reading.text);
    yield reading;
  }
}

function readingOf(text: string, style: Style): Reading {
  const offsets = codePointOffsets(text);
  const parts: string[] = [];
  const original: number[] = [];
  let at = 0;
  let before = "";
  // Copies the text up to an offset. Where something between two spaces was left out, one space is left.
  const copyTo = (offset: number) => {
    if ((before === " " || before === "") && text[offsets[at] ?? 0] === " " && (offsets[at] ?? 0) < offset) at++;
    const part = text.slice(offsets[at], offset);
    if (part === "") return;
    parts.push(part);
    before = lastCharacter(part);
    while ((offsets[at] ?? 0) < offset) original.push(at++);
  };
  for (const { 0: site, index } of text.matchAll(sites)) {
    copyTo(index);
    const instead = replacement(site, before, style);
    if (instead !== "" && !(instead === " " && (before === " " || before === ""))) {
      parts.push(instead);
      before = lastCharacter(instead);
      for (const _ of instead) original.push(at);
    }
    while ((offsets[at] ?? 0) < index + site.length) at++;
  }
  copyTo(text.length);
  const whole = parts.join("");
  if (whole.endsWith(" ")) original.pop();
  original.push(offsets.length - 1);
  return { text: whole.replace(/ $/, ""), original: Uint32Array.from(original) };
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
