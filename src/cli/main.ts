import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../generated/version.js";
import { probablyMeant } from "../text/closest.js";
import { greeting } from "./greet.js";
import { collectionFileNames } from "./inputs.js";
import { UsageError } from "./read-file.js";
import { rulesCommand } from "./rules-command.js";
import { standardOutput } from "./terminal.js";
import { formats, inputTypes, type ValidateOptions, validateCommand } from "./validate-command.js";
import { verifyTextCommand } from "./verify-text-command.js";

const terminal = standardOutput();

/** More than any machine needs, fewer than would bring it down. */
const MOST_THREADS = 256;

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
  .helpCommand(true)
  .allowExcessArguments()
  .action(() => {
    const [unknown] = program.args;
    if (unknown === undefined) return terminal.print(greeting(terminal));
    const meant = probablyMeant(
      unknown,
      program.commands.map((command) => command.name()),
    );
    throw new UsageError(`there is no command "${unknown}"${meant ? `; did you mean ${meant}?` : ""} (--help shows what is possible)`);
  });

program
  .command("validate")
  .description("check a dataset, or a corpus of any size, against the schema and the rules")
  .argument(
    "[file...]",
    `a dataset document (.json), a folder, or the five files ${collectionFileNames.join(", ")}; corpora of one record a line (.ndjson, .jsonl); each also as .gz; standard input for -, or where nothing is named`,
  )
  .addOption(new Option("--type <type>", "what the files are, where their names do not say").choices(inputTypes))
  .addOption(new Option("--format <format>", "how to report").choices(formats).default("pretty"))
  .option("--json", "the same as --format json")
  .option("--threads <number>", "for corpora; as many as the machine has for files of 16 MB or more, else 1", threads)
  .option("--quiet", "errors only: no warnings, no progress bar")
  .option("--max-findings <number>", "how many findings to show; the rest is counted", wholeNumber, 100)
  .option("--rules <names>", "only these rules, separated by commas; the schema is always checked", names)
  .option("--skip <names>", "all rules but these", names)
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  npx badakhshan-2019 validate dataset.json
  npx badakhshan-2019 validate data/ --skip coverage
  npx badakhshan-2019 validate data/*.json --format github
  npx badakhshan-2019 validate corpus.ndjson.gz --quiet
  cat part-*.ndjson | npx badakhshan-2019 validate --type corpus
  npx badakhshan-2019 rules

Exit codes: 0 valid (warnings alone do not fail), 1 not valid, 2 wrong usage or a file that cannot be read to its end,
130 stopped by Ctrl-C. What takes longer than a second shows on a terminal how far it is.`,
  )
  .action(async (files: string[], { json, ...options }: ValidateOptions & { json?: boolean }) => {
    process.exitCode = await validateCommand(files, json ? { ...options, format: "json" } : options, terminal);
  });

program
  .command("rules")
  .description("list the rules that validate applies, with what must hold")
  .option("--json", "as JSON")
  .exitOverride()
  .addHelpText("after", "\nExamples:\n  npx badakhshan-2019 rules\n\nExit codes: 0 fine, 2 wrong usage.")
  .action((options: { json?: boolean }) => rulesCommand(options, terminal));

const verify = program.command("verify").description("check records against what they were made from").exitOverride();

verify
  .command("text")
  .description("find the passage of every record in your own copy of the article")
  .argument("<file>", "plain text or a saved web page (.html); - for standard input")
  .option("--data <path>", "another dataset: a document, or a folder with the five arrays")
  .option("--source <id>", "which of its examined sources the text is, where there are several")
  .option("--html", "the file is a web page, whatever its name")
  .option("--json", "every record with its status, as JSON")
  .exitOverride()
  .addHelpText(
    "after",
    `
Passages are found by their digests, also inside a larger page and where paragraphs have moved.

Examples:
  npx badakhshan-2019 verify text article.txt
  npx badakhshan-2019 verify text saved-page.html --json
  npx badakhshan-2019 verify text other.txt --data other-dataset.json

Exit codes: 0 every passage was found, 1 some were edited or cut, 2 wrong usage or a file that cannot be read.`,
  )
  .action((file: string, options: Parameters<typeof verifyTextCommand>[1]) => {
    process.exitCode = verifyTextCommand(file, options, terminal);
  });

program.addHelpText(
  "after",
  `
Examples:
  npx badakhshan-2019
  npx badakhshan-2019 validate dataset.json
  npx badakhshan-2019 validate corpus.ndjson.gz
  npx badakhshan-2019 verify text article.txt

Exit codes: 0 fine, 1 findings, 2 wrong usage or a file that cannot be read.`,
);

function names(list: string): string[] {
  return list.split(",").map((name) => name.trim());
}

function wholeNumber(text: string): number {
  if (!/^[0-9]+$/.test(text)) throw new InvalidArgumentError("A whole number is needed.");
  return Number(text);
}

function threads(text: string): number {
  const number = wholeNumber(text);
  if (number < 1 || number > MOST_THREADS) throw new InvalidArgumentError(`From 1 to ${MOST_THREADS} are possible.`);
  return number;
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`badakhshan-2019: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    // Not 1, which means that the data was found not to be valid.
    process.stderr.write(`badakhshan-2019: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  }
});
