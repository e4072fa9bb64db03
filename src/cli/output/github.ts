import { type FileFinding, inOneLine } from "./findings.js";
import { visible } from "./terminal.js";

/** A finding as a workflow command, which GitHub shows beside the line that it concerns. */
export function githubCommand(finding: FileFinding): string {
  const { file, line, column, severity, rule } = finding;
  const properties = Object.entries({ file, line, col: column, title: rule }).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${properties.join(",")}::${escapeData(visible(inOneLine(finding)).replaceAll("##[", "# #["))}`;
}

const escapeData = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
