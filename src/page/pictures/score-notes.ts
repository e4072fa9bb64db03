import type { Dataset, Statement } from "../../generated/types.js";
import { innermost } from "../../query/chain.js";
import type { Lookup } from "../../query/lookup.js";
import type { Address } from "../address.js";
import { countedInWords } from "../counted.js";
import { allVoices, type VoiceGroup } from "./voices.js";

/** A note that stands in the lane of a voice. */
export interface ScoreNote {
  /** Id of the voice. */
  readonly voice: string;
  readonly bold: string;
  readonly rest: string;
  /** Where more of it stands; null where nothing does. */
  readonly to: Address | null;
}

/** Of so few statements on a population, nothing can be said of who makes them. */
const ENOUGH = 4;

/** What the score is to be read for, at most two notes: who denies, and of what population one voice says most. */
export function notesOf(lookup: Lookup<Dataset>, groups: readonly VoiceGroup[]): readonly ScoreNote[] {
  return [...denialNote(groups), ...populationNote(lookup, groups)];
}

function denialNote(groups: readonly VoiceGroup[]): readonly ScoreNote[] {
  const isDenial = (statement: Statement) => innermost(statement).act === "deny";
  const denying = allVoices(groups).flatMap(({ id, statements }) => {
    const number = statements.filter(isDenial).length;
    return number > 0 ? [{ voice: id, number }] : [];
  });
  const [only] = denying;
  const all = denying.reduce((sum, { number }) => sum + number, 0);
  if (only === undefined) return [];
  const { voice, number } = denying.reduce((most, each) => (each.number > most.number ? each : most), only);
  const to: Address = { view: "disagreements", id: null };
  if (number < all) return [{ voice, bold: `${number} of the ${countedInWords(all, "denial")}`, rest: "are here", to }];
  return [{ voice, bold: all === 1 ? "The one denial" : `The ${countedInWords(all, "denial")}`, rest: "in this report", to }];
}

function populationNote(lookup: Lookup<Dataset>, groups: readonly VoiceGroup[]): readonly ScoreNote[] {
  const populations = lookup.dataset.actors.filter(({ population, withdrawn }) => population === true && withdrawn === null);
  const naming = (statement: Statement, actor: string) => statement.participants.some((each) => each.actor === actor);
  const notes = populations.flatMap(({ id, name }) => {
    const shares = allVoices(groups).map(({ id: voice, statements }) => ({
      voice,
      number: statements.filter((each) => naming(each, id)).length,
    }));
    const all = shares.reduce((sum, { number }) => sum + number, 0);
    const most = shares.find(({ number }) => number * 2 > all);
    if (all < ENOUGH || most === undefined) return [];
    return [
      { all, voice: most.voice, bold: `${name}, a civilian population:`, rest: `${most.number} of the ${all} statements that name them` },
    ];
  });
  const [first] = notes.sort((one, other) => other.all - one.all);
  return first ? [{ voice: first.voice, bold: first.bold, rest: first.rest, to: null }] : [];
}
