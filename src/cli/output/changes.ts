import type { CitationChange } from "../../cite/index.js";
import type { Dataset } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { readingParts, sentenceOf } from "../../query/index.js";
import { wrap } from "./terminal.js";

/** A change, with the release that made it where that is known. */
type Change = Pick<CitationChange, "id" | "change" | "fields"> & Partial<Pick<CitationChange, "version" | "released" | "reason">>;

/** A change in lines: which record, what became of it and why, and each field before and after. */
export function changeText({ id, change, fields, version, released, reason }: Change, dataset: Dataset, width: number): string {
  const release = version === undefined ? "" : ` in ${version} (${released})`;
  return [
    wrap(`${recordLabel(id, dataset)} ${change}${release}${reason ? `: ${reason}` : ""}`, width, "  "),
    ...fields.map(({ path, before, after }) => wrap(`${path.slice(1)}: ${show(before)} → ${show(after)}`, width, "    ")),
  ].join("\n");
}

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
