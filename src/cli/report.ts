import type { Colors } from "picocolors/types.js";
import type { Place } from "../json/json-text.js";
import { groupBy } from "../records/group-by.js";
import type { Finding } from "../validate/finding.js";
import { count } from "./counts.js";
import type { Terminal } from "./terminal.js";
import { wrap } from "./wrap.js";

/** A finding in its file. */
export interface PlacedFinding extends Finding, Place {
  readonly file: string;
}

/** A finding in one line, for formats that have no place for the hint. */
export const inOneLine = ({ message, hint }: Finding): string => (hint ? `${message} (${hint})` : message);

/**
 * The findings as a person reads them: by file, each with its line, the place marked, and what would be right; and how
 * many there are in all.
 */
export function reportFindings(
  findings: readonly PlacedFinding[],
  all: readonly PlacedFinding[],
  textOf: (file: string) => string,
  { colors, width }: Pick<Terminal, "colors" | "width">,
): string {
  const byFile = groupBy(findings, ({ file }) => file);
  const parts = [...byFile].map(([file, list]) => {
    const lines = textOf(file).split("\n");
    return [
      colors.underline(file),
      ...list.map((finding) => reportFinding(finding, lines[finding.line - 1] ?? "", { colors, width })),
    ].join("\n");
  });
  return [...parts, summary(all, new Set(all.map(({ file }) => file)).size, colors)].join("\n\n");
}

function reportFinding(
  { line, column, severity, message, hint, rule, record }: PlacedFinding,
  source: string,
  { colors, width }: Pick<Terminal, "colors" | "width">,
): string {
  const paint = severity === "error" ? colors.red : colors.yellow;
  const { text, caret } = excerpt(source.replace(/\r$/, ""), column);
  const margin = String(line).length;
  return [
    `  ${line}:${column}  ${paint(severity)}  ${message}  ${colors.dim(record ? `${rule}, ${record}` : rule)}`,
    `  ${colors.dim(`${line} |`)} ${text}`,
    `  ${" ".repeat(margin)} ${colors.dim("|")} ${" ".repeat(caret)}${paint("^")}`,
    ...(hint ? [helpText(hint, margin + 3, width).replace("help:", colors.cyan("help:"))] : []),
  ].join("\n");
}

/** A hint, wrapped, its lines under each other. */
function helpText(hint: string, margin: number, width: number): string {
  const indent = " ".repeat(margin + "help: ".length);
  return wrap(hint, width, indent).replace(indent, `${" ".repeat(margin)}help: `);
}

/** The part of a line around a column, short enough for a terminal, and where in it the column is. */
function excerpt(line: string, column: number): { text: string; caret: number } {
  const width = 72;
  const indent = line.length - line.trimStart().length;
  const start = Math.max(indent, column - 1 - width / 2);
  const clean = line.slice(start, start + width).replace(/\p{Cc}/gu, " ");
  return { text: start > indent ? `…${clean}` : clean, caret: column - 1 - start + (start > indent ? 1 : 0) };
}

function summary(findings: readonly Finding[], files: number, colors: Colors): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const text = `${count(errors, "error")}, ${count(warnings, "warning")} in ${count(files, "file")}`;
  return errors > 0 ? colors.red(text) : colors.yellow(text);
}
