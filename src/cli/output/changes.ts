import type { CitationChange } from "../../cite/index.js";
import type { Dataset } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
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

/** The id; that of a statement with everyone who says it, since a statement never stands without its speakers. */
function recordLabel(id: string, dataset: Dataset): string {
  const record = recordsOf(dataset).find((each) => each.id === id);
  if (record?.type !== "statement") return id;
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  return `${id} (said by ${record.attribution.map(({ by }) => names.get(by) ?? by).join(", by ")})`;
}

const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
