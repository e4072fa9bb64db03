import type { DatasetRecord } from "../generated/types.js";
import { aRecord, type RecordType, spoken } from "../model/collections.js";
import { groupBy } from "../model/group-by.js";
import { IdsMeant } from "../model/ids-meant.js";
import { eachReference, type Reference } from "../model/walk.js";
import { reportTogether } from "./places.js";
import { listed, quote, type RecordPlace, type Rule } from "./rule.js";
import { namesOf, standing, stands } from "./standing.js";

/**
 * ok: `{ "harbour/within": null }`
 *
 * not ok: `{ "harbour/within": "guard" }`
 */
export const referencesResolve: Rule = {
  name: "references-resolve",
  description: "Every reference leads to a record of the right type that is not withdrawn; a withdrawn one may refer to others.",
  severity: "error",
  check(dataset, report) {
    const broken: (RecordPlace & Reference)[] = [];
    for (const record of dataset.records) {
      eachReference(record, (id, at, to) => {
        const target = dataset.find(id);
        const resolves = target?.type === to ? stands(target) || !stands(record) : dataset.mayHold(to, id);
        if (!resolves) broken.push({ record, path: at.path(), id, to });
      });
    }
    // Looked up for very many references, so each is made once.
    const ofType = new Map<RecordType, { readonly meant: IdsMeant; readonly known: string }>();
    const idsOf = (type: RecordType) => {
      const records = ofType.has(type) ? [] : standing(dataset, type);
      const ids = ofType.get(type) ?? { meant: new IdsMeant(records.map(namedOf)), known: knownIds(records, type) };
      ofType.set(type, ids);
      return ids;
    };
    for (const places of groupBy(broken, ({ to, id }) => `${to} ${id}`).values()) {
      reportTogether(report, places, ({ to, id }) => {
        const target = dataset.find(id);
        if (target?.type === to) {
          const replacement = dataset.find(target.withdrawn?.replacedBy ?? null);
          const hint = replacement && stands(replacement) ? `use ${quote(replacement.id)}, which replaces it` : "remove the reference";
          return [`${spoken(to)} ${quote(id)} is withdrawn`, hint];
        }
        const ids = idsOf(to);
        // What is called like it may be of the other type: a state, and its country.
        const named = target ? namedOf(target).names.map((name) => ids.meant.named(name)) : [];
        const meant = named.find((each) => each !== undefined) ?? ids.meant.meant(id);
        const otherwise = target ? ids.known : `mend the id, or add the ${spoken(to)}`;
        return [
          target ? `${quote(id)} is ${aRecord(target.type)}, but ${aRecord(to)} belongs here` : `there is no ${spoken(to)} ${quote(id)}`,
          meant === undefined ? otherwise : `did you mean ${quote(meant)}?`,
        ];
      });
    }
  },
};

/** A record with all its names: that of a source is its title. */
function namedOf(record: DatasetRecord): { readonly id: string; readonly names: readonly string[] } {
  const { id, type } = record;
  if (type === "actor" || type === "location") return { id, names: namesOf(record).map(({ name }) => name) };
  return { id, names: type === "source" && record.title !== null ? [record.title] : [] };
}

function knownIds(records: readonly DatasetRecord[], type: RecordType): string {
  if (records.length === 0) return `there is no ${spoken(type)} yet: add it, or remove the reference`;
  return `one of ${listed(records.map(({ id }) => id))}, or one that you add`;
}
