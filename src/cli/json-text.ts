import { isUtf8 } from "node:buffer";
import { type AnyNode, type ArrayNode, type DocumentNode, type ObjectNode, parse, tokenize } from "@humanwhocodes/momoa";
import type { Finding } from "../validate/finding.js";
import { jsonPointer, pointerParts } from "../validate/json-pointer.js";

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

/** Reads bytes as JSON, strictly: UTF-8, no repeated keys, nothing but JSON. Never throws. */
export function readJsonText(bytes: Uint8Array): JsonText {
  if (!isUtf8(bytes)) return unreadable(new TextDecoder().decode(bytes), ...notUtf8(bytes));
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return unreadable(text, "the file is empty", "a dataset document, or an array of records", text.length);
  try {
    const deep = tooDeep(text);
    if (deep !== undefined) return unreadable(text, `nested more than ${DEEPEST} deep`, "a dataset document is nested 7 deep", deep);
  } catch (error) {
    return notJson(text, error);
  }

  let tree: DocumentNode;
  let value: unknown;
  try {
    tree = parse(text);
    value = JSON.parse(text);
  } catch (error) {
    return notJson(text, error);
  }
  return { text, value, problems: [...repeatedKeys(tree.body, [])], locate: (pointer) => locate(tree, pointer) };
}

function unreadable(text: string, message: string, hint: string | undefined, offset: number): JsonText {
  const place = placeOf(text, offset);
  const finding: Finding = { rule: "json", severity: "error", path: "", record: null, message, ...(hint && { hint }) };
  return { text, value: undefined, problems: [{ finding, place }], locate: () => place };
}

function notUtf8(bytes: Uint8Array): [message: string, hint: string, offset: number] {
  const hint = "save the file as UTF-8";
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return ["the file is in UTF-16, not UTF-8", hint, 0];
  const decoded = new TextDecoder().decode(bytes);
  const encoded = new TextEncoder().encode(decoded);
  const at = encoded.findIndex((byte, index) => byte !== bytes[index]);
  return [
    `the file is not UTF-8: byte ${at + 1} is 0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`,
    hint,
    new TextDecoder().decode(bytes.subarray(0, at)).length,
  ];
}

function notJson(text: string, error: unknown): JsonText {
  const { message, offset } = error as { message: string; offset?: number };
  if (message.includes("end of") || truncated(text)) {
    return unreadable(text, "not JSON: the text ends too early", "is the file complete?", text.trimEnd().length);
  }
  if (offset !== undefined) {
    const reason = message
      .replace(/ \(\d+:\d+\)$/, "")
      .replace(/^U/, "u")
      .replace(/\.$/, "");
    return unreadable(text, `not JSON: ${reason}`, undefined, offset);
  }
  // What is left is what momoa lets pass and JSON does not.
  return unreadable(text, "not JSON: a raw control character in a text", "escape it, such as \\t or \\n", controlCharacter(text));
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
    let open = 0;
    for (const { type } of tokenize(text)) {
      if (type === "LBrace" || type === "LBracket") open++;
      else if (type === "RBrace" || type === "RBracket") open--;
      if (open < 0) return false;
    }
    return open > 0;
  } catch {
    return false;
  }
}

function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { type, loc } of tokenize(text)) {
    if (type === "LBrace" || type === "LBracket") depth++;
    else if (type === "RBrace" || type === "RBracket") depth--;
    if (depth > DEEPEST) return loc.start.offset;
  }
  return undefined;
}

function* repeatedKeys(node: AnyNode, path: readonly (string | number)[]): Iterable<{ finding: Finding; place: Place }> {
  if (node.type === "Array") for (const [index, element] of node.elements.entries()) yield* repeatedKeys(element.value, [...path, index]);
  if (node.type !== "Object") return;
  const seen = new Map<string, Place>();
  for (const { name, value } of node.members) {
    const key = name.type === "String" ? name.value : name.name;
    const first = seen.get(key);
    const place = name.loc.start;
    if (first) {
      const finding: Finding = {
        rule: "json",
        severity: "error",
        path: jsonPointer([...path, key]),
        record: null,
        message: `the key ${JSON.stringify(key)} stands twice in one object`,
        hint: `remove one of them; the first is at ${first.line}:${first.column}`,
      };
      yield { finding, place };
    } else seen.set(key, place);
    yield* repeatedKeys(value, [...path, key]);
  }
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
  if (node.type === "Object")
    return (node as ObjectNode).members.findLast(({ name }) => (name.type === "String" ? name.value : name.name) === key)?.value;
  return undefined;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}
