import type { Hole } from "../../text/holes.js";
import { inContext } from "../../validate/with-text.js";
import { count } from "./counts.js";
import { type Terminal, wrap } from "./terminal.js";

/** More of them are no help to somebody who begins. */
const MOST_SHOWN = 20;

/** What of a text is not coded yet, in its words, with what stands before and after. */
export function holesText(holes: readonly Hole[], { colors, width }: Pick<Terminal, "colors" | "width">): string {
  const lines = holes.slice(0, MOST_SHOWN).map((hole) => wrap(inContext(hole), width - 4, "    ").replace(/^ {4}/, "  - "));
  const more = holes.length > MOST_SHOWN ? [`  … and ${count(holes.length - MOST_SHOWN, "more place")}; --json lists all`] : [];
  return [colors.cyan("Not coded yet:"), ...lines, ...more].join("\n");
}
