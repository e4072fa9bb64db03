/** First and last day that a date may mean, as `YYYY-MM-DD`. */
export interface DateBounds {
  readonly earliest: string;
  readonly latest: string;
}

const patterns = {
  date: /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[?~%]?$/,
  // Which months a season is depends on the hemisphere, so its bounds are the year's.
  season: /^([0-9]{4})-2[1-4]$/,
  unspecifiedYear: /^([0-9]{2,3})X{1,2}$/,
  unspecifiedMonth: /^([0-9]{4})-XX(?:-XX)?$/,
  unspecifiedDay: /^([0-9]{4})-([0-9]{2})-XX$/,
};

/** What an expression says: its dates, or what is wrong with it. */
export type ParsedEdtf = { readonly dates: readonly DateBounds[] } | { readonly problem: string };

/**
 * Reads the part of EDTF that the schema allows (https://www.loc.gov/standards/datetime/): of levels 0 and 1 calendar dates and
 * seasons, unspecified digits, qualifiers and intervals, and of level 2 one date of a range, `[..2019-12]`. Unlike the schema's
 * pattern it knows the calendar.
 *
 * @returns the bounds of each date that is written in the expression, or what is wrong with it
 */
export function parseEdtf(text: string): ParsedEdtf {
  const [first = "", second, ...more] = partsOf(text);
  if (more.length > 0) return { problem: `${JSON.stringify(text)} has more than one "/"` };
  const isRange = second !== undefined;
  const dates: DateBounds[] = [];
  for (const part of isRange ? [first, second] : [first]) {
    if (isRange && isOpen(part)) continue;
    const bounds = parseDate(part) ?? (isRange ? undefined : parseUnspecified(part));
    if (!bounds) return { problem: `${JSON.stringify(part)} is not a date of the calendar` };
    dates.push(bounds);
  }
  const [from, to] = dates;
  if (!from) return { problem: `${JSON.stringify(text)} holds no date` };
  if (to && from.earliest > to.latest) return { problem: `the interval ${JSON.stringify(text)} ends before it starts` };
  return { dates };
}

/**
 * The first and the last day that an expression may mean, as `YYYY-MM-DD`; null for an end that is open or unknown, and both
 * null for what is no date of the calendar.
 */
export function daysOf(edtf: string): { readonly first: string | null; readonly last: string | null } {
  const parsed = parseEdtf(edtf);
  if ("problem" in parsed) return { first: null, last: null };
  const [start = "", end = start] = partsOf(edtf);
  return {
    first: isOpen(start) ? null : (parsed.dates[0]?.earliest ?? null),
    last: isOpen(end) ? null : (parsed.dates[parsed.dates.length - 1]?.latest ?? null),
  };
}

/** The two ends of an interval or of a range, or the one date. */
function partsOf(text: string): string[] {
  const [, range] = /^\[(.*\.\..*)\]$/.exec(text) ?? [];
  return range === undefined ? text.split("/") : range.split("..");
}

const isOpen = (part: string) => part === "" || part === "..";

function parseDate(text: string): DateBounds | undefined {
  const [matched, year = "", month, day] = patterns.date.exec(text) ?? [];
  if (matched === undefined) return undefined;
  if (month === undefined) return yearBounds(year);
  if (day === undefined) return monthBounds(year, month);
  const bounds = monthBounds(year, month);
  const date = `${year}-${month}-${day}`;
  return bounds && bounds.earliest <= date && date <= bounds.latest ? { earliest: date, latest: date } : undefined;
}

function parseUnspecified(text: string): DateBounds | undefined {
  const season = patterns.season.exec(text) ?? patterns.unspecifiedMonth.exec(text);
  if (season) return yearBounds(season[1] ?? "");
  const [, year, month] = patterns.unspecifiedDay.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return monthBounds(year, month);
  const [, digits] = text.length === 4 ? (patterns.unspecifiedYear.exec(text) ?? []) : [];
  return digits === undefined ? undefined : { earliest: `${digits.padEnd(4, "0")}-01-01`, latest: `${digits.padEnd(4, "9")}-12-31` };
}

const yearBounds = (year: string): DateBounds => ({ earliest: `${year}-01-01`, latest: `${year}-12-31` });

function monthBounds(year: string, month: string): DateBounds | undefined {
  const number = Number(year);
  const leap = (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return last === undefined ? undefined : { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
}
