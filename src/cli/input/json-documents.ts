import { exactNumber } from "../../export/cells.js";
import { isObject } from "../../model/json.js";
import { isBlank, type JsonText, readJsonText } from "../../validate/json-text.js";
import { visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import { isCorpusName } from "./datasets.js";
import { readInput } from "./documents.js";
import { MOST_BYTES, nameOf } from "./files.js";
import { CorpusFile, linesOf } from "./lines.js";

/** A document that is JSON, whatever else it is. */
export type JsonDocument = Readonly<Record<string, unknown>>;

/**
 * Reads documents that are to be written again: all that is asked of them is that nothing is lost on the way.
 *
 * @param path a document, a folder with its files, or a corpus; - for standard input
 * @throws UsageError where it cannot be read, is not JSON, or holds what would not come over exactly
 */
export async function* jsonDocuments(path: string): AsyncGenerator<JsonDocument> {
  if (isCorpusName(path)) yield* inCorpus(path);
  else {
    const input = await readInput([path]);
    for (const { name, json } of input.files) refuseLoss(json, nameOf(name), input.isYaml ? "yaml" : "json");
    yield documentOf(input.document, nameOf(path));
  }
}

async function* inCorpus(path: string): AsyncGenerator<JsonDocument> {
  const file = new CorpusFile(path);
  const tooLarge = (line: number) => {
    throw new UsageError(`${nameOf(path)}:${line} is larger than ${MOST_BYTES / 2 ** 20} MiB, and was not read`);
  };
  try {
    let line = 0;
    for await (const bytes of linesOf(file.chunks(), MOST_BYTES, tooLarge)) {
      line++;
      const json = readJsonText(bytes);
      if (isBlank(json.text)) continue;
      refuseLoss(json, nameOf(path), "json", line);
      yield documentOf(json.value, `${nameOf(path)}:${line}`);
    }
  } finally {
    file.close();
  }
}

function documentOf(value: unknown, name: string): JsonDocument {
  if (isObject(value)) return value;
  throw new UsageError(`${name} is no dataset document; \`badakhshan-2019 validate\` says what is wrong`);
}

/** Texts, which are passed over, and numbers. */
const PARTS = /"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*/gs;

function refuseLoss({ text, value, problems }: JsonText, name: string, form: "json" | "yaml", line = 1): void {
  const [problem] = problems;
  if (problem) {
    const { message, hint } = problem.finding;
    throw new UsageError(
      `${name}:${problem.place.line + line - 1}:${problem.place.column}: ${visible(message)}${hint === null ? "" : `; ${visible(hint)}`}`,
    );
  }
  // Whoever reads YAML has looked at its numbers.
  if (value === undefined || form === "yaml") return;
  for (const [part] of text.matchAll(PARTS))
    if (!part.startsWith('"') && Number.isNaN(exactNumber(part)))
      throw new UsageError(`${name} holds the number ${visible(part.slice(0, 40))}, which would not come over exactly; write fewer digits`);
}
