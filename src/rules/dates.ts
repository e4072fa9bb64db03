import type { Time } from "../generated/types.js";
import { type DateBounds, parseEdtf } from "../model/edtf.js";
import { type Context, lookupAs, type Path, quote, type Report, rule } from "./rule.js";

export const dates = rule({
  name: "dates",
  description: "Every date exists in the calendar, and what is said of the past does not lie after publication.",
  severity: "error",
  types: ["source", "statement", "casualty-figure"],
  checkRecord(record, report) {
    if (record.type === "source") {
      if (record.published !== null) checkCalendar(record.published, ["published"], report);
    } else if (record.time !== null) checkCalendar(record.time.edtf, ["time", "edtf"], report);
  },
  checkLinks(record, context, report) {
    if (record.type === "source" || record.time === null) return;
    // A figure is of the past or not as the statement that claims it.
    const statement = record.type === "statement" ? record : lookupAs(context, record.statement, "statement");
    if (statement?.mode === "historical") checkPublication(record.time, record.evidence[0]?.source, context, report);
  },
});

function checkCalendar(edtf: string, path: Path, report: Report): void {
  const parsed = parseEdtf(edtf);
  if ("problem" in parsed) report({ path, message: parsed.problem, hint: "an EDTF date such as 2019-12, 199X or /2019-12" });
}

function checkPublication(time: Time, sourceId: string | undefined, context: Context, report: Report): void {
  const published = sourceId === undefined ? null : (lookupAs(context, sourceId, "source")?.published ?? null);
  const publication = published === null ? undefined : lastOf(published);
  if (!publication || !boundsOf(time.edtf).some(({ earliest }) => earliest > publication.latest)) return;
  report({
    path: ["time", "edtf"],
    message: `${quote(time.edtf)} lies after publication (${published})`,
    hint: 'correct the date, or set mode of the statement to "future"',
  });
}

function boundsOf(edtf: string): readonly DateBounds[] {
  const parsed = parseEdtf(edtf);
  return "dates" in parsed ? parsed.dates : [];
}

/** The last day of a publication; none where its end is open. */
const lastOf = (edtf: string) => (/\/(\.\.)?$/.test(edtf) ? undefined : boundsOf(edtf).at(-1));
