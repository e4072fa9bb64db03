import { type AnyNode, type ArrayNode, type DocumentNode, type MemberNode, type ObjectNode, parse, tokenize } from "@humanwhocodes/momoa";
import type { Path } from "../model/json.js";
import { isWellFormed } from "../model/json.js";
import type { Finding } from "./finding.js";
import { jsonPointer, pointerParts } from "../model/json.js";
import { decodeUtf8 } from "./utf8.js";

/** A place in a text; both count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON text that was read: its value, or why there is none. */
export interface JsonText {
  readonly text: string;
  /** undefined where the text is not JSON. */
  readonly value: unknown;
  /** What is wrong with the text as JSON. */
  readonly problems: readonly { readonly finding: Finding; readonly place: Place }[];
  /** Where the value at a JSON Pointer stands; the nearest existing parent where there is none. */
  locate(pointer: string): Place;
}

// Far deeper than the format ever goes, far shallower than what overflows a stack.
const DEEPEST = 100;

/** Reads bytes as JSON, strictly: UTF-8, no repeated keys, no lone surrogates, nothing but JSON. Never throws. */
export function readJsonText(bytes: Uint8Array, what: "file" | "line" = "file"): JsonText {
  const { text, problem } = decodeUtf8(bytes, what);
  if (problem) return unreadable(text, problem.message, "save the file as UTF-8", problem.offset);
  if (text.trim() === "")
    return unreadable(
      text,
      `the ${what} is empty`,
      what === "file" ? "a dataset document, or an array of records" : undefined,
      text.length,
    );
  try {
    const deep = tooDeep(text);
    if (deep !== undefined) return unreadable(text, `nested more than ${DEEPEST} deep`, "a dataset document is nested 7 deep", deep);
  } catch (error) {
    return notJson(text, error, what);
  }

  let tree: DocumentNode;
  let value: unknown;
  try {
    tree = parse(text);
    value = JSON.parse(text);
  } catch (error) {
    return notJson(text, error, what);
  }
  return { text, value, problems: [...problemsIn(tree.body, [], what)], locate: (pointer) => locate(tree, pointer) };
}

function unreadable(text: string, message: string, hint: string | undefined, offset: number): JsonText {
  const place = placeOf(text, offset);
  const finding: Finding = { rule: "json", severity: "error", path: "", record: null, message, ...(hint && { hint }) };
  return { text, value: undefined, problems: [{ finding, place }], locate: () => place };
}

function notJson(text: string, error: unknown, what: "file" | "line"): JsonText {
  const { message, offset } = error as { message: string; offset?: number };
  if (message.includes("end of") || truncated(text)) {
    const isBracket = what === "line" && text.trim().length === 1;
    const hint = isBracket ? "a corpus has a whole record on each line; a dataset document is named .json" : `is the ${what} complete?`;
    return unreadable(text, "not JSON: the text ends too early", hint, text.trimEnd().length);
  }
  if (offset !== undefined) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    return unreadable(text, `not JSON: unexpected ${JSON.stringify(character)}`, hintOn(text, offset, what), offset);
  }
  // What is left is what momoa lets pass and JSON does not.
  return unreadable(text, "not JSON: a raw control character in a text", "escape it, such as \\t or \\n", controlCharacter(text));
}

/** What probably went wrong: a comma too many or too few, or a corpus of one record a line. */
function hintOn(text: string, offset: number, what: "file" | "line"): string | undefined {
  const before = text.slice(0, offset).trimEnd();
  const [firstLine = ""] = text.split("\n");
  if (before === firstLine.trimEnd() && text[offset] === "{" && what === "file")
    return "one record a line is a corpus: name the file .ndjson, or say --type corpus";
  if (before.endsWith("}") && text[offset] === "{" && what === "line") return "one record a line: is a line break missing before it?";
  if (/^(NaN|-?Infinity)\b/.test(text.slice(offset))) return "JSON knows no such number; null stands for what is not known";
  if (before.endsWith(",") && /[\]}]/.test(text[offset] ?? "")) return "remove the comma before it";
  if (/["\]}\w]$/.test(before) && /["{[]/.test(text[offset] ?? "")) return "is there a comma missing before it?";
  return undefined;
}

function controlCharacter(text: string): number {
  for (const { type, loc } of tokenize(text)) {
    if (type !== "String") continue;
    for (let at = loc.start.offset; at < loc.end.offset; at++) if (text.charCodeAt(at) < 0x20) return at;
  }
  return 0;
}

/** True where every bracket so far is in order, but some are still open. */
function truncated(text: string): boolean {
  try {
    const depths = [...bracketDepths(text)].map(({ depth }) => depth);
    return (depths.at(-1) ?? 0) > 0 && depths.every((depth) => depth >= 0);
  } catch {
    return false;
  }
}

function tooDeep(text: string): number | undefined {
  for (const { depth, offset } of bracketDepths(text)) if (depth > DEEPEST) return offset;
  return undefined;
}

/** How many brackets are open after each bracket of a text. */
function* bracketDepths(text: string): Iterable<{ depth: number; offset: number }> {
  let depth = 0;
  for (const { type, loc } of tokenize(text)) {
    if (type === "LBrace" || type === "LBracket") depth++;
    else if (type === "RBrace" || type === "RBracket") depth--;
    else continue;
    yield { depth, offset: loc.start.offset };
  }
}

type PlacedProblem = JsonText["problems"][number];

/** What JSON.parse lets pass: a key that stands twice in one object, and half a character. */
function* problemsIn(node: AnyNode, path: Path, what: "file" | "line"): Iterable<PlacedProblem> {
  if (node.type === "String" && !isWellFormed(node.value)) yield loneSurrogate(path, node.loc.start);
  if (node.type === "Array")
    for (const [index, element] of node.elements.entries()) yield* problemsIn(element.value, [...path, index], what);
  if (node.type !== "Object") return;
  const seen = new Map<string, Place>();
  for (const { name, value } of node.members) {
    const key = keyOf(name);
    const first = seen.get(key);
    if (first)
      yield repeatedKey([...path, key], name.loc.start, what === "line" ? `column ${first.column}` : `${first.line}:${first.column}`);
    else seen.set(key, name.loc.start);
    yield* problemsIn(value, [...path, key], what);
  }
}

function loneSurrogate(path: Path, place: Place): PlacedProblem {
  const message = "half a character: a surrogate without its other half";
  const hint = "write the character itself, or both halves, such as \\ud83c\\udf0d";
  return { finding: { rule: "json", severity: "error", path: jsonPointer(path), record: null, message, hint }, place };
}

function repeatedKey(path: Path, place: Place, first: string): PlacedProblem {
  const message = `the key ${JSON.stringify(path.at(-1))} stands twice in one object`;
  const hint = `remove one of them; the first is at ${first}`;
  return { finding: { rule: "json", severity: "error", path: jsonPointer(path), record: null, message, hint }, place };
}

function locate(tree: DocumentNode, pointer: string): Place {
  let node: AnyNode = tree.body;
  for (const part of pointerParts(pointer)) {
    const next = child(node, part);
    if (!next) break;
    node = next;
  }
  return node.loc.start;
}

function child(node: AnyNode, key: string): AnyNode | undefined {
  if (node.type === "Array") return (node as ArrayNode).elements[Number(key)]?.value;
  // The last one counts where a key is repeated, as it does for JSON.parse.
  if (node.type === "Object") return (node as ObjectNode).members.findLast(({ name }) => keyOf(name) === key)?.value;
  return undefined;
}

const keyOf = (name: MemberNode["name"]) => (name.type === "String" ? name.value : name.name);

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}
