import type { Dataset } from "../../generated/types.js";
import type { TextAtHand } from "../../text/at-hand.js";
import type { RuleOptions } from "../../validate/index.js";
import { soundPart } from "../../validate/sound-part.js";
import { count } from "../output/counts.js";
import type { FileFinding } from "../output/findings.js";
import { visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import { type CheckedInput, checkInput, readInput } from "./documents.js";
import { nameOf } from "./files.js";

/** How a dataset is read that is asked. */
export interface ReadOptions extends RuleOptions {
  /** How a draft is read: with its text, in which passages are found that are given in words, and by other rules. */
  readonly draft?: (RuleOptions & { readonly text: TextAtHand }) | undefined;
}

/**
 * Reads whatever dataset `validate` takes, a draft too: a document, a folder, or standard input for `-`.
 *
 * @param options which rules must hold, all where nothing is said; and the text of a draft
 * @throws UsageError where it cannot be read or is not valid, in the words of `validate`, or needs its text
 */
export async function readDataset(path: string, options: ReadOptions = {}): Promise<Dataset> {
  const checked = await readChecked(path, options);
  const errors = errorsIn(checked);
  if (errors.length === 0) return checked.document as Dataset;
  const waiting = errors.find(({ rule, path: place }) => rule === "anchor" && place === "");
  if (waiting) throw new UsageError(`${nameOf(path)}: ${waiting.message}; ${anchorIt(path)}`);
  throw notValid(path, errors);
}

/** A dataset to look at, and what was found in it. */
export interface Looked {
  readonly dataset: Dataset;
  /** All that `validate` finds. */
  readonly findings: readonly FileFinding[];
  /** What is to be said of a draft that is not right yet: how many errors it has, and what is left out for them. */
  readonly remark: string | null;
}

/**
 * Reads a dataset for whoever looks at it: of a draft that is not right yet, what can be read.
 *
 * @throws UsageError where it cannot be read, or is no draft and not valid, in the words of `validate`
 */
export async function readToLookAt(path: string, options: ReadOptions = {}): Promise<Looked> {
  const checked = await readChecked(path, options);
  const { findings } = checked;
  const errors = errorsIn(checked);
  const part = checked.isDraft ? soundPart(checked.document, checked.placeholders) : undefined;
  if (!part && errors.length > 0) throw notValid(path, errors);
  if (!part) return { dataset: checked.document as Dataset, findings, remark: null };
  const real = errors.filter(({ rule, path: place }) => rule !== "anchor" || place !== "");
  const left = part.left.length > 0 ? `; left out: ${listOf(part.left)}` : "";
  const remark = real.length > 0 ? `${nameOf(path)} is a draft with ${count(real.length, "error")}, which ${advice(path)}${left}` : null;
  return { dataset: part.dataset, findings, remark };
}

async function readChecked(path: string, { draft, ...options }: ReadOptions): Promise<CheckedInput> {
  const input = await readInput([path]);
  const checked = checkInput(input, options);
  return checked.isDraft && draft ? checkInput(input, draft) : checked;
}

const errorsIn = ({ findings }: CheckedInput) => findings.filter(({ severity }) => severity === "error");

const anchorIt = (path: string) =>
  `this takes their places: \`badakhshan-2019 anchor ${path === "-" ? "draft.yaml" : visible(path)} --text article.txt -o dataset.json\` first`;

const advice = (path: string) =>
  path === "-" ? "`badakhshan-2019 validate` shows" : `\`badakhshan-2019 validate ${visible(path)}\` shows`;

function notValid(path: string, errors: readonly FileFinding[]): UsageError {
  const more = errors.length > MOST_SHOWN ? [`  … and ${count(errors.length - MOST_SHOWN, "more error")}`] : [];
  const lines = [`${nameOf(path)} is not a valid dataset; ${advice(path)} all:`, ...errors.slice(0, MOST_SHOWN).map(inOneLine), ...more];
  return new UsageError(lines.join("\n"));
}

const MOST_SHOWN = 3;
const MOST_LISTED = 10;

const listOf = (ids: readonly string[]): string =>
  [...ids.slice(0, MOST_LISTED).map(visible), ...(ids.length > MOST_LISTED ? [`${ids.length - MOST_LISTED} more`] : [])].join(", ");

function inOneLine({ file, line, column, message, rule, record, hint }: FileFinding): string {
  const where = record === null ? rule : `${rule}, ${record}`;
  return `  ${nameOf(file)}:${line}:${column}: ${visible(message)} (${visible(where)})${hint ? `; ${visible(hint)}` : ""}`;
}
