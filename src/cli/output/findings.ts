import type { Colors } from "picocolors/types.js";
import { groupBy } from "../../model/group-by.js";
import type { Finding } from "../../validate/finding.js";
import type { Excerpt } from "./findings.js";
import type { Terminal } from "./terminal.js";
import { wrap } from "./terminal.js";

/** A finding in its file. */
export interface PlacedFinding extends Finding {
  readonly file: string;
  /** Both count from 1, columns in UTF-16 units as editors do. */
  readonly line: number;
  /** null where the line had gone by when it was found, and could not be read again. */
  readonly column: number | null;
}

/** The order of places in a file; what has no column comes last in its line. */
export function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  if (a.line !== b.line || a.column === b.column) return a.line - b.line;
  return (a.column ?? Number.POSITIVE_INFINITY) - (b.column ?? Number.POSITIVE_INFINITY);
}

/** A finding in one line, for formats that have no place for the hint. */
export const inOneLine = ({ message, hint }: Finding): string => (hint ? `${message} (${hint})` : message);

/**
 * The findings as a person reads them: by file, each with its line, the place marked, and what would be right.
 *
 * @param excerptOf gives the part of the line to show, if it is at hand
 */
export function reportFindings(
  findings: readonly PlacedFinding[],
  excerptOf: (finding: PlacedFinding) => Excerpt | undefined,
  { colors, width }: Pick<Terminal, "colors" | "width">,
): string {
  const byFile = groupBy(findings, ({ file }) => file);
  const parts = [...byFile].map(([file, list]) =>
    [colors.underline(file), ...list.map((finding) => reportFinding(finding, excerptOf(finding), { colors, width }))].join("\n"),
  );
  return parts.join("\n\n");
}

function reportFinding(
  { line, column, severity, message, hint, rule, record }: PlacedFinding,
  excerpt: Excerpt | undefined,
  { colors, width }: Pick<Terminal, "colors" | "width">,
): string {
  const paint = severity === "error" ? colors.red : colors.yellow;
  const place = column === null ? line : `${line}:${column}`;
  const margin = String(line).length;
  return [
    `  ${place}  ${paint(severity)}  ${message}  ${colors.dim(record ? `${rule}, ${record}` : rule)}`,
    ...(excerpt ? excerptLines(excerpt, line, colors, paint) : []),
    ...(hint ? [helpText(hint, margin + 3, width).replace("help:", colors.cyan("help:"))] : []),
  ].join("\n");
}

function excerptLines({ text, caret }: Excerpt, line: number, colors: Colors, paint: Colors["red"]): string[] {
  const margin = " ".repeat(String(line).length);
  return [`  ${colors.dim(`${line} |`)} ${text}`, `  ${margin} ${colors.dim("|")} ${" ".repeat(caret)}${paint("^")}`];
}

/** A hint, wrapped, its lines under each other. */
function helpText(hint: string, margin: number, width: number): string {
  const indent = " ".repeat(margin + "help: ".length);
  return wrap(hint, width, indent).replace(indent, `${" ".repeat(margin)}help: `);
}

// ---- src/cli/excerpt.ts
/** The part of a line around a column, short enough for a terminal, and where in it the column is. */
export interface Excerpt {
  readonly text: string;
  readonly caret: number;
}

const WIDTH = 72;

/** Cuts an excerpt out of a line, whose end it may have with it. */
export function excerptOf(line: string, column: number): Excerpt {
  const source = line.replace(/\r$/, "");
  const indent = source.length - source.trimStart().length;
  const start = Math.max(indent, column - 1 - WIDTH / 2);
  const clean = source.slice(start, start + WIDTH).replace(/\p{Cc}/gu, " ");
  return { text: start > indent ? `…${clean}` : clean, caret: column - 1 - start + (start > indent ? 1 : 0) };
}
