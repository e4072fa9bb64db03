import type { Dataset, Statement } from "../../generated/types.js";
import { groupByEach } from "../../model/group-by.js";
import { topic as topics } from "../../model/vocabularies/statement.js";
import type { Lookup } from "../../query/lookup.js";
import { inTextOrder } from "./text-order.js";
import { allVoices, type Voice, type VoiceGroup, voiceIdOf } from "./voices.js";

/** Something that statements are about, with what is said of it. */
export interface Subject {
  /** A topic, or the id of an actor. */
  readonly id: string;
  readonly name: string;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
}

/** Voices by subjects. */
export interface SaidTable {
  readonly groups: readonly VoiceGroup[];
  readonly subjects: readonly Subject[];
  /** What a voice says on a subject, in the order of the text; nothing for most. */
  readonly cell: (voice: string, subject: string) => readonly Statement[];
}

/** Who speaks on what: by topic, or by the actors who are in the texts (`label`). Subjects with the most voices come first. */
export function saidTable(lookup: Lookup<Dataset>, groups: readonly VoiceGroup[], by: "topic" | "label"): SaidTable {
  const statements = allVoices(groups).flatMap((voice) => voice.statements);
  const idsIn = (statement: Statement) => (by === "topic" ? [statement.topic] : statement.participants.map(({ actor }) => actor));
  const bySubject = groupByEach(inTextOrder(statements), idsIn);
  const subjects = Array.from(
    bySubject,
    ([id, said]): Subject => ({
      id,
      name: by === "topic" ? withCapital(id) : lookup.find("actor", id).name,
      statements: said,
    }),
  );
  const byCell = groupByEach(inTextOrder(statements), (statement) => idsIn(statement).map((id) => keyOf(voiceIdOf(statement), id)));
  const voicesOn = ({ statements: said }: Subject) => new Set(said.map(voiceIdOf)).size;
  return {
    groups,
    subjects: by === "topic" ? inOrderOfTopics(subjects) : subjects.sort((one, other) => voicesOn(other) - voicesOn(one)),
    cell: (voice, subject) => byCell.get(keyOf(voice, subject)) ?? [],
  };
}

const inOrderOfTopics = (subjects: readonly Subject[]) => topics.values.flatMap(({ value }) => subjects.filter(({ id }) => id === value));

const keyOf = (voice: string, subject: string) => JSON.stringify([voice, subject]);

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Statements of one subject by whoever's word they are, in the order of the text. */
export function byVoice(
  table: SaidTable,
  subject: string,
): readonly { readonly voice: Voice; readonly statements: readonly Statement[] }[] {
  return allVoices(table.groups).flatMap((voice) => {
    const statements = table.cell(voice.id, subject);
    return statements.length > 0 ? [{ voice, statements }] : [];
  });
}
