import { daysOf, parseEdtf } from "../model/edtf.js";
import { groupBy } from "../model/group-by.js";
import { hijriYear } from "./hijri.js";
import { reportTogether } from "./places.js";
import { quote, type RecordPlace, type Rule } from "./rule.js";
import { codedSource } from "./standing.js";

/** A date in a record. */
interface DatePlace extends RecordPlace {
  readonly edtf: string;
}

/**
 * ok: `{ "s001/time/edtf": "2020-03-31" }`
 *
 * not ok: `{ "s001/time/edtf": "2020-04" }`
 */
export const dates: Rule = {
  name: "dates",
  description:
    "Every date exists, in the Gregorian calendar, and nothing that is said to be or to have been so lies after the publication of the coded text. A year that would be recent in an Islamic calendar needs a note that says that it is Gregorian.",
  severity: "error",
  check(dataset, report) {
    const { head } = dataset;
    if (head?.issued && "problem" in parseEdtf(head.issued)) {
      report(null, ["issued"], `${quote(head.issued)} is not a day of the calendar`, "a day such as 2020-02-29, or null for a draft");
    }

    const places: DatePlace[] = [];
    for (const record of dataset.all("source")) if (record.published) places.push({ record, path: ["published"], edtf: record.published });
    for (const record of dataset.all("statement"))
      if (record.time?.edtf) places.push({ record, path: ["time", "edtf"], edtf: record.time.edtf });
    const coded = codedSource(dataset);
    const published = coded && !isHijri(coded.published, coded.note) ? coded.published : null;
    const lastDay = published === null ? null : daysOf(published).last;
    const year = lastDay === null ? null : Number(lastDay.slice(0, 4));
    // The same wrong date in many places is one slip.
    for (const same of groupBy(places, ({ record, edtf }) => `${record.type} ${edtf}`).values()) {
      const [{ edtf, record } = {}] = same;
      if (edtf === undefined) continue;
      const parsed = parseEdtf(edtf);
      const hijri = hijriYear(edtf, record?.type === "source" ? null : year);
      if ("problem" in parsed) {
        reportTogether(report, same, () => [parsed.problem, "an EDTF date such as 2019-12, 199X or /2019-12"]);
      } else if (hijri) {
        const message = `${quote(edtf)} is long ago; in the ${hijri.calendar} calendar it is the year that began in ${hijri.year}`;
        const unexplained = same.filter((place) => !saysGregorian(place.record.note));
        reportTogether(report, unexplained, () => [message, "write the Gregorian date; if it is one, say so in the note: Gregorian"]);
      } else if (lastDay !== null && isAfter(edtf, lastDay)) {
        const past = same.filter((place) => place.record.type === "statement" && place.record.mode === null);
        const hint = `correct the date, or set mode to "future", or mend the date of publication of ${quote(coded?.id)}`;
        reportTogether(report, past, () => [`${quote(edtf)} lies after publication (${published})`, hint]);
      }
    }
  },
};

const saysGregorian = (note: string | null) => note !== null && /gregorian/i.test(note);

const isHijri = (published: string | null, note: string | null) =>
  published !== null && !saysGregorian(note) && hijriYear(published, null) !== undefined;

/** True where something in it is later than that day, however one reads it. */
function isAfter(edtf: string, day: string): boolean {
  // One date of a range may be any in it.
  if (edtf.startsWith("[")) return (daysOf(edtf).first ?? day) > day;
  const parsed = parseEdtf(edtf);
  return "dates" in parsed && parsed.dates.some(({ earliest }) => earliest > day);
}
