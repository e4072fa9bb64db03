import type { Dataset } from "../../generated/types.js";
import type { RuleOptions } from "../../validate/index.js";
import { count } from "../output/counts.js";
import type { FileFinding } from "../output/findings.js";
import { visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import { checkInput, readInput } from "./documents.js";
import { nameOf } from "./files.js";

/**
 * Reads whatever dataset `validate` takes: a document, a folder, or standard input for `-`.
 *
 * @param options which rules must hold; all where nothing is said
 * @throws UsageError where it cannot be read or is not valid, in the words of `validate`
 */
export async function readDataset(path: string, options: RuleOptions = {}): Promise<Dataset> {
  const { document, findings } = checkInput(await readInput([path]), options);
  const errors = findings.filter(({ severity }) => severity === "error").map(inOneLine);
  if (errors.length === 0) return document as Dataset;
  const more = errors.length > MOST_SHOWN ? [`  … and ${count(errors.length - MOST_SHOWN, "more error")}`] : [];
  const advice = path === "-" ? "`badakhshan-2019 validate` shows all" : `\`badakhshan-2019 validate ${visible(path)}\` shows all`;
  throw new UsageError([`${nameOf(path)} is not a valid dataset; ${advice}:`, ...errors.slice(0, MOST_SHOWN), ...more].join("\n"));
}

const MOST_SHOWN = 3;

function inOneLine({ file, line, column, message, rule, record, hint }: FileFinding): string {
  const where = record === null ? rule : `${rule}, ${record}`;
  return `  ${nameOf(file)}:${line}:${column}: ${visible(message)} (${visible(where)})${hint ? `; ${visible(hint)}` : ""}`;
}
