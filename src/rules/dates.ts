import type { Time } from "../generated/types.js";
import { type DateBounds, parseEdtf } from "../text/edtf.js";
import { type Context, lookupAs, type Path, type Problem, quote, recordRule } from "./rule.js";

export const dates = recordRule({
  name: "dates",
  description: "Every date exists in the calendar, and what is said of the past does not lie after publication.",
  severity: "error",
  types: ["source", "statement", "casualty-figure"],
  *check(record, context) {
    if (record.type === "source") {
      if (record.published !== null) yield* calendar(record.published, ["published"]);
      return;
    }
    if (record.time === null) return;
    yield* calendar(record.time.edtf, ["time", "edtf"]);
    // A figure is of the past or not as the statement that claims it.
    const statement = record.type === "statement" ? record : lookupAs(context, record.statement, "statement");
    if (statement?.mode === "historical") yield* afterPublication(record.time, record.evidence[0]?.source, context);
  },
});

function* calendar(edtf: string, path: Path): Iterable<Problem> {
  const parsed = parseEdtf(edtf);
  if ("problem" in parsed) yield { path, message: parsed.problem, hint: "an EDTF date such as 2019-12, 199X or /2019-12" };
}

function* afterPublication(time: Time, sourceId: string | undefined, context: Context): Iterable<Problem> {
  const published = sourceId === undefined ? null : (lookupAs(context, sourceId, "source")?.published ?? null);
  const publication = published === null ? undefined : lastOf(published);
  const late = boundsOf(time.edtf).find(({ earliest }) => publication && earliest > publication.latest);
  if (late)
    yield {
      path: ["time", "edtf"],
      message: `${quote(time.edtf)} lies after publication (${published})`,
      hint: 'correct the date, or set mode of the statement to "future"',
    };
}

function boundsOf(edtf: string): readonly DateBounds[] {
  const parsed = parseEdtf(edtf);
  return "dates" in parsed ? parsed.dates : [];
}

/** The last day of a publication; none where its end is open. */
const lastOf = (edtf: string) => (/\/(\.\.)?$/.test(edtf) ? undefined : boundsOf(edtf).at(-1));
