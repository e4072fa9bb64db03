import { rules } from "../../validate/index.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";

/** `badakhshan-2019 rules`: every rule by name, with what must hold. */
export function rulesCommand(options: { readonly json?: boolean }, terminal: Terminal): void {
  terminal.print(options.json ? asJson() : asText(terminal));
}

function asJson(): string {
  const list = rules.map(({ name, severity, description }) => ({ name, severity, description }));
  return JSON.stringify(list, null, 2);
}

function asText({ colors, width }: Terminal): string {
  const title = (name: string, severity: string) => `${colors.bold(name)}${severity === "warning" ? " (warning)" : ""}`;
  return rules.map(({ name, severity, description }) => `${title(name, severity)}\n${wrap(description, width, "  ")}`).join("\n");
}
