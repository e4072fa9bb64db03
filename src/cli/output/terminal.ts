import picocolors from "picocolors";
import type { Colors } from "picocolors/types.js";

/** Where output goes, and in which colours. */
export interface Terminal {
  print(text: string): void;
  readonly colors: Colors;
  readonly width: number;
}

/** Standard output: coloured on a terminal only, and not where NO_COLOR asks for none. */
export function standardOutput(): Terminal {
  const { stdout, env } = process;
  const coloured = Boolean(env.FORCE_COLOR) || (stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb");
  return {
    print: (text) => stdout.write(`${text}\n`),
    colors: picocolors.createColors(coloured),
    width: Math.min(stdout.columns ?? 80, 100),
  };
}

// ---- src/cli/wrap.ts
/** Breaks a text at spaces into lines of at most `width` characters, each after `indent`. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => indent + each).join("\n");
}
