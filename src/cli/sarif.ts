import { version } from "../index.js";
import { rules } from "../validate/index.js";
import type { PlacedFinding } from "./report.js";

const beyondTheRules = [
  { name: "json", description: "The file is UTF-8 and JSON, and no object repeats a key." },
  { name: "schema", description: "The data has the shape that the JSON Schema describes." },
];

/** Findings as a SARIF 2.1.0 log, for code scanning and editors (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export function sarifLog(findings: readonly PlacedFinding[]): string {
  const descriptors = [...beyondTheRules, ...rules].map(({ name, description }) => ({ id: name, shortDescription: { text: description } }));
  const results = findings.map(({ rule, severity, message, hint, file, line, column, path }) => ({
    ruleId: rule,
    level: severity,
    message: { text: hint ? `${message} (${hint})` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
  }));
  const driver = { name: "badakhshan-2019", version, rules: descriptors };
  return JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }] }, null, 2);
}
