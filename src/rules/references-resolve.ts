import { type RecordType, references } from "../generated/references.js";
import type { DatasetRecord } from "../generated/types.js";
import { probablyMeant } from "../text/closest.js";
import { type Path, quote, recordRule, withArticle } from "./rule.js";

export const referencesResolve = recordRule({
  name: "references-resolve",
  description: "Every reference leads to a record of the right type that is not withdrawn.",
  severity: "error",
  types: ["source", "actor", "location", "statement", "casualty-figure"],
  *check(record, context) {
    for (const { path, id, to } of referencesOf(record)) {
      if (context.isHidden(id, to)) continue;
      const target = context.lookup(id);
      if (target?.type !== to) {
        const message = target
          ? `${quote(id)} is ${withArticle(target.type)}, but ${withArticle(to)} belongs here`
          : `there is no ${to} ${quote(id)}`;
        const candidates = [...context.idsOf(to)].filter((candidate) => candidate !== record.id);
        const meant = probablyMeant(id, candidates);
        yield { path, message, hint: meant && `did you mean ${quote(meant)}?` };
      } else if (target.status === "withdrawn" && record.status === "active") {
        const { replacedBy } = target;
        const replacement = replacedBy === null ? undefined : context.lookup(replacedBy);
        const hint = replacement?.status === "active" ? `use ${quote(replacedBy)}, which replaces it` : "remove the reference";
        yield { path, message: `${to} ${quote(id)} is withdrawn`, hint };
      }
    }
  },
});

interface Reference {
  readonly path: Path;
  readonly id: string;
  readonly to: RecordType;
}

/** Every place in a record that refers to another one, in the order of the schema. */
export function* referencesOf(record: DatasetRecord): Iterable<Reference> {
  for (const { path, to } of references[record.type]) {
    for (const { at, value } of follow(record, path)) yield { path: at, id: value, to };
  }
}

function* follow(value: unknown, path: readonly string[], at: Path = []): Iterable<{ at: Path; value: string }> {
  const [key, ...rest] = path;
  if (value === null || value === undefined) return;
  if (key === undefined) yield { at, value: value as string };
  else if (key === "*") for (const [index, item] of (value as unknown[]).entries()) yield* follow(item, rest, [...at, index]);
  else yield* follow((value as Record<string, unknown>)[key], rest, [...at, key]);
}
