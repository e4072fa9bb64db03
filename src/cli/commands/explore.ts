import type { Command } from "commander";
import type { Dataset } from "../../generated/types.js";
import { outlinesFor } from "../../page/projection/extents.js";
import type { Layer } from "../../page/projection/outlines.js";
import type { PageData, PageFinding } from "../../page/projection/page-data.js";
import { pageDataIn, pageHtml } from "../../page/projection/page-html.js";
import type { TextAtHand } from "../../text/at-hand.js";
import { validate } from "../../validate/index.js";
import { soundPart } from "../../validate/sound-part.js";
import { examples } from "../command.js";
import { readTextAtHand } from "../input/copy.js";
import { checkInput, readInput } from "../input/documents.js";
import { nameOf } from "../input/files.js";
import { count } from "../output/counts.js";
import { SafeOut } from "../output/safe-out.js";
import { type Terminal, visible } from "../output/terminal.js";
import { readShipped, shippedFile } from "../shipped.js";
import { UsageError } from "../usage-error.js";

/** The page of this dataset, and the outlines from which the maps of others are cut, in `dist`. */
const PAGE = "page.html";
const OUTLINES = "cli/outlines.json";

interface Options {
  readonly output?: string;
  readonly text?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument(
      "[dataset]",
      "a document (.json), a draft (.yaml, .json), a folder with its files, - for standard input; this dataset where nothing is named",
    )
    .option("-o, --output <path>", `file to write; ${PAGE} where nothing is said`)
    .option("--text <path>", "put the coded text in, too; then the page must not be published, and says so")
    .option("--force", "replace the file, if it is there")
    .option("--json", "what was written, as JSON")
    .action((path: string | undefined, options: Options) => exploreCommand(path, options, terminal));
  examples(
    command,
    ["explore", "explore dataset.json -o page.html", "explore draft.yaml --text article.txt -o draft.html"],
    `0 fine, also where validate found something: the page tells of it. 2 wrong usage, a file that cannot be read or
written, or a dataset that no page can show. Open the page in any browser: it asks no server for anything.`,
  );
}

/**
 * `badakhshan-2019 explore [DATASET] [-o PATH] [--text FILE]`: one HTML file to look at a dataset. Of this dataset, says where it is.
 *
 * @throws UsageError where something cannot be read or written, or the dataset cannot be shown
 */
export async function exploreCommand(path: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  const { output, text } = options;
  if (path === undefined && output === undefined && text === undefined) {
    const page = shippedFile(PAGE);
    if (options.json) terminal.printJson({ page });
    else terminal.print(`The page of this dataset is ${page}\nOpen it in a browser; -o writes a copy of it.`);
    return;
  }
  if (path === "-" && text === "-") throw new UsageError("standard input can be the text or the dataset, not both");
  const written = output ?? PAGE;
  const inputs = [path, text].filter((each) => each !== undefined && each !== "-") as string[];
  const out = new SafeOut(written, { force: options.force === true, inputs, ...(text !== undefined && { mode: 0o600 }) });
  try {
    const shell = readShipped(PAGE);
    const data = await pageData(shell, path, text === undefined ? undefined : readTextAtHand(text), terminal);
    const file = out.file();
    file.write(pageHtml(shell, data));
    const { bytes } = file.close();
    out.commit();
    const { dataset, findings } = data;
    const summary = {
      page: written,
      dataset: `${dataset.name}@${dataset.version}`,
      statements: dataset.statements.length,
      findings: findings?.length ?? 0,
      bytes,
    };
    if (options.json) terminal.printJson(summary);
    else terminal.print(said(summary, text !== undefined));
  } finally {
    out.discard();
  }
}

function said(
  { page, dataset, statements, findings, bytes }: { page: string; dataset: string; statements: number; findings: number; bytes: number },
  holdsText: boolean,
): string {
  const lines = [
    `${visible(page)}: ${visible(dataset)}, ${count(statements, "statement")}, ${Math.round(bytes / 1024).toLocaleString("en")} KB. Open it in a browser.`,
    ...(findings > 0 ? [`It tells of ${count(findings, "finding")} of validate, under "About and limits".`] : []),
    ...(holdsText ? ["It holds the text of the source: do not publish it."] : []),
  ];
  return lines.join("\n");
}

async function pageData(shell: string, path: string | undefined, text: TextAtHand | undefined, terminal: Terminal): Promise<PageData> {
  if (path === undefined) {
    const own = pageDataIn(shell);
    return { ...own, text: text ? codedText(own.dataset, text) : null };
  }
  const { dataset, findings } = await readForPage(path, text, terminal);
  const world = JSON.parse(readShipped(OUTLINES)) as { readonly credit: string; readonly layers: readonly Layer[] };
  return { dataset, findings, outlines: outlinesFor(dataset, world.layers, world.credit), text: text ? codedText(dataset, text) : null };
}

/** Rules without which no page can be made of a dataset: what is in it is not what it seems to be, or points at nothing. */
const needed = new Set(["json", "schema", "unique-ids", "references-resolve", "chain-start", "one-text"]);

/** A dataset or a draft of which a page can be made, and whatever is not right in it all the same. */
async function readForPage(
  path: string,
  text: TextAtHand | undefined,
  terminal: Terminal,
): Promise<{ dataset: Dataset; findings: readonly PageFinding[] }> {
  const { isDraft, placeholders, findings, ...checked } = checkInput(await readInput([path]), text ? { text } : {});
  if (isDraft && !text && placeholders.size > 0)
    throw new UsageError(
      `${nameOf(path)} gives its passages in words, and the page shows where they stand: name the text, --text article.txt`,
    );
  // Of a draft that is not right yet, what is.
  const part = isDraft ? soundPart(checked.document, placeholders, true) : undefined;
  const document = part?.dataset ?? checked.document;
  if (part && part.left.length > 0) terminal.remark(`not in the page, since they are not right yet: ${part.left.map(visible).join(", ")}`);
  const missing = document === undefined ? findings : validate(document).findings;
  const errors = missing.filter(({ rule, severity }) => severity === "error" && needed.has(rule));
  if (errors.length > 0) {
    const shown = errors.slice(0, 3).map(({ message, record }) => `  ${visible(message)}${record === null ? "" : ` (${visible(record)})`}`);
    throw new UsageError(
      [`${nameOf(path)} is no dataset that a page can show; \`badakhshan-2019 validate\` shows all:`, ...shown].join("\n"),
    );
  }
  return {
    dataset: document as Dataset,
    findings: findings.map(({ rule, severity, record, message, hint }) => ({ rule, severity, record, message, hint })),
  };
}

/** The text, if it is the one that was coded: in another one, passages are elsewhere. */
function codedText({ sources }: Dataset, { digest, searched }: TextAtHand): string {
  const coded = sources.find(({ text }) => text !== null)?.text;
  if (coded && coded.digest !== digest)
    throw new UsageError(
      "--text is not the very text that was coded, and in another version passages are elsewhere; leave it out, and open your copy in the page",
    );
  return searched.text;
}
