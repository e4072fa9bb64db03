import type { Command } from "commander";
import { DRAFT_SCHEMA } from "../../model/schema-version.js";
import { examples } from "../command.js";
import { readTextAtHand } from "../input/copy.js";
import { isYamlName } from "../input/documents.js";
import { type DraftOptions, newDraft } from "../new-draft.js";
import { SafeOut } from "../output/safe-out.js";
import { type Terminal, visible } from "../output/terminal.js";
import { yamlDraft } from "../output/yaml-draft.js";
import { UsageError } from "../usage-error.js";

interface Options extends DraftOptions {
  readonly text: string;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<draft>", "file to write: draft.yaml, or draft.json")
    .requiredOption("--text <path>", "the text to be coded: plain text, a saved web page (.html) or a web archive (.mht, .mhtml)")
    .requiredOption("--title <title>", "title of the text, as published")
    .option("--publisher <name>", "who published it, as the text or its page names them; where nothing is said, nobody")
    .option("--url <address>", "web address at which it was published")
    .option("--published <date>", "date that it gives for itself: 2019-12-20, 2019-12 or 2019")
    .option("--language <tag>", "its language, such as en or fa-AF", "und")
    .option("--creator <name>", "who codes it")
    .option("--json", "what was written, as JSON")
    .action((path: string, options: Options) => initCommand(path, options, terminal));
  examples(
    command,
    [
      'init draft.yaml --text article.txt --title "Harbour quiet after clash"',
      'init draft.yaml --text article.txt --title "Harbour quiet" --publisher Gazette --published 2020-03-04 --language en',
      'init draft.json --text saved-page.html --title "Harbour quiet"',
    ],
    "0 written, 2 wrong usage, or a file that cannot be read or is there already.",
  );
}

/**
 * `badakhshan-2019 init DRAFT --text FILE --title TITLE`: a draft to begin with. Never writes over a file.
 *
 * @throws UsageError where the text cannot be read, the file is there already, or an option is not of its form
 */
export function initCommand(path: string, options: Options, terminal: Terminal): void {
  const isYaml = isYamlName(path);
  if (!isYaml && !/\.json$/i.test(path)) throw new UsageError(`${visible(path)}: a draft is named .yaml or .json`);
  const out = new SafeOut(path, { force: undefined, inputs: [options.text] });
  try {
    const draft = newDraft(options, readTextAtHand(options.text));
    out.file().write(isYaml ? yamlDraft(draft) : `${JSON.stringify({ $schema: DRAFT_SCHEMA, ...draft }, null, 2)}\n`);
    out.commit();
  } finally {
    out.discard();
  }
  if (options.json) terminal.printJson({ output: path });
  else
    terminal.print(
      `${visible(path)}: a draft with its source${options.publisher === undefined ? "" : " and publisher"}. Code in it, and look at it as often as you like:\n` +
        `  npx badakhshan-2019 validate ${visible(path)} --text ${visible(options.text)}`,
    );
}
