import type { Quantity } from "../generated/types.js";
import { plural } from "./plural.js";

/**
 * A quantity in words, no sharper than it is: `about 200 people`, `at least 30 families`, `most of the people`. What was not given is
 * not made up: without a number and a word for one it is `an unstated number of people`.
 */
export function quantityInWords(quantity: Pick<Quantity, "reported" | "low" | "high" | "approximate" | "vague" | "unit">): string {
  const { reported, low, high, approximate, vague, unit } = quantity;
  if (vague !== null) return `${approximate ? "roughly " : ""}${vagueInWords(vague, unit)}`;
  const about = approximate ? "about " : "";
  const bounds = boundsInWords(low, high, about);
  if (reported === null)
    return bounds ? counted(bounds, high ?? low, unit) : `an unstated number${unit === null ? "" : ` of ${plural(unit)}`}`;
  // "At least 200" is one number, given once.
  const isBound = (reported === low && high === null) || (reported === high && low === null);
  if (bounds && isBound) return counted(bounds, reported, unit);
  const number = counted(`${about}${digits(reported)}`, reported, unit);
  return bounds ? `${number} (${boundsInWords(low, high, "")})` : number;
}

function boundsInWords(low: number | null, high: number | null, about: string): string | undefined {
  if (low !== null && high !== null) return low === high ? `${about}${digits(low)}` : `${about}${digits(low)} to ${digits(high)}`;
  if (low !== null) return `at least ${about}${digits(low)}`;
  return high === null ? undefined : `at most ${about}${digits(high)}`;
}

/** Most and all are of something that the text has in mind, and not of all there are. */
function vagueInWords(vague: NonNullable<Quantity["vague"]>, unit: string | null): string {
  if (unit === null) return vague;
  switch (vague) {
    case "all":
    case "most":
      return `${vague} of the ${plural(unit)}`;
    case "dozens":
    case "hundreds":
    case "thousands":
      return `${vague} of ${plural(unit)}`;
    default:
      return `${vague} ${plural(unit)}`;
  }
}

const counted = (number: string, last: number | null, unit: string | null) =>
  unit === null ? number : `${number} ${last === 1 ? unit : plural(unit)}`;

/** A number with commas between thousands: not by Intl, which takes longer to load than all else here. */
function digits(number: number): string {
  if (number < 1000) return String(number);
  const [whole = "", fraction] = String(number).split(".");
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
