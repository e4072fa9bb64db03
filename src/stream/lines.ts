import type { Bytes } from "./bytes.js";

const NEWLINE = 0x0a;

/**
 * Visits the lines of a part, without their ends; of one that was cut, because it is too long, nothing.
 *
 * @param visit gets where a line starts and ends, and how many lines of the part come before it
 * @returns how many lines the part has, a cut one too
 */
export function eachLine(part: Bytes, isCut: boolean, visit: (start: number, end: number, index: number) => void): number {
  const endOf = (start: number) => {
    const newline = part.indexOf(NEWLINE, start);
    return newline < 0 ? part.length : newline;
  };
  let index = isCut ? 1 : 0;
  for (let start = isCut ? endOf(0) + 1 : 0; start < part.length; index++) {
    const end = endOf(start);
    visit(start, end, index);
    start = end + 1;
  }
  return index;
}
