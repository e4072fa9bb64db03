import type { CitationChange, FieldChange } from "../../cite/index.js";
import type { Dataset } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { readingParts, sentenceOf } from "../../query/index.js";
import { wrap } from "./terminal.js";

/** A change, with the release that made it where that is known. */
type Change = Pick<CitationChange, "id" | "change" | "fields"> & Partial<Pick<CitationChange, "version" | "issued" | "reason">>;

/** A change in lines: which record, what became of it and why, and each field before and after. */
export function changeText({ id, change, fields, version, issued, reason }: Change, dataset: Dataset, width: number): string {
  const release = version === undefined ? "" : ` in ${version} (${issued ?? "not published yet"})`;
  return [
    wrap(`${recordLabel(id, dataset)} ${change}${release}${reason ? `: ${reason}` : ""}`, width, "  "),
    ...fields.map((field) => fieldText(field, width)),
  ].join("\n");
}

/** A field before and after, in lines. */
export const fieldText = ({ path, before, after }: FieldChange, width: number): string =>
  wrap(`${path.slice(1)}: ${show(before)} → ${show(after)}`, width, "    ");

/** The id; that of a statement or a figure with who says it, and what they do, since it never stands without. */
function recordLabel(id: string, dataset: Dataset): string {
  const record = recordsOf(dataset).find((each) => each.id === id);
  if (record?.type !== "statement" && record?.type !== "casualty-figure") return id;
  const parts = readingParts(record, dataset);
  const said = sentenceOf(
    parts.slice(
      0,
      parts.findIndex(({ kind }) => kind === "text"),
    ),
  );
  return `${id} (${said.replace(/:\s*$/, "")})`;
}

const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
