import type { Command } from "commander";
import { rules } from "../../validate/index.js";
import { examples } from "../command.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";

export function configure(command: Command, terminal: Terminal): void {
  command.option("--json", "as JSON").action((options: { json?: boolean }) => rulesCommand(options, terminal));
  examples(command, ["rules", "rules --json", "validate data --skip coverage"], "0 fine, 2 wrong usage.");
}

/** `badakhshan-2019 rules`: every rule by name, with what must hold. */
export function rulesCommand(options: { readonly json?: boolean }, terminal: Terminal): void {
  if (options.json) terminal.printJson(rules.map(({ name, severity, description }) => ({ name, severity, description })));
  else terminal.print(asText(terminal));
}

function asText({ colors, width }: Terminal): string {
  const title = (name: string, severity: string) => `${colors.bold(name)}${severity === "warning" ? " (warning)" : ""}`;
  return rules.map(({ name, severity, description }) => `${title(name, severity)}\n${wrap(description, width, "  ")}`).join("\n");
}
