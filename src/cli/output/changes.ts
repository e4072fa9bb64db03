import type { CitationChange, FieldChange } from "../../cite/index.js";
import type { Dataset } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { readingOf } from "../../query/index.js";
import { wrap } from "./terminal.js";

/** A change, with the release that made it where that is known. */
type Change = Pick<CitationChange, "id" | "change" | "fields"> & Partial<Pick<CitationChange, "version" | "issued" | "reason">>;

/** A change in lines: which record, what became of it and why, what it says if it says something, and each field before and after. */
export function changeText({ id, change, fields, version, issued, reason }: Change, dataset: Dataset, width: number): string {
  const day = issued ?? "not published yet";
  const release = version === undefined ? "" : ` in ${version} (${day})`;
  const record = recordsOf(dataset).find((each) => each.id === id);
  const reading = record?.type === "statement" ? [wrap(readingOf(record, dataset), width, "    ")] : [];
  return [
    wrap(`${id} ${change}${release}${reason ? `: ${reason}` : ""}`, width, "  "),
    ...reading,
    ...fields.map((field) => fieldText(field, width)),
  ].join("\n");
}

/** A field before and after, in lines. */
export const fieldText = ({ path, before, after }: FieldChange, width: number): string =>
  wrap(`${path.slice(1)}: ${show(before)} → ${show(after)}`, width, "    ");

const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
