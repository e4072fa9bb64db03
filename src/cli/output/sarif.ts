import { version } from "../../index.js";
import { rules } from "../../validate/index.js";
import { inOneLine, type PlacedFinding } from "./findings.js";

const beyondTheRules = [
  { name: "json", description: "The file, or the line of a corpus, is UTF-8 and JSON, and no object repeats a key." },
  { name: "schema", description: "The data has the shape that the JSON Schema describes." },
];

/** Findings as a SARIF 2.1.0 log, for code scanning and editors (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export function sarifLog(findings: readonly PlacedFinding[]): string {
  const descriptors = [...beyondTheRules, ...rules].map(({ name, description }) => ({ id: name, shortDescription: { text: description } }));
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    level: finding.severity,
    message: { text: inOneLine(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(finding.file.replaceAll("\\", "/")) },
          region: { startLine: finding.line, ...(finding.column !== null && { startColumn: finding.column }) },
        },
        logicalLocations: [{ fullyQualifiedName: finding.path }],
      },
    ],
  }));
  const driver = { name: "badakhshan-2019", version, rules: descriptors };
  return JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }] }, null, 2);
}
