import type { Statement } from "../generated/types.js";
import { innermost } from "../query/chain.js";

/** How somebody puts a statement forward, as the page draws it: see the grammar of shapes in `marks.tsx`. */
export interface Stance {
  /** `denies` is the act alone: a "not" in the text is part of what is said. */
  readonly kind: "says" | "grants" | "denies" | "no-information";
  /** Whether the speaker is less than certain. */
  readonly hedged: boolean;
}

/** Every stance that is drawn, in the order in which keys list them. */
export const stances: readonly { readonly stance: Stance; readonly label: string }[] = [
  { stance: { kind: "says", hedged: false }, label: "says so" },
  { stance: { kind: "says", hedged: true }, label: "says so, hedged" },
  { stance: { kind: "grants", hedged: false }, label: "takes it for granted" },
  { stance: { kind: "denies", hedged: false }, label: "denies" },
  { stance: { kind: "denies", hedged: true }, label: "denies, hedged" },
  { stance: { kind: "no-information", hedged: false }, label: "gives no information" },
];

/** How the innermost speaker puts a statement forward. */
export function stanceOf(statement: Statement): Stance {
  const { factuality, presentation } = statement;
  const { act } = innermost(statement);
  const hedged = /^P[RS]/.test(factuality);
  if (act === "deny") return { kind: "denies", hedged };
  if (act === "no-information") return { kind: "no-information", hedged: false };
  return presentation === "presupposed" ? { kind: "grants", hedged: false } : { kind: "says", hedged };
}

/** True of two stances that are drawn alike. */
export const isSameStance = (one: Stance, other: Stance): boolean => one.kind === other.kind && one.hedged === other.hedged;

/** The stances that stand in some statements, in the order of keys, with what to call them. */
export function stancesIn(statements: readonly Statement[]): typeof stances {
  const there = statements.map(stanceOf);
  return stances.filter(({ stance }) => there.some((each) => isSameStance(each, stance)));
}
