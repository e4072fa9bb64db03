import { Command, CommanderError } from "commander";
import { version } from "../generated/data/head.js";
import type { CommandModule } from "./command.js";
import { harmless, type Output, terminalOn } from "./output/terminal.js";
import { isUsageError } from "./usage-error.js";

interface Entry {
  /** As it is called; of two words in a group. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}

/** Every command. Its file is loaded only when it is called, so that none makes the others slow. */
const commands: readonly Entry[] = [
  { name: "show", summary: "show a record with all that hangs on it", load: () => import("./commands/show.js") },
  {
    name: "list",
    summary: "list the records that fit every option, statements with who says them",
    load: () => import("./commands/list.js"),
  },
  { name: "search", summary: "find records by words, in any spelling", load: () => import("./commands/search.js") },
  {
    name: "disputes",
    summary: "list every disagreement with both its sides and who draws it",
    load: () => import("./commands/disputes.js"),
  },
  {
    name: "cite",
    summary: "cite the dataset, records in it or the result of a query, at this version",
    load: () => import("./commands/cite.js"),
  },
  {
    name: "verify text",
    summary: "find the passage of every record in your own copy of the article",
    load: () => import("./commands/verify-text.js"),
  },
  {
    name: "verify citation",
    summary: "check a citation of this dataset, made at this version or an earlier one",
    load: () => import("./commands/verify-citation.js"),
  },
  {
    name: "export",
    summary: "write a dataset, or a corpus of any size, as tables or in the forms of other tools",
    load: () => import("./commands/export.js"),
  },
  {
    name: "import",
    summary: "make a dataset again of a folder of CSV or a workbook that export has written",
    load: () => import("./commands/import.js"),
  },
  {
    name: "explore",
    summary: "make one HTML page to look at a dataset in a browser, without a server",
    load: () => import("./commands/explore.js"),
  },
  { name: "diff", summary: "list the records in which two versions or two datasets differ", load: () => import("./commands/diff.js") },
  {
    name: "init",
    summary: "begin a dataset of your own: a draft for a text, to be coded in an editor",
    load: () => import("./commands/init.js"),
  },
  {
    name: "anchor",
    summary: "make a dataset of a draft, whose passages are given in words; find the passages of a dataset in its edited text",
    load: () => import("./commands/anchor.js"),
  },
  {
    name: "validate",
    summary: "check a dataset, or a corpus of any size, against the schema and the rules",
    load: () => import("./commands/validate.js"),
  },
  {
    name: "format",
    summary: "sort a dataset and put its keys in order, as a document, a folder, or a line of a corpus",
    load: () => import("./commands/format.js"),
  },
  {
    name: "agreement",
    summary: "say how far two codings of the same text agree, field by field, and where they differ",
    load: () => import("./commands/agreement.js"),
  },
  { name: "rules", summary: "list the rules that validate applies, with what must hold", load: () => import("./commands/rules.js") },
  { name: "mcp", summary: "answer language models over the Model Context Protocol", load: () => import("./commands/mcp.js") },
];

const groups: Readonly<Record<string, string>> = { verify: "check records against what they were made from" };

const examples = `
Examples:
  npx badakhshan-2019
  npx badakhshan-2019 show s001
  npx badakhshan-2019 list statements --by taliban
  npx badakhshan-2019 validate dataset.json
  npx badakhshan-2019 verify text article.txt
  npx badakhshan-2019 cite s001 --format bibtex

Exit codes: 0 fine, 1 findings, 2 wrong usage, or a file that cannot be read or written.`;

/**
 * Runs the command line, and sets the exit code of the process. Throws nothing: what is wrong is said.
 *
 * @param words what stands behind its name
 */
export async function run(words: readonly string[], output: Output): Promise<void> {
  try {
    await answer(words, output);
  } catch (error) {
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    // Commander has said already what it has to say.
    if (!(error instanceof CommanderError)) complain(error, output);
  }
}

/** Says what is wrong: of wrong usage what it is, of what should not have happened all that is known. */
export function complain(error: unknown, output: Output): void {
  const what = isUsageError(error) ? error.message : error instanceof Error ? error.stack : error;
  output.complain(harmless(`badakhshan-2019: ${what}\n`));
}

async function answer(words: readonly string[], output: Output): Promise<void> {
  const terminal = terminalOn(output);
  const program = new Command("badakhshan-2019")
    .description("One news report as data: statements, actors, locations and casualty figures, each with who says so.")
    .version(version)
    .enablePositionalOptions()
    .showHelpAfterError("(--help shows what is possible)")
    .configureOutput({ writeErr: (text) => output.complain(harmless(text)), writeOut: output.write })
    .exitOverride()
    .helpCommand("help [command]", "show what a command takes")
    .addHelpText("after", examples);
  const args = argumentsOf(words);
  const called = commands.find(({ name }) => name === args.slice(0, name.split(" ").length).join(" "));
  const added = new Map(commands.map((entry) => [entry, add(program, entry)]));
  const command = called && added.get(called);
  if (command) (await called.load()).configure(command, terminal);
  if (args.length === 0) (await import("./commands/greet.js")).configure(program, terminal);
  await program.parseAsync(args, { from: "user" });
}

/** `help show` asks for what `show --help` does; of a command that there is not, only its name is of interest. */
function argumentsOf(words: readonly string[]): readonly string[] {
  const [first = "", ...others] = words;
  const args = first === "help" && others.length > 0 ? [...others, "--help"] : words;
  const [name = "--help"] = args;
  return name === "help" || name.startsWith("-") || commands.some((each) => each.name.split(" ")[0] === name) ? args : [name];
}

/** Adds a command that says what it is; the rest is known once it is loaded. */
function add(program: Command, { name, summary }: Entry): Command {
  const [first = "", second] = name.split(" ");
  if (second === undefined) return program.command(first).description(summary);
  const group = program.commands.find((each) => each.name() === first) ?? program.command(first).description(groups[first] ?? "");
  return group.command(second).description(summary);
}
