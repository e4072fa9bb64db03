import { validate } from "../validate/index.js";
import { countRecords } from "./counts.js";
import { readInput } from "./inputs.js";
import { type PlacedFinding, reportFindings } from "./report.js";
import type { Terminal } from "./terminal.js";

/**
 * `badakhshan-2019 validate FILE…`
 *
 * @returns exit code: 0 valid, 1 not
 * @throws UsageError where a file cannot be read
 */
export function validateCommand(paths: readonly string[], options: { json?: boolean }, { print, colors, width }: Terminal): number {
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
  else if (findings.length === 0) print(`${colors.green("valid")}: ${countRecords(input.document as object)}`);
  else print(reportFindings(findings, (name) => input.files.find((file) => file.name === name)?.json.text ?? "", { colors, width }));
  return valid ? 0 : 1;

  function fileIndex({ file }: PlacedFinding): number {
    return input.files.findIndex(({ name }) => name === file);
  }
}
