import picocolors from "picocolors";
import type { Colors } from "picocolors/types.js";

/** Where output goes, and in which colours. */
export interface Terminal {
  /** Prints lines for people. Whatever came from a file and could steer a terminal, a log or an eye is shown as what it is. */
  print(text: string): void;
  /** Prints a value as JSON, in lines for people to look at, or in one (`space: 0`). */
  printJson(value: unknown, space?: number): void;
  /** Prints what other machines read, as it is. */
  printRaw(text: string): void;
  /** Says beside the output how what was asked is understood. */
  remark(text: string): void;
  readonly colors: Colors;
  /** Columns that a line has. */
  readonly width: number;
}

/** What a terminal writes by. */
export interface Output {
  /** To standard output. */
  write(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  readonly coloured: boolean;
  /** Columns that a line has. */
  readonly width: number;
}

/** That of the process. */
export function standardOutput(): Output {
  const { stdout, stderr } = process;
  return {
    write: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
    coloured: isColoured(stdout.isTTY === true, process.env),
    width: Math.min(stdout.columns || 80, 100),
  };
}

/** A terminal that writes by functions. */
export function terminalOn({ write, complain, coloured, width }: Output): Terminal {
  return {
    print: (text) => write(`${harmless(text, coloured)}\n`),
    printJson: (value, space = 2) => write(`${jsonText(value, space)}\n`),
    printRaw: (text) => write(`${text}\n`),
    remark: (text) => complain(`badakhshan-2019: ${harmless(text)}\n`),
    colors: picocolors.createColors(coloured),
    width,
  };
}

/** Whether an output is coloured: on a terminal only, unless `FORCE_COLOR` asks for it, and not where `NO_COLOR` or `FORCE_COLOR=0` asks for none. */
export function isColoured(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && !NO_COLOR && TERM !== "dumb";
}

/** A text from a file as one line, in which what would steer a terminal or hide from the eye is shown as its code: `‹U+202E›`. */
export const visible = (text: string): string => shown(text, "");

/** Lines in which nothing steers but line feeds and, where there are any, our colours, and which no log takes for commands. */
export function harmless(lines: string, coloured = false): string {
  return shown(lines, coloured ? "\\n|\\u001B\\[[0-9]+m|" : "\\n|")
    .replace(/^([^\S\n]*):(?=:)/gm, "$1: ")
    .replaceAll("##[", "# #[");
}

// Joiners and variation selectors belong to the letter or picture before them, and are none of ours to show; alone they hide.
const selectors = "[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]";
const joiners = "[\\u200C\\u200D]";
const letter = "[\\p{L}\\p{M}\\p{Emoji}]";
const belongs = `(?<=[${letter}--${selectors}])${selectors}|(?<=${letter})${joiners}(?=${letter})`;
// What has no shape of its own, and what moves, hides or reorders: controls, line ends of Unicode, halves of characters, all that is ignored when shown.
const steers = "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}\\uFFF9-\\uFFFB]";

// Letters and signs that do not steer, though not all of them: most texts need no closer look, for which Unicode's classes are loaded.
const plain =
  /^[\n -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u061B\u061D-\u10FF\u1200-\u16FF\u1900-\u1FFF\u2010-\u2027\u202F-\u205F\u2070-\u3163\u3165-\uD7FF\uE000-\uFDFF]*$/;

function shown(text: string, allowed: string): string {
  if (plain.test(text) && (allowed !== "" || !text.includes("\n"))) return text;
  return text.replace(new RegExp(`${allowed}${belongs}|(${steers})`, "gv"), (found: string, steers?: string) =>
    steers === undefined ? found : `‹${codePoint(steers)}›`,
  );
}

const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** JSON in which no log reads a command: the escape stands for the same character. */
const jsonText = (value: unknown, space: number) => JSON.stringify(value, null, space).replaceAll("##[", "#\\u0023[");

/** Breaks a text at spaces into lines of at most `width` characters, each after `indent`. What is in it is made `visible`. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text).split(" ")) {
    if (line && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => indent + each).join("\n");
}
