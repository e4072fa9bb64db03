import type { Quantity } from "../../generated/types.js";

/** Where the line of an amount ends: at the mark itself, nowhere that the text says, or at a bound. */
export type End = "here" | "open" | { readonly bound: string };

/**
 * How an amount is drawn, never to a scale that the text does not give: `fade`, which begins and ends nowhere, for a word; `mark` on a
 * line, open at either end where no bound is given; `span` between two bounds; `none` where nothing is given.
 */
export type AmountPicture =
  | { readonly kind: "fade"; readonly label: string }
  | { readonly kind: "mark"; readonly label: string; readonly below: End; readonly above: End }
  | { readonly kind: "span"; readonly label: string; readonly below: string; readonly above: string }
  | { readonly kind: "none" };

/** The picture of an amount; the label is the words of the text. */
export function amountPicture(quantity: Quantity): AmountPicture {
  const { reported, low, high, approximate, vague, as } = quantity;
  if (vague !== null) return { kind: "fade", label: as };
  if (reported === null && low !== null && high !== null && low !== high)
    return { kind: "span", label: as, below: String(low), above: String(high) };
  const number = reported ?? low ?? high;
  if (number === null) return { kind: "none" };
  // A lone number that is not called approximate is that number; with one bound, as in "at least 30", the other end is open.
  const isOpen = approximate || low !== null || high !== null;
  const end = (bound: number | null): End =>
    bound === null ? (isOpen ? "open" : "here") : bound === number ? "here" : { bound: String(bound) };
  return { kind: "mark", label: as, below: end(low), above: end(high) };
}
