/** A line of the picture on which part of a passage lies. */
export interface Stretch {
  /** Which line, from 0. */
  readonly line: number;
  /** Where it begins and ends on the line, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** How a text is drawn as lines of one length, and where in them passages are. */
export interface PlaceInText {
  readonly lines: number;
  /** How far the last line goes, from 0 to 1. */
  readonly lastLine: number;
  readonly stretches: readonly Stretch[];
}

/** At least so much of a line is drawn of any passage, so that one of a few characters is seen. */
const LEAST = 0.02;

/**
 * Lays a text out in lines, as a small picture of it, with the passages at their places.
 *
 * @param length of the text, in code points
 * @param passages in code points, end exclusive; what lies outside the text is left out
 * @param lines how many lines the picture has
 */
export function placeInText(
  length: number,
  passages: readonly { readonly start: number; readonly end: number }[],
  lines = 44,
): PlaceInText {
  if (length <= 0) return { lines: 0, lastLine: 0, stretches: [] };
  const each = Math.ceil(length / lines);
  const used = Math.ceil(length / each);
  const stretches = passages.flatMap(({ start, end }) => {
    const [from, to] = [Math.max(0, start), Math.min(length, end)];
    const parts: Stretch[] = [];
    if (from >= to) return parts;
    for (let line = Math.floor(from / each); line * each < to; line++)
      parts.push(stretchOn(line, Math.max(from, line * each), Math.min(to, (line + 1) * each), each));
    return parts;
  });
  return { lines: used, lastLine: (length - (used - 1) * each) / each, stretches };
}

function stretchOn(line: number, start: number, end: number, each: number): Stretch {
  const [from, to] = [start / each - line, end / each - line];
  const missing = Math.max(0, LEAST - (to - from));
  const begin = Math.min(from, 1 - LEAST);
  return { line, from: begin, to: missing > 0 ? begin + LEAST : to };
}
