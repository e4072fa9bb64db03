import type { Actor, DatasetRecord, Statement } from "../generated/types.js";
import { sayingIn, sentenceOf } from "../query/reading.js";
import { isArmed } from "../rules/armed.js";
import { labelOf } from "./labels.js";
import type { Page } from "./page.js";

/** Whose word a statement is, as its reading names them; "not said by whom" where nobody is named. */
export function voiceName({ lookup }: Page, statement: Statement): string {
  const { who } = sayingIn(lookup, statement);
  return who === null ? "not said by whom" : sentenceOf(who).replace(/^\[|\]$/g, "");
}

/** What an actor is, in a few words: "a civilian population", "armed: rebels", "person, media". */
export function sortOfActor({ population, sectors, kind }: Actor): string {
  if (population === true) return "a civilian population";
  const armed = sectors.filter(isArmed);
  if (armed.length > 0) return `armed: ${armed.map((each) => labelOf("sector", each)).join(", ")}`;
  const what = kind === "unknown" ? [] : [labelOf("actorKind", kind)];
  return [...what, ...sectors.map((each) => labelOf("sector", each))].join(", ") || "not said what it is";
}

/** What a record is, in a few words, where its name is told. */
export function sortOf(record: DatasetRecord): string {
  if (record.type === "actor") return sortOfActor(record);
  if (record.type === "location") return labelOf("featureCode", record.featureCode);
  return record.type === "source" ? labelOf("sourceKind", record.kind) : record.type.replace("-", " ");
}

/** Whom an actor must not be taken for: those from whom it is said to differ, whichever record says so. */
export function differentFrom({ dataset, lookup }: Page, actor: Actor): readonly Actor[] {
  const others = dataset.actors.filter((other) => other.withdrawn === null && other.differentFrom.includes(actor.id));
  return [...actor.differentFrom.map((id) => lookup.find("actor", id)), ...others];
}
