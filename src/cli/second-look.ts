import { readJsonText } from "../json/json-text.js";
import { groupBy } from "../records/group-by.js";
import { partsOf } from "../stream/parts.js";
import { type Excerpt, excerptOf } from "./excerpt.js";
import type { PlacedFinding } from "./report.js";

const LARGEST_PART = 2 ** 18;
const NEWLINE = 0x0a;

/** Findings with what only their lines can tell. */
export interface SecondLook {
  readonly findings: PlacedFinding[];
  readonly excerpts: ReadonlyMap<PlacedFinding, Excerpt>;
}

/**
 * Reads a corpus again, up to the last line in which something was found: for the part of the line to show, and for the
 * column of what was found only after the line had gone by. Lines that are too long to be read have neither.
 */
export async function lookAgain(chunks: AsyncIterable<Uint8Array>, findings: readonly PlacedFinding[]): Promise<SecondLook> {
  const byLine = groupBy(findings, ({ line }) => line);
  const placed: PlacedFinding[] = [];
  const excerpts = new Map<PlacedFinding, Excerpt>();
  for await (const { bytes, number } of linesOf(chunks)) {
    const inLine = byLine.get(number);
    if (!inLine) continue;
    const { text, locate } = readJsonText(bytes, "line");
    for (const finding of inLine) {
      const column = finding.column ?? locate(finding.path).column;
      const found = { ...finding, column };
      placed.push(found);
      excerpts.set(found, excerptOf(text, column));
    }
    byLine.delete(number);
    if (byLine.size === 0) break;
  }
  return { findings: [...placed, ...[...byLine.values()].flat()], excerpts };
}

/** The lines of a file with their numbers, but for those that are too long. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array; number: number }> {
  let number = 1;
  for await (const { bytes, isCut } of partsOf(chunks, LARGEST_PART, (length) => Buffer.alloc(length))) {
    let start = 0;
    if (isCut) {
      start = endOf(bytes, 0) + 1;
      number++;
    }
    for (; start < bytes.length; number++) {
      const end = endOf(bytes, start);
      yield { bytes: bytes.subarray(start, end), number };
      start = end + 1;
    }
  }
}

function endOf(bytes: Uint8Array, start: number): number {
  const newline = bytes.indexOf(NEWLINE, start);
  return newline < 0 ? bytes.length : newline;
}
