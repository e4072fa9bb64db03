import type { Quantity } from "../generated/types.js";

/** A quantity in words, no sharper than it is: what was not given is not made up, and a word stays a word. */
export function quantityText({ reported, low, high, approximate, vague, unit }: Quantity): string {
  if (vague !== null) return `${vague} (no number given)`;
  const number = reported === null ? undefined : `${approximate ? "about " : ""}${reported}`;
  const bounds = boundsText(low, high);
  if (number === undefined && bounds === undefined) return "no number given";
  const both = number !== undefined && bounds !== undefined ? `${number} (${bounds})` : (number ?? bounds);
  return unit === null ? `${both}` : `${both} ${unit}${reported === 1 ? "" : "s"}`;
}

function boundsText(low: number | null, high: number | null): string | undefined {
  if (low !== null && high !== null) return `${low} to ${high}`;
  if (low !== null) return `at least ${low}`;
  return high === null ? undefined : `at most ${high}`;
}
