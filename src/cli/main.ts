import { Command, CommanderError } from "commander";
import { version } from "../generated/version.js";
import { greeting } from "./greet.js";
import { collectionFileNames, UsageError } from "./inputs.js";
import { standardOutput } from "./terminal.js";
import { validateCommand } from "./validate-command.js";

const terminal = standardOutput();

// A reader that has seen enough closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const program = new Command("badakhshan-2019")
  .description("One news report as data: statements, actors, locations and casualty figures, each with who says so.")
  .version(version)
  .showHelpAfterError("(--help shows what is possible)")
  .exitOverride()
  .action(() => terminal.print(greeting(terminal)));

program
  .command("validate")
  .description("check a dataset against the schema and the rules")
  .argument("<file...>", `a dataset document, a folder, or the five files ${collectionFileNames.join(", ")}`)
  .option("--json", "findings as JSON, with file, line and column")
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  npx badakhshan-2019 validate dataset.json
  npx badakhshan-2019 validate data/
  npx badakhshan-2019 validate data/*.json --json

Exit codes: 0 valid, 1 not valid, 2 wrong usage or a file that cannot be read.`,
  )
  .action((files: string[], options: { json?: boolean }) => {
    process.exitCode = validateCommand(files, options, terminal);
  });

program.addHelpText(
  "after",
  `
Examples:
  npx badakhshan-2019
  npx badakhshan-2019 validate dataset.json

Exit codes: 0 fine, 1 findings, 2 wrong usage or a file that cannot be read.`,
);

try {
  program.parse();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`badakhshan-2019: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else throw error;
}
