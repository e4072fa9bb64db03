import type { Command } from "commander";
import type { Terminal } from "./output/terminal.js";

/**
 * What a file in `commands/` exports. It is loaded only when its command is called, so it may load whatever it needs.
 *
 * Commander is loaded by `main` alone: options come from `command.option`, `command.createOption` and `command.createArgument`,
 * and a value that cannot be is a `UsageError`.
 */
export interface CommandModule {
  /** Adds arguments, options, help and action to a command that has its name and its summary already. */
  configure(command: Command, terminal: Terminal): void;
}

/** Adds to the help of a command what it is asked for, three times or more, and what its exit codes mean. */
export function examples(
  command: Command,
  lines: readonly string[],
  exitCodes = "0 fine, 2 wrong usage or a file that cannot be read.",
): void {
  const all = lines.map((line) => `  npx badakhshan-2019 ${line}`).join("\n");
  command.addHelpText("after", `\nExamples:\n${all}\n\nExit codes: ${exitCodes}`);
}
