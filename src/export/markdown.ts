import { cite } from "../cite/index.js";
import type { Dataset } from "../generated/types.js";
import { disputes } from "../query/index.js";
import { readingsById, shown } from "./words.js";

/** The readings of all statements that stand, each with the full name by which it is cited, and the disagreements, as Markdown. */
export function markdown(dataset: Dataset): string {
  const named = (id: string) => `\`${dataset.name}@${dataset.version}#${id}\``;
  const readings = readingsById(dataset);
  const quoted = (id: string) => `${escaped(readings.get(id) ?? "")} (${named(id)})`;
  const standing = dataset.statements.filter(({ withdrawn }) => withdrawn === null);
  const figures = dataset.casualtyFigures.filter(({ withdrawn }) => withdrawn === null);
  const disagreements = disputes(dataset).map(({ type, basis, sides: [one, other] }) => {
    const how = type === "disputes" ? "disputes" : "disagrees with";
    return `- ${quoted(one.statement.id)}\n  ${how} (${basis === "stated" ? "the text says so" : "in our reading"})\n  - ${quoted(other.statement.id)}`;
  });
  return [
    `# ${escaped(dataset.title)}`,
    escaped(cite(dataset, { format: "text" })),
    "Each sentence says whose word it is; the words after the colon are a paraphrase. The name in brackets is that of the record.",
    "## What is said",
    ...(standing.length > 0 ? [standing.map(({ id }) => `- ${quoted(id)}`).join("\n")] : ["Nothing."]),
    "## Casualty figures, as claimed",
    ...(figures.length > 0 ? ["Not for adding up.", figures.map(({ id }) => `- ${quoted(id)}`).join("\n")] : ["None."]),
    "## Disagreements",
    ...(disagreements.length > 0 ? [disagreements.join("\n")] : ["None is recorded."]),
    "",
  ].join("\n\n");
}

/** Text that is nothing but text in Markdown: all ASCII punctuation escaped, and spaces that would indent it. */
export const escaped = (text: string): string =>
  shown(text)
    .replace(/[!-/:-@[-`{-~]/g, "\\$&")
    .replace(/^ +| +$/g, (spaces) => "&#32;".repeat(spaces.length));
