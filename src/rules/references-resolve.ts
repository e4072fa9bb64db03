import { aRecord, type RecordType, spoken } from "../model/collections.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import { probablyMeant } from "../model/did-you-mean.js";
import { groupBy } from "../model/group-by.js";
import { eachReference, type Reference } from "../model/walk.js";
import { reportTogether } from "./places.js";
import { quote, type RecordPlace, type Rule } from "./rule.js";
import { namesOf, standing, stands } from "./standing.js";

/** Each id that was perhaps misspelt is compared with all others: beyond this many it would take too long. */
const MOST_COMPARED = 20;

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
    const suggest = suggestionsFrom(dataset);
    for (const places of groupBy(broken, ({ to, id }) => `${to} ${id}`).values()) {
      reportTogether(report, places, ({ to, id }) => {
        const target = dataset.find(id);
        if (target?.type === to) {
          const replacement = dataset.find(target.withdrawn?.replacedBy ?? null);
          const hint = replacement && stands(replacement) ? `use ${quote(replacement.id)}, which replaces it` : "remove the reference";
          return [`${spoken(to)} ${quote(id)} is withdrawn`, hint];
        }
        const meant = suggest(to, id);
        return [
          target ? `${quote(id)} is ${aRecord(target.type)}, but ${aRecord(to)} belongs here` : `there is no ${spoken(to)} ${quote(id)}`,
          meant ? `did you mean ${quote(meant)}?` : `mend the id, or add the ${spoken(to)}`,
        ];
      });
    }
  },
};

/** Ids that may have been meant: of the record that has such a name, or such an id. */
function suggestionsFrom(dataset: DatasetIndex): (type: RecordType, id: string) => string | undefined {
  const idsByName = new Map<RecordType, ReadonlyMap<string, string>>();
  const namedIn = (type: RecordType) => {
    const known = idsByName.get(type) ?? idsBySlug(dataset, type);
    idsByName.set(type, known);
    return known;
  };
  let compared = 0;
  return (type, id) => {
    const named = namedIn(type).get(id);
    if (named !== undefined || ++compared > MOST_COMPARED) return named;
    return probablyMeant(
      id,
      standing(dataset, type).map((record) => record.id),
    );
  };
}

function idsBySlug(dataset: DatasetIndex, type: RecordType): ReadonlyMap<string, string> {
  if (type !== "actor" && type !== "location") return new Map();
  const names = standing(dataset, type).flatMap(namesOf);
  return new Map(names.map(({ record, name }) => [slugOf(name), record.id]));
}

/** A name as it would be written as an id. */
const slugOf = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
