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
