/** First and last day that a date may mean, as `YYYY-MM-DD`. */
export interface DateBounds {
  readonly earliest: string;
  readonly latest: string;
}

const datePattern = /^([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?[?~%]?$/;

/**
 * Reads the part of EDTF that the schema allows: levels 0 and 1, calendar dates and seasons, unspecified digits,
 * qualifiers, intervals (https://www.loc.gov/standards/datetime/). Unlike the schema's pattern it knows the calendar.
 *
 * @returns the bounds of each date in the expression, or what is wrong with it
 */
export function parseEdtf(text: string): { dates: DateBounds[] } | { problem: string } {
  const parts = text.split("/");
  if (parts.length > 2) return { problem: `${JSON.stringify(text)} has more than one "/"` };
  const dates: DateBounds[] = [];
  for (const part of parts) {
    if (parts.length === 2 && (part === "" || part === "..")) continue;
    const date = parseDate(part);
    if (!date) return { problem: `${JSON.stringify(part)} is not a date of the calendar` };
    dates.push(date);
  }
  const [first, second] = dates;
  if (!first) return { problem: `${JSON.stringify(text)} holds no date` };
  if (second && first.earliest > second.latest) return { problem: `the interval ${JSON.stringify(text)} ends before it starts` };
  return { dates };
}

function parseDate(text: string): DateBounds | undefined {
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  const from = Number(year.replaceAll("X", "0"));
  const to = Number(year.replaceAll("X", "9"));
  const iso = (y: number, m: number, d: number) =>
    [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");

  if (month === undefined || month === "XX")
    return day === undefined || day === "XX" ? { earliest: iso(from, 1, 1), latest: iso(to, 12, 31) } : undefined;
  if (year.includes("X")) return undefined;
  const number = Number(month);
  // Seasons: which months they are depends on the hemisphere, so the bounds are the year's.
  if (number >= 21 && number <= 24) return day === undefined ? { earliest: iso(from, 1, 1), latest: iso(from, 12, 31) } : undefined;
  if (number < 1 || number > 12) return undefined;
  const last = daysInMonth(from, number);
  if (day === undefined || day === "XX") return { earliest: iso(from, number, 1), latest: iso(from, number, last) };
  const dayNumber = Number(day);
  return dayNumber >= 1 && dayNumber <= last ? { earliest: iso(from, number, dayNumber), latest: iso(from, number, dayNumber) } : undefined;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
