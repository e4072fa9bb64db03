import { CST, Lexer } from "yaml";
import { codeOf, type Finding, fault, inShort } from "../../validate/finding.js";
import { DEEPEST, tooDeep } from "../../validate/plain-copy.js";

/** What keeps a text from being composed, and where in it. */
export interface YamlRefusal {
  readonly finding: Finding;
  readonly offset: number;
  /** True of what is too much to read: a limit, and no mistake in YAML. */
  readonly isLimit: boolean;
}

/** A record has some twenty keys; twice the keys of a mapping take four times as long to compose. */
const MOST_KEYS = 200;

/**
 * Looks at the words of a YAML text, before anything is composed of them: for what a draft does not have, since readers take it for
 * different things, and for more than is read.
 *
 * @returns undefined where nothing is in the way
 */
export function refusedTokens(text: string): YamlRefusal | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.exec(text);
  if (control) return refusal(control.index, `not YAML: a raw control character, ${codeOf(control[0])}`, "leave it out");
  const limits = new Limits();
  let offset = 0;
  let isScalar = false;
  let last = "";
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type: string = isScalar ? "scalar" : (CST.tokenType(token) ?? "scalar");
    isScalar = !isScalar && type === "scalar" && token === CST.SCALAR;
    if (isScalar || type === "doc-mode" || type === "flow-error-end") continue;
    const found =
      limits.add(type, token, offset) ??
      refusedToken(type, token, last, limits.hasContent, offset) ??
      refusedComment(type, token, isText, offset);
    if (found) return found;
    if (type !== "space") {
      last = token;
      isText = type === "scalar";
    }
    offset += token.length;
  }
  return undefined;
}

/** What is refused by its first sign alone. */
const refused: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  anchor: ["anchors (&) are not read", "write out what it stands for; a text that begins with & stands in quotes"],
  alias: ["aliases (*) are not read", "write out what it stands for; a text that begins with * stands in quotes"],
  tag: ["tags (!) are not read", "leave it out; a text that begins with ! stands in quotes"],
  "directive-line": ["directives (%) are not read: a draft is YAML 1.2", "leave the line out"],
  "explicit-key-ind": ["keys behind a question mark are not read", "write key: value; a text that begins with ? stands in quotes"],
};

function refusedToken(type: string, token: string, last: string, hasContent: boolean, offset: number): YamlRefusal | undefined {
  const known = refused[type];
  if (known) return refusal(offset, `${known[0]}: ${inShort(token)}`, known[1]);
  if (type === "doc-start" && hasContent) return refusal(offset, "a second document begins here", "a draft is one document");
  if (type === "map-value-ind" && last === "<<") return refusal(offset - last.length, "merge keys (<<) are not read", "write the keys out");
  if (type === "map-value-ind" && /^[\]}]$/.test(last))
    return refusal(
      offset,
      "a list or an object stands where a key belongs",
      "a key is a word; a text that begins with [ or { stands in quotes",
    );
  return undefined;
}

/** What is cut off a text without a word: "#3" in "at gate #3". */
function refusedComment(type: string, token: string, isText: boolean, offset: number): YamlRefusal | undefined {
  if (type !== "comment" || !isText || !/^#[\p{L}\p{N}]/u.test(token)) return undefined;
  return refusal(
    offset,
    `${inShort(token)} is a comment to YAML, and no part of the text before it`,
    "put the text in quotes; a comment has a space behind its #",
  );
}

/** Counts how deep a text nests, and how many keys a mapping has: by its indents and brackets. */
class Limits {
  /** True once there is anything but space, comments and the start of the document. */
  hasContent = false;
  /** Columns at which mappings and lists over lines begin, and how many keys each has. */
  readonly #blocks: { readonly column: number; keys: number }[] = [];
  /** How many keys, or entries, each mapping or list in brackets has. */
  readonly #flows: number[] = [];
  #lineStart = 0;
  #atStart = true;

  add(type: string, token: string, offset: number): YamlRefusal | undefined {
    if (type === "newline") {
      this.#atStart = true;
      this.#lineStart = offset + token.length;
      return undefined;
    }
    if (type === "space" || type === "comment" || type === "doc-start" || type === "doc-end" || type === "directive-line") return undefined;
    this.hasContent = true;
    if (type === "flow-map-start" || type === "flow-seq-start") this.#flows.push(0);
    else if (type === "flow-map-end" || type === "flow-seq-end") this.#flows.pop();
    else if (this.#flows.length === 0 && this.#atStart) this.#open(offset - this.#lineStart);
    // What follows a hyphen on its line may begin a list or a mapping within.
    if (this.#flows.length === 0) this.#atStart = type === "seq-item-ind";
    const end = offset + token.length;
    if (token.includes("\n")) this.#lineStart = end - (token.length - 1 - token.lastIndexOf("\n"));
    if (token.endsWith("\n") && this.#flows.length === 0) this.#atStart = true;
    if (this.#blocks.length + this.#flows.length > DEEPEST) {
      const { message, hint } = tooDeep("");
      return refusal(offset, message, hint, true);
    }
    const tooMany = this.#countKey(type);
    return tooMany ? refusal(offset, `more than ${MOST_KEYS} keys in one object`, "a record has some twenty", true) : undefined;
  }

  #open(column: number): void {
    while ((this.#blocks.at(-1)?.column ?? -1) > column) this.#blocks.pop();
    if (this.#blocks.at(-1)?.column !== column) this.#blocks.push({ column, keys: 0 });
  }

  /** True where it is one too many. */
  #countKey(type: string): boolean {
    if (type !== "map-value-ind") return false;
    const flow = this.#flows.length - 1;
    if (flow >= 0) {
      this.#flows[flow] = (this.#flows[flow] ?? 0) + 1;
      return (this.#flows[flow] ?? 0) > MOST_KEYS;
    }
    const block = this.#blocks.at(-1);
    return block !== undefined && ++block.keys > MOST_KEYS;
  }
}

const refusal = (offset: number, message: string, hint: string | null, isLimit = false): YamlRefusal => ({
  finding: fault("json", "", message, hint),
  offset,
  isLimit,
});
