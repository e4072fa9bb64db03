import { validate } from "../validate/index.js";
import { readInput } from "./inputs.js";
import { count, type PlacedFinding, reportFindings } from "./report.js";
import type { Terminal } from "./terminal.js";

/**
 * `badakhshan-2019 validate FILE…`
 *
 * @returns exit code: 0 valid, 1 not
 * @throws UsageError where a file cannot be read
 */
export function validateCommand(paths: readonly string[], options: { json?: boolean }, { print, colors }: Terminal): number {
  const input = readInput(paths);
  const findings: PlacedFinding[] = input.files.flatMap(({ name, json }) =>
    json.problems.map(({ finding, place }) => ({ file: name, line: place.line, column: place.column, ...finding })),
  );
  if (input.document !== undefined) {
    for (const finding of validate(input.document).findings) {
      const { file, place } = input.locate(finding.path);
      findings.push({ file: file.name, line: place.line, column: place.column, ...finding });
    }
  }
  findings.sort((a, b) => fileIndex(a) - fileIndex(b) || a.line - b.line || a.column - b.column);

  const valid = findings.every(({ severity }) => severity !== "error");
  if (options.json) print(JSON.stringify({ valid, findings }, null, 2));
  else if (findings.length === 0) print(`${colors.green("valid")}: ${describe(input.document)}`);
  else print(reportFindings(findings, (name) => input.files.find((file) => file.name === name)?.json.text ?? "", colors));
  return valid ? 0 : 1;

  function fileIndex({ file }: PlacedFinding): number {
    return input.files.findIndex(({ name }) => name === file);
  }
}

function describe(document: unknown): string {
  const { sources, actors, locations, statements, casualtyFigures } = document as Record<string, unknown[]>;
  const size = (list: unknown[] | undefined) => list?.length ?? 0;
  return [
    count(size(sources), "source"),
    count(size(actors), "actor"),
    count(size(locations), "location"),
    count(size(statements), "statement"),
    count(size(casualtyFigures), "casualty figure"),
  ].join(", ");
}
