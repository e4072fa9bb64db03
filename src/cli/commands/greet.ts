import type { Command } from "commander";
import { dataset, version } from "../../index.js";
import { SCHEMA_VERSION } from "../../model/schema-version.js";
import { countRecords } from "../output/counts.js";
import { relationsText, statementText } from "../output/details.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";

export function configure(command: Command, terminal: Terminal): void {
  command.action(() => terminal.print(greeting(terminal)));
}

/** The statement that is shown first: a denial, since a reader should meet both sides at once. */
const SHOWN = "s070";

/** `badakhshan-2019` alone: what this is, how much of it, one statement with its chain, what to try next. */
export function greeting(terminal: Terminal): string {
  const { colors, width } = terminal;
  const shown = dataset.statements.find(({ id }) => id === SHOWN);
  return [
    `${colors.bold("badakhshan-2019")} ${version} (schema ${SCHEMA_VERSION})`,
    wrap(
      "One news report of December 2019 on Uighur fighters in Badakhshan, as data: who says what, about whom, where, and who denies it. Nobody's word is a fact here.",
      width,
    ),
    "",
    wrap(countRecords(dataset), width, "  "),
    "",
    ...(shown ? [statementText(shown, dataset, terminal), relationsText(shown, terminal), ""] : []),
    "Try next:",
    "  npx badakhshan-2019 disputes           every disagreement, with both sides",
    "  npx badakhshan-2019 show etim          what one says, and what is said of it",
    "  npx badakhshan-2019 search WORDS       find by words, in any spelling",
    "  npx badakhshan-2019 validate FILE      check a dataset or corpus of your own",
    "  npx badakhshan-2019 verify text FILE   check records against your copy",
    "  npx badakhshan-2019 --help             everything else",
    "  README.md                              how to import it, and its limits",
  ].join("\n");
}
