import type { Command } from "commander";
import type { Statement } from "../../generated/types.js";
import { dataset, version } from "../../index.js";
import { SCHEMA_VERSION } from "../../model/schema-version.js";
import { countRecords } from "../output/counts.js";
import { rowsOf } from "../output/records.js";
import { type Terminal, wrap } from "../output/terminal.js";

export function configure(command: Command, terminal: Terminal): void {
  command.action(() => terminal.print(greeting(terminal)));
}

/** `badakhshan-2019` alone: what this is, how much of it, a statement as it may be quoted, what to try next. */
export function greeting(terminal: Terminal): string {
  const { colors, width } = terminal;
  return [
    `${colors.bold("badakhshan-2019")} ${version} (schema ${SCHEMA_VERSION})`,
    wrap(
      "What a Kabul Now report of December 2019 says of fighters in Badakhshan, Afghanistan, and who says it, about whom, where, and who denies it. Nobody's word is a fact here.",
      width,
    ),
    "",
    wrap(countRecords(dataset), width, "  "),
    "",
    ...rowsOf(shownFirst(), dataset, terminal).flatMap(({ text }) => [text(), ""]),
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

/** A denial, since a reader should meet both sides at once. */
function shownFirst(): readonly Statement[] {
  const statements: readonly Statement[] = dataset.statements.filter(({ withdrawn }) => withdrawn === null);
  const isDenial = ({ attribution }: Statement) => attribution.at(-1)?.act === "deny";
  return [statements.find(isDenial) ?? statements[0]].filter((each) => each !== undefined);
}
