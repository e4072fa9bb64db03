import { version } from "../../generated/data/head.js";
import { textRules } from "../../text/check-text.js";
import { beyondRules } from "../../validate/finding.js";
import { rules } from "../../validate/index.js";
import { type FileFinding, inOneLine } from "./findings.js";

/**
 * Findings as a SARIF 2.1.0 log, for code scanning and editors (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
 *
 * @param remark what is to be said of the log itself
 */
export function sarifLog(findings: readonly FileFinding[], remark: string | null): object {
  const described = [...Object.entries(beyondRules).map(([name, description]) => ({ name, description })), ...rules, ...textRules];
  const descriptors = described.map(({ name, description }) => ({ id: name, shortDescription: { text: description } }));
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    level: finding.severity,
    message: { text: inOneLine(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file) },
          region: { startLine: finding.line, startColumn: finding.column },
        },
        logicalLocations: [{ fullyQualifiedName: finding.path }],
      },
    ],
  }));
  const driver = { name: "badakhshan-2019", version, rules: descriptors };
  const invocations = [{ executionSuccessful: true, toolExecutionNotifications: [{ level: "note", message: { text: remark } }] }];
  return { version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results, ...(remark !== null && { invocations }) }] };
}

/** A path as a reference, in which every character is escaped that would mean something in an address. */
const uriOf = (path: string): string => path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
