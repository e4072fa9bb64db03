const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const names =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

/** Ways in which people write days, months and decades. */
const forms: readonly (readonly [pattern: RegExp, parts: readonly ("year" | "month" | "day")[]])[] = [
  [new RegExp(`^(${names})\\.?,? ([0-9]{4})$`, "i"), ["month", "year"]],
  [new RegExp(`^([0-9]{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?(${names})\\.?,?[ -]([0-9]{4})$`, "i"), ["day", "month", "year"]],
  [new RegExp(`^(${names})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$`, "i"), ["month", "day", "year"]],
  [new RegExp(`^([0-9]{4})[ -](${names})\\.?$`, "i"), ["year", "month"]],
  [new RegExp(`^([0-9]{4})[ -](${names})\\.?[ -]([0-9]{1,2})$`, "i"), ["year", "month", "day"]],
  [/^([0-9]{4})[-.]([0-9]{1,2})[-.]([0-9]{1,2})$/, ["year", "month", "day"]],
  [/^([0-9]{4})[-.]([0-9]{1,2})$/, ["year", "month"]],
  [/^([0-9]{1,2})[/.]([0-9]{4})$/, ["month", "year"]],
];

/**
 * The date in EDTF that somebody has written in another way, such as "December 2019" or "2019-3-7"; undefined where it could mean
 * several, or is none.
 */
export function edtfMeant(words: string): string | undefined {
  const date = words.trim().replace(/^(?:in|on)\s+(?=.)/i, "");
  const [, decade] = /^(?:the )?([0-9]{3})0s$/i.exec(date) ?? [];
  if (decade !== undefined) return `${decade}X`;
  if (/^[0-9]{4}$/.test(date)) return date;
  for (const [pattern, parts] of forms) {
    const found = pattern.exec(date);
    if (!found) continue;
    const part = (name: (typeof parts)[number]) => found[parts.indexOf(name) + 1] ?? "";
    const month = /^[0-9]/.test(part("month")) ? Number(part("month")) : months.indexOf(part("month").slice(0, 3).toLowerCase()) + 1;
    const day = parts.includes("day") ? Number(part("day")) : undefined;
    if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
    return [part("year"), month, ...(day === undefined ? [] : [day])].map((each) => String(each).padStart(2, "0")).join("-");
  }
  return undefined;
}

/** True of words that say that something is not known, where null belongs. */
export const meansNull = (words: string): boolean =>
  /^(?:null|nil|none|unknown|not (?:known|stated|given)|n\/?a|tba|[-–—?]+)$/i.test(words.trim());
