import type { AttributionLink, Dataset, Statement } from "../../generated/types.js";
import { groupBy } from "../../model/group-by.js";
import { innermost } from "../../query/chain.js";
import type { Lookup } from "../../query/lookup.js";
import { type ReadingPart, sentenceOf, sourceParts } from "../../query/reading.js";
import { kindOfSource } from "../../query/reading-words.js";
import { capital } from "../counted.js";
import { inTextOrder } from "./text-order.js";

/** Somebody, or a piece, whose word some statements are, as the text comes to have it. */
export interface Voice {
  /** In addresses: the id of the speaker or piece, then of those between it and the coded text, innermost first, joined by `~`. */
  readonly id: string;
  /** The record that speaks; null where it is not said who does. */
  readonly record: string | null;
  /** What to call it where a line begins: a name of the dataset for the most part. */
  readonly name: string;
  /** In few words: of a piece, whose it is and what. */
  readonly short: string;
  /** Post or the like in which it speaks; null where none is recorded. */
  readonly role: string | null;
  /** How many stand between the speaker and the reader: 0 for the text's own voice. */
  readonly depth: number;
  /** What it says, in the order of the text. */
  readonly statements: readonly Statement[];
}

/** Voices that reach the reader by one way. */
export interface VoiceGroup {
  /** Which way that is: `Passed on by Kabul Now`. Null for the text's own voice, which is called so itself. */
  readonly heading: string | null;
  readonly depth: number;
  /** In the order of the text. */
  readonly voices: readonly Voice[];
}

/** An id that no record can have: it is not said who speaks. */
const NOBODY = "-";

/** The voices of some statements, by the way they come: first the text's own, then what it passes on, then what it passes on from others. */
export function voicesOf(lookup: Lookup<Dataset>, statements: readonly Statement[] = lookup.statements): readonly VoiceGroup[] {
  // All comes through the coded text: of two ways, one is longer, or leads through others.
  const byWay = groupBy(inTextOrder(statements), ({ attribution }) =>
    attribution.length === 1 ? null : attribution.slice(1, -1).map(idIn).join("~"),
  );
  const groups = Array.from(byWay.values(), (members) => groupOf(lookup, members));
  return groups.sort((one, other) => one.depth - other.depth);
}

/** All voices of groups, one after the other. */
export const allVoices = (groups: readonly VoiceGroup[]): readonly Voice[] => groups.flatMap(({ voices }) => voices);

/** The id of the voice that makes a statement, as `voicesOf` gives it. */
export function voiceIdOf({ attribution }: Statement): string {
  const [outermost, ...inwards] = attribution.map(idIn);
  if (inwards.length === 0) return outermost ?? NOBODY;
  const id = inwards.reverse().join("~");
  // Whose text it is can also be quoted in it.
  return id === outermost ? `${id}~` : id;
}

/** What to call whoever makes a statement, in a sentence. */
export const voiceNameOf = (lookup: Lookup<Dataset>, statement: Statement): string => nameIn(lookup, innermost(statement));

function groupOf(lookup: Lookup<Dataset>, statements: readonly Statement[]): VoiceGroup {
  const through = statements[0]?.attribution.slice(0, -1) ?? [];
  const depth = through.length;
  const voices = Array.from(groupBy(statements, voiceIdOf), ([id, said]): Voice => {
    const link = said[0] && innermost(said[0]);
    const actor = lookup.findAny("actor", link?.by ?? null);
    const name = link ? nameIn(lookup, link) : "";
    return {
      id,
      record: link?.by ?? link?.source ?? null,
      name: capital(depth === 0 ? ownVoice(name) : name),
      short: shortName(lookup, link) ?? name,
      role: actor?.role ? roleIn(actor.name, actor.role.title) : null,
      depth,
      statements: said,
    };
  });
  return { heading: headingFor(through.map((link) => nameIn(lookup, link))), depth, voices };
}

/** Of a piece, whose it is and what. */
function shortName(lookup: Lookup<Dataset>, link: AttributionLink | undefined): string | undefined {
  const piece = link && link.by === null ? lookup.findAny("source", link.source) : null;
  const publisher = lookup.findAny("actor", piece?.publisher ?? null);
  return piece && publisher ? `${publisher.name}’s ${kindOfSource[piece.kind]}` : undefined;
}

const ownVoice = (name: string) => `${name}’s own voice`;

/** A label that is a post already, such as "local official", needs no second one. */
const roleIn = (name: string, title: string) => (name.toLowerCase() === title.toLowerCase() ? null : title);

function headingFor(through: readonly string[]): string | null {
  const [outermost, ...others] = through;
  if (outermost === undefined) return null;
  return others.length === 0 ? `Passed on by ${outermost}` : `By ${outermost}, ${others.map((name) => `from ${name}`).join(", ")}`;
}

const idIn = ({ by, source }: AttributionLink) => by ?? source ?? NOBODY;

function nameIn(lookup: Lookup<Dataset>, { by, source, cue }: AttributionLink): string {
  if (by !== null) return lookup.find("actor", by).name;
  const piece = lookup.findAny("source", source);
  const parts: readonly ReadingPart[] = piece
    ? sourceParts(lookup, piece, null)
    : [{ kind: "words", text: "somebody who is not named", id: null }];
  // Of what has neither title nor publisher, only the words of the text tell which it is.
  const isNameless = piece === null || (piece.title === null && piece.publisher === null);
  return `${sentenceOf(parts)}${isNameless && cue ? ` (“${cue.words}”)` : ""}`;
}
