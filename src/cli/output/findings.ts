import type { Colors } from "picocolors/types.js";
import { groupBy } from "../../model/group-by.js";
import type { Finding, PlacedFinding } from "../../validate/index.js";
import { nameOf } from "../input/files.js";
import { type Terminal, visible, wrap } from "./terminal.js";

/** A finding in its file. */
export interface FileFinding extends PlacedFinding {
  readonly file: string;
}

/** A finding to be shown, with the part of its line around it where that is at hand. */
export interface ShownFinding extends FileFinding {
  readonly excerpt?: Excerpt | undefined;
}

/** The order of places in a file. */
export const byPlace = (a: PlacedFinding, b: PlacedFinding): number => a.line - b.line || a.column - b.column;

/** A finding in one line, for formats that have no place for the hint. */
export const inOneLine = ({ message, hint }: Finding): string => (hint === null ? message : `${message} (${hint})`);

/** The findings as a person reads them: by file, each with its line, the place marked, and what would be right. */
export function reportFindings(findings: readonly ShownFinding[], terminal: Pick<Terminal, "colors" | "width">): string {
  const byFile = groupBy(findings, ({ file }) => file);
  const parts = [...byFile].map(([file, list]) =>
    [terminal.colors.underline(nameOf(file)), ...list.map((finding) => reportFinding(finding, terminal))].join("\n"),
  );
  return parts.join("\n\n");
}

function reportFinding(finding: ShownFinding, { colors, width }: Pick<Terminal, "colors" | "width">): string {
  const { line, column, severity, message, hint, rule, record, related, excerpt } = finding;
  const paint = severity === "error" ? colors.red : colors.yellow;
  const margin = " ".repeat(String(line).length + 3);
  const where = colors.dim(visible(record === null ? rule : `${rule}, ${record}`));
  return [
    `  ${line}:${column}  ${paint(severity)}  ${visible(message)}  ${where}`,
    ...(excerpt ? excerptLines(excerpt, line, colors, paint) : []),
    ...(hint === null ? [] : [labelled("help", hint, margin, width, colors)]),
    ...(related.length === 0 ? [] : [labelled("also", alsoIn(related), margin, width, colors)]),
  ].join("\n");
}

function excerptLines({ text, caret }: Excerpt, line: number, colors: Colors, paint: Colors["red"]): string[] {
  const margin = " ".repeat(String(line).length);
  return [`  ${colors.dim(`${line} |`)} ${text}`, `  ${margin} ${colors.dim("|")} ${" ".repeat(caret)}${paint("^")}`];
}

/** More of the records that a finding also concerns say nothing new. */
const MOST_RELATED = 10;

function alsoIn(related: Finding["related"]): string {
  const places = related.slice(0, MOST_RELATED).map(({ record, path }) => `${record} (${path})`);
  const more = related.length - places.length;
  return [...places, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** A text behind a label, wrapped, its lines under each other. */
function labelled(label: string, text: string, margin: string, width: number, colors: Colors): string {
  const indent = " ".repeat(margin.length + label.length + 2);
  return `${margin}${colors.cyan(`${label}:`)} ${wrap(text, width, indent).trimStart()}`;
}

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
  const before = `${start > indent ? "…" : ""}${visible(source.slice(start, column - 1))}`;
  return { text: before + visible(source.slice(column - 1, start + WIDTH)), caret: before.length };
}
