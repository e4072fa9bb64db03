import { isObject, jsonPointer } from "../model/json.js";
import { numberPlaces, renumbered, wordsNaming } from "../model/renumbered.js";
import type { JsonText } from "../validate/json-text.js";
import { readTextAtHand } from "./input/copy.js";
import { checkInput, readInput } from "./input/documents.js";
import { nameOf } from "./input/files.js";
import { visible } from "./output/terminal.js";
import { UsageError, wrongUsage } from "./usage-error.js";

/** A draft with new numbers, as text, and what became of the old ones. */
export interface RenumberedDraft {
  readonly text: string;
  readonly changed: ReadonlyMap<string, string>;
  /** Ids of the records in whose words an old number stands, as they are now. */
  readonly stale: readonly string[];
}

/**
 * Numbers the statements and casualty figures of a draft in the order of the text in which their passages stand. Nothing else of the file
 * changes: comments, order and quotes stay.
 *
 * @throws UsageError where a file cannot be read, a passage is not found, or an id is missing or stands twice
 */
export async function renumberDraft(path: string, textPath: string): Promise<RenumberedDraft> {
  const input = await readInput([path]);
  const [file, ...others] = input.files;
  if (!file || others.length > 0) throw new UsageError(`${nameOf(path)} is a folder, and no draft; without --text its numbers are changed`);
  const checked = checkInput(input, { text: readTextAtHand(textPath), isAnchored: true });
  const wrong = checked.findings.find(({ rule }) => rule === "json" || rule === "anchor");
  if (wrong)
    throw new UsageError(
      `${nameOf(path)}:${wrong.line}:${wrong.column}: ${visible(wrong.message)}; nobody knows the order before that is mended: \`validate --text\` shows all`,
    );
  if (!isObject(input.document) || !isObject(checked.document)) throw new UsageError(`${nameOf(path)} is no draft`);
  try {
    const { document, changed } = renumbered(checked.document);
    return { text: withNumbers(file.json, input.document, changed), changed, stale: wordsNaming(document, changed) };
  } catch (error) {
    const usage = wrongUsage(error);
    throw usage instanceof UsageError ? new UsageError(`${nameOf(path)}: ${usage.message}`) : usage;
  }
}

/** The text with each number replaced where it stands, whatever quotes it stands in. */
function withNumbers({ text, places }: JsonText, draft: Readonly<Record<string, unknown>>, changed: ReadonlyMap<string, string>): string {
  const numbers = numberPlaces(draft).filter(({ id }) => changed.has(id));
  const starts = lineStarts(text);
  const edits = places(numbers.map(({ path }) => jsonPointer(path))).map(({ line, column }, index) => {
    const id = numbers[index]?.id ?? "";
    const offset = (starts[line - 1] ?? 0) + column - 1;
    const start = /["']/.test(text.charAt(offset)) ? offset + 1 : offset;
    if (!text.startsWith(id, start))
      throw new UsageError(`${id} is written in a way that is not replaced, in line ${line}; write it plainly`);
    return { start, end: start + id.length, now: changed.get(id) ?? id };
  });
  let at = 0;
  const parts = edits
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, now }) => {
      const part = text.slice(at, start) + now;
      at = end;
      return part;
    });
  return parts.join("") + text.slice(at);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
