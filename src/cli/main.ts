import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { formats as citationFormats } from "../cite/index.js";
import { version } from "../generated/version.js";
import { probablyMeant } from "../model/did-you-mean.js";
import { citeCommand } from "./commands/cite.js";
import { diffCommand } from "./commands/diff.js";
import { disputesCommand } from "./commands/disputes.js";
import { greeting } from "./commands/greet.js";
import { collectionFileNames } from "./input/dataset.js";
import { type ListOptions, listable, listCommand } from "./commands/list.js";
import type { FormatOptions } from "./output/rows.js";
import { UsageError } from "./input/files.js";
import { rulesCommand } from "./commands/rules.js";
import { searchCommand } from "./commands/search.js";
import { showCommand } from "./commands/show.js";
import { standardOutput } from "./output/terminal.js";
import { formats, inputTypes, type ValidateOptions, validateCommand } from "./commands/validate.js";
import { verifyCitationCommand } from "./commands/verify-citation.js";
import { verifyTextCommand } from "./commands/verify-text.js";

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
  .option("--threads <number>", "for corpora; as many as the machine has for files of 256 MB or more, else 1", threads)
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

verify
  .command("citation")
  .description("check a citation of this dataset, made at this version or an earlier one")
  .argument("<file>", "a citation.json, or a bibliography in CSL-JSON or BibTeX with our notes; - for standard input")
  .option("--json", "every citation with its status and what was changed since, as JSON")
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  npx badakhshan-2019 verify citation citation.json
  npx badakhshan-2019 verify citation references.bib --json

Exit codes: that of the worst citation in the file
  0 unchanged          what is cited is still what it was
  3 corrected          it was what the citation says, and was corrected since
  4 withdrawn          a cited record no longer stands
  5 cannot be checked  the citation is of a version that this package does not know
  1 does not match     it never was what the citation says
  2                    wrong usage, a file that cannot be read, or no citation in it`,
  )
  .action((file: string, options: Parameters<typeof verifyCitationCommand>[1]) => {
    process.exitCode = verifyCitationCommand(file, options, terminal);
  });

program
  .command("cite")
  .description("cite the dataset, records in it or the result of a query, at this version")
  .argument("[id...]", "records to cite; the whole dataset where nothing is said")
  .option("--where <filter>", "cite what a query finds, as JSON with the keys type, topic, act, factuality, actor, location, text")
  .addOption(new Option("--format <format>", "how to write it").choices(citationFormats).default("text"))
  .option("--json", "as a citation.json, which verify citation checks")
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  npx badakhshan-2019 cite
  npx badakhshan-2019 cite s070 --format bibtex
  npx badakhshan-2019 cite --where '{"topic":"presence"}' --json

Exit codes: 0 fine, 2 wrong usage.`,
  )
  .action((ids: string[], options: Parameters<typeof citeCommand>[1]) => citeCommand(ids, options, terminal));

program
  .command("diff")
  .description("list the records in which two versions or two datasets differ")
  .argument("<old>", "a version of this dataset, a dataset document, or a folder with the five arrays")
  .argument("<new>", "the same")
  .option("--json", "every record that differs with its fields, as JSON")
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  npx badakhshan-2019 diff 1.0.0 ${version}
  npx badakhshan-2019 diff 1.0.0 dataset.json --json

Exit codes: 0 the same records, 1 some differ, 2 wrong usage or a file that cannot be read.`,
  )
  .action((old: string, now: string, options: Parameters<typeof diffCommand>[2]) => {
    process.exitCode = diffCommand(old, now, options, terminal);
  });

/** A command that asks the dataset, or another one, and answers in the format that is chosen. */
const question = (name: string, description: string, examples: readonly string[]) =>
  program
    .command(name)
    .description(description)
    .option("--data <path>", "another dataset: a document, or a folder with the five arrays")
    .option("--json", "as one JSON value")
    .option("--ndjson", "as JSON, a record a line")
    .option("--tsv", "as a table with tabs, with a line of column names")
    .exitOverride()
    .addHelpText(
      "after",
      `\nExamples:\n${examples.map((example) => `  npx badakhshan-2019 ${example}\n`).join("")}\nExit codes: 0 fine, also where nothing was found, 2 wrong usage.`,
    );

type QuestionOptions = FormatOptions & { readonly data?: string };

question("list", "list the records that fit every option, statements with who says them", [
  "list statements --by taliban --topic presence",
  "list statements --location badakhshan-province --within --tsv",
  "list actors --text uighur",
  "list figures --json",
])
  .addArgument(new Argument("<what>", "which records").choices(Object.keys(listable)))
  .option("--by <actor>", "statements that are this actor's word")
  .addOption(new Option("--at <position>", "where in the chain --by looks").choices(["innermost", "outermost", "any"]))
  .option("--about <actor>", "statements about this actor")
  .option("--topic <names>", "statements with one of these topics, separated by commas", names)
  .option("--act <names>", "statements in which the innermost speaker does this: deny, warn …", names)
  .option("--factuality <values>", "statements to which the innermost speaker commits so far: CT-, PR+ …", names)
  .option("--actor <ids>", "records that name the actor anywhere", names)
  .option("--location <ids>", "records that name the place", names)
  .option("--within", "or a place in it")
  .option("--text <words>", "records with these words, as they stand; search finds other spellings too")
  .action((what: keyof typeof listable, options: ListOptions) => listCommand(what, options, terminal));

question("show", "show a record with all that hangs on it", ["show s070", "show etim", "show jurm-district", "show c02 --json"])
  .argument("<id>", "id of a statement, an actor, a location, a source or a casualty figure")
  .action((id: string, options: QuestionOptions) => showCommand(id, options, terminal));

question("disputes", "list every disagreement with both its sides and who draws it", ["disputes", "disputes --tsv"]).action(
  (options: QuestionOptions) => disputesCommand(options, terminal),
);

question("search", "find statements, actors and places by words, in any spelling", ["search propaganda", "search Uyghur fighters --ndjson"])
  .argument("<word...>", "words that must all be there")
  .action((words: string[], options: QuestionOptions) => searchCommand(words, options, terminal));

program.addHelpText(
  "after",
  `
Examples:
  npx badakhshan-2019
  npx badakhshan-2019 show s070
  npx badakhshan-2019 list statements --by taliban
  npx badakhshan-2019 validate dataset.json
  npx badakhshan-2019 validate corpus.ndjson.gz
  npx badakhshan-2019 verify text article.txt
  npx badakhshan-2019 cite s070 --format bibtex

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
