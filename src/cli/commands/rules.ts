import type { Command } from "commander";
import { textRules } from "../../text/check-text.js";
import { rules } from "../../validate/index.js";
import { examples } from "../command.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";

export function configure(command: Command, terminal: Terminal): void {
  command.option("--json", "as JSON").action((options: { json?: boolean }) => rulesCommand(options, terminal));
  examples(command, ["rules", "rules --json", "validate data --skip coverage"], "0 fine, 2 wrong usage.");
}

/** `badakhshan-2019 rules`: every rule by name, with what must hold; last those that need the coded text. */
export function rulesCommand(options: { readonly json?: boolean }, terminal: Terminal): void {
  if (options.json)
    terminal.printJson(all.map(({ name, severity, description, needsText }) => ({ name, severity, description, needsText })));
  else terminal.print(asText(terminal));
}

const all = [
  ...rules.map((rule) => ({ ...rule, needsText: false })),
  ...textRules.map(({ name, severity, description }) => ({ name, severity, description, needsText: true })),
];

function asText({ colors, width }: Terminal): string {
  return all
    .map(({ name, severity, description, needsText }) => {
      const remarks = [...(severity === "warning" ? ["warning"] : []), ...(needsText ? ["needs --text"] : [])];
      return `${colors.bold(name)}${remarks.length > 0 ? ` (${remarks.join(", ")})` : ""}\n${wrap(description, width, "  ")}`;
    })
    .join("\n");
}
