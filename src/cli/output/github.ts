import { inOneLine, type PlacedFinding } from "./findings.js";

/** Findings as workflow commands, which GitHub shows beside the lines they concern. */
export function githubCommands(findings: readonly PlacedFinding[]): string {
  return findings.map(githubCommand).join("\n");
}

function githubCommand(finding: PlacedFinding): string {
  const { file, line, column, severity, rule } = finding;
  const properties = Object.entries({ file, line, ...(column !== null && { col: column }), title: rule }).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${properties.join(",")}::${escapeData(inOneLine(finding))}`;
}

const escapeData = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
