import { groupBy } from "../model/group-by.js";
import { viewOf } from "../stream/bytes.js";
import { eachLine } from "../stream/lines.js";
import { partsOf } from "../stream/parts.js";
import { readJsonText } from "../validate/json-text.js";
import type { PlacedFinding } from "./output/findings.js";
import { type Excerpt, excerptOf } from "./output/findings.js";

const LARGEST_PART = 2 ** 18;

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
  let firstLine = 1;
  for await (const { bytes, isCut } of partsOf(chunks, LARGEST_PART, (length) => new Uint8Array(length))) {
    const lines = eachLine(viewOf(bytes), isCut, (start, end, index) => {
      const inLine = byLine.get(firstLine + index);
      if (!inLine) return;
      const { text, locate } = readJsonText(bytes.subarray(start, end), "line");
      for (const finding of inLine) {
        const column = finding.column ?? locate(finding.path).column;
        const found = { ...finding, column };
        placed.push(found);
        excerpts.set(found, excerptOf(text, column));
      }
      byLine.delete(firstLine + index);
    });
    if (byLine.size === 0) break;
    firstLine += lines;
  }
  return { findings: [...placed, ...[...byLine.values()].flat()], excerpts };
}
