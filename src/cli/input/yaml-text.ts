import { isMap, isScalar, isSeq, type Node, parseDocument, type Range, Scalar, type YAMLError, type YAMLMap } from "yaml";
import { jsonPointer, type Path, pointerParts } from "../../model/json.js";
import { type Finding, fault, inShort } from "../../validate/finding.js";
import { decoded, isBlank, type JsonText, type Place, placer, withoutValue } from "../../validate/json-text.js";
import { plainCopy } from "../../validate/plain-copy.js";
import { visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import { refusedTokens } from "./yaml-tokens.js";

/** What is larger is not read, in bytes: a draft of a long article has a tenth of that. */
const MOST_YAML_BYTES = 2 * 2 ** 20;

/**
 * Reads YAML 1.2 as what JSON would say, and refuses what JSON cannot: aliases, tags, merge keys, numbers that are none. A plain value is
 * null, true, false or a number only where JSON writes it so.
 *
 * @param name of the file, for what is too much to be read
 * @throws UsageError where there is more of it than is read
 */
export function readYamlText(bytes: Uint8Array, name: string): JsonText {
  if (bytes.length > MOST_YAML_BYTES) throw new UsageError(`cannot read ${name}: it is YAML, and larger than 2 MiB`);
  const { text, problem } = decoded(bytes);
  const placeOf = placer(text);
  const broken = (finding: Finding, offset: number) => withoutValue(text, finding, placeOf(offset));
  if (problem) return broken(fault("json", "", problem.message, "save it as UTF-8"), problem.offset);
  if (isBlank(text)) return broken(fault("json", "", "empty, and so no draft", "`init` writes one to begin with"), 0);
  const refusal = refusedTokens(text);
  if (refusal?.isLimit) {
    const { line, column } = placeOf(refusal.offset);
    throw new UsageError(`cannot read ${name}:${line}:${column}: ${refusal.finding.message}`);
  }
  if (refusal) return broken(refusal.finding, refusal.offset);
  const document = parseDocument(text, { logLevel: "silent", prettyErrors: false, schema: "failsafe", uniqueKeys: false });
  const [error] = document.errors;
  if (error) return broken(fault("json", "", ...explained(error, text)), error.pos[0]);
  const reading = new Reading(text);
  const value = reading.valueOf(document.contents, []);
  const halves = plainCopy(value).findings;
  const places = (pointers: readonly string[]) => pointers.map((pointer) => placeOf(offsetIn(document.contents, pointer)));
  const problems = [
    ...reading.problems.map(({ finding, offset }) => ({ finding, place: placeOf(offset) })),
    ...halves.map((finding): { finding: Finding; place: Place } => ({
      finding,
      place: placeOf(offsetIn(document.contents, finding.path)),
    })),
  ];
  return { text, value, problems, places };
}

/** Makes plain values of nodes. */
class Reading {
  readonly problems: { readonly finding: Finding; readonly offset: number }[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  valueOf(node: unknown, path: Path): unknown {
    if (isMap(node)) return this.#objectOf(node, path);
    if (isSeq(node)) return node.items.map((item, index) => this.valueOf(item, [...path, index]));
    return isScalar(node) ? this.#scalar(node, path) : null;
  }

  #objectOf({ items }: YAMLMap, path: Path): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const first = new Map<string, number>();
    for (const { key: keyNode, value } of items) {
      const key = keyOf(keyNode);
      const offset = startOf(keyNode);
      const before = first.get(key);
      if (before !== undefined) {
        const { line, column } = placer(this.#text)(before);
        const message = `the key ${inShort(key)} stands twice in one object`;
        this.#report(offset, [...path, key], message, `remove one of them; the first is at ${line}:${column}`);
      }
      first.set(key, before ?? offset);
      const read = this.valueOf(value, [...path, key]);
      // Assigning to __proto__ would do something else.
      Object.defineProperty(object, key, { value: read, configurable: true, enumerable: true, writable: true });
    }
    return object;
  }

  #scalar(node: Scalar, path: Path): unknown {
    const source = String(node.value);
    if (node.type !== Scalar.PLAIN) return source;
    if (/^(?:|~|null|Null|NULL)$/.test(source)) return null;
    if (/^(?:true|True|TRUE)$/.test(source)) return true;
    if (/^(?:false|False|FALSE)$/.test(source)) return false;
    if (!otherNumber.test(source)) return source;
    const problem = numberProblem(source);
    if (problem) this.#report(startOf(node), path, ...problem);
    return problem ? null : Number(source);
  }

  #report(offset: number, path: Path, message: string, hint: string): void {
    this.problems.push({ finding: fault("json", jsonPointer(path), message, hint), offset });
  }
}

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
/** What some reader of YAML takes for a number. */
const otherNumber =
  /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$|^0[xob][0-9a-fA-F]+$|^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/;

function numberProblem(source: string): [message: string, hint: string] | undefined {
  if (/[nN]/.test(source) && /^[-+]?\./.test(source))
    return [`${source} is not a number that JSON knows`, "null stands for what is not known; a text stands in quotes"];
  if (!jsonNumber.test(source))
    return [`${source} is a number to some, and a text to others`, "write digits without a zero before them, or put it in quotes"];
  const isExact = Number.isFinite(Number(source)) && (!/^-?[0-9]+$/.test(source) || Number.isSafeInteger(Number(source)));
  return isExact ? undefined : [`${inShort(source)} is more than a number can hold`, "put it in quotes, if it is no number but a text"];
}

/** A key as a text: JSON has no others. */
const keyOf = (node: unknown): string => (isScalar(node) ? String(node.value) : "");

const startOf = (node: unknown): number => ((node as Node | null)?.range as Range | null | undefined)?.[0] ?? 0;

/** Where the value at a JSON Pointer stands, or the nearest around it: its key, where it begins on a line of its own. */
function offsetIn(root: unknown, pointer: string): number {
  let node = root;
  let offset = startOf(root);
  for (const part of pointerParts(pointer)) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => keyOf(key) === part);
      if (!pair) return offset;
      const isFlow = (isMap(pair.value) || isSeq(pair.value)) && pair.value.flow === true;
      offset = isScalar(pair.value) || isFlow ? startOf(pair.value) : startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (item === undefined) return offset;
      offset = startOf(item);
      node = item;
    } else return offset;
  }
  return offset;
}

const quoting = 'a text that holds “: ” or “ #”, or begins with a sign, stands in quotes: "…"';

/** What is wrong, in our words where they say more; a message repeats what is in the text. */
function explained({ code, message, pos: [offset] }: YAMLError, text: string): [message: string, hint: string] {
  const shown = `not YAML: ${visible(message.slice(0, 200))}`;
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return ["not YAML: a second key on one line", `is it indented like the line above? Else ${quoting}`];
    case "BAD_SCALAR_START":
      return [`not YAML: a text cannot begin with ${inShort(text.charAt(offset))}`, quoting];
    case "TAB_AS_INDENT":
      return ["not YAML: a tab indents the line", "indent with spaces"];
    case "UNEXPECTED_TOKEN":
      return /scalar at node end/.test(message)
        ? ["not YAML: something stands behind the closing quote", 'in double quotes, write \\" for a quote; in single quotes, two of them']
        : [shown, quoting];
    case "BAD_DQ_ESCAPE":
      return ["not YAML: a backslash that escapes nothing", "write \\\\ for a backslash itself, or use single quotes"];
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return [
        "not YAML: a line that is neither a key with a colon nor part of a text",
        "write key: value, indented like the keys beside it",
      ];
    default:
      return [shown, quoting];
  }
}
