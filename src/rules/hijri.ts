import { parseEdtf } from "../model/edtf.js";

/** Earlier years than these are hardly news: what seems to have happened then is probably dated in another calendar. */
const OLDEST = 60;

/** Years of the Islamic calendars in which most of what is printed today was published. */
const [FIRST_YEAR, LAST_YEAR] = [1300, 1500];

/**
 * The Gregorian year in which a year of an Islamic calendar began, if a date is more likely of that calendar than what it says.
 *
 * @param edtf a date in EDTF, of an event or of a publication
 * @param published Gregorian year of the publication that it is compared to; null where none is known
 * @returns the year with the name of the calendar; undefined for a date that may well be Gregorian
 */
export function hijriYear(edtf: string, published: number | null): { readonly year: number; readonly calendar: string } | undefined {
  // Most dates are of other centuries, and need not be read.
  if (!/^[^0-9]*1[345]/.test(edtf)) return undefined;
  const parsed = parseEdtf(edtf);
  const [first] = "dates" in parsed ? parsed.dates : [];
  // A century is none of a calendar that somebody mistook for another.
  if (!first || first.earliest.slice(0, 3) !== first.latest.slice(0, 3)) return undefined;
  const year = Number(first.earliest.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const solar = { year: year + 621, calendar: "solar Hijri" };
  const lunar = { year: Math.floor(year * 0.970224 + 621.5774), calendar: "lunar Hijri" };
  if (published === null) return solar;
  return [solar, lunar].find((hijri) => hijri.year > published - OLDEST && hijri.year <= published);
}
