import type { Actor, AttributionLink, Dataset, Source, Statement } from "../../generated/types.js";
import { vocabularies } from "../../generated/vocabularies.js";
import type { Terminal } from "./terminal.js";
import { wrap } from "./terminal.js";

/** A statement in full, with everyone who says it: a statement never stands without its speakers. */
export function statementText(statement: Statement, dataset: Dataset, { colors, width }: Terminal): string {
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const evidence = statement.evidence.map(({ source, start, end }) => `${source}, code points ${start} to ${end}`);
  return [
    `${colors.bold(statement.id)}  ${colors.dim(`${statement.topic}, ${statement.mode}`)}`,
    ...statement.attribution.map((link, depth) => linkText(link, depth, statement.attribution.length, actors, sources, width)),
    wrap(`“${statement.text}”`, width, "  ".repeat(statement.attribution.length + 1)),
    "",
    wrap(`evidence: ${evidence.join("; ")}`, width, "  "),
    ...(statement.note ? [wrap(`note: ${statement.note}`, width, "  ")] : []),
  ].join("\n");
}

/** Which statements a statement bears on, and how, in a line. */
export function relationsText({ relations }: Statement, { width }: Terminal): string {
  const all = relations.map(({ type, target, basis }) => `${type} ${target} (${basis})`);
  return wrap(`relations: ${all.join(", ")}`, width, "  ");
}

function linkText(
  { by, source, act, factuality }: AttributionLink,
  depth: number,
  length: number,
  actors: Map<string, Actor>,
  sources: Map<string, Source>,
  width: number,
): string {
  const name = actors.get(by)?.name ?? by;
  const publication = source === null ? "" : ` (in ${quoted(sources.get(source)?.title ?? null) ?? source})`;
  const says = depth < length - 1 ? "passes on" : commitment({ act, factuality });
  return wrap(`${depth > 0 ? "└ " : ""}${name}${publication} — ${says}`, width, "  ".repeat(depth + 1));
}

/** What a speaker does in saying something, and how far they commit to it. */
export const commitment = ({ act, factuality }: Pick<AttributionLink, "act" | "factuality">): string =>
  `${act}: ${vocabularies.Factuality[factuality]} (${factuality})`;

const quoted = (title: string | null) => (title === null ? undefined : `“${title}”`);
