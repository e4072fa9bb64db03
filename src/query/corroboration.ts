import { groupBy } from "../model/group-by.js";
import { innermost } from "./chain.js";
import { type DatasetIndex, indexOf } from "./dataset-index.js";
import { supportOf } from "./relations.js";
import type { ActorOf, AnyDataset, Reference, StatementOf, ThisDataset } from "./types.js";

/** Statements that come from one body: however many speak for it, they are one voice. */
export interface Voice<Data extends AnyDataset = ThisDataset> {
  /** The body, or the speaker where no body is stated. */
  readonly body: ActorOf<Data>;
  /** Those who speak: the body itself, or people and offices in it. */
  readonly speakers: readonly ActorOf<Data>[];
  readonly statements: readonly StatementOf<Data>[];
}

/** What agrees with a statement, by who it comes from. */
export interface Corroboration<Data extends AnyDataset = ThisDataset> {
  /** The voice of the statement itself first, then the others in the order of their statements. */
  readonly voices: readonly Voice<Data>[];
  /**
   * Those through whom every one of these statements reaches the reader, be it as a speaker or by passing it on. Where one such reporter
   * stands behind all of them, the voices are no more independent than its reporting.
   */
  readonly sharedBy: readonly ActorOf<Data>[];
}

/**
 * A statement and those that agree with it (`confirms`, `agreesWith`, in either direction), grouped by who they come from: speakers
 * with a stated post in the same body, up the chain of `role.organization`, are one voice. Two voices are not thereby independent:
 * only that no tie between them is stated. Agreement is not followed further, since what agrees with the same need not agree with each other.
 *
 * @throws RangeError where there is no such statement
 */
export function corroboration<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): Corroboration<Data> {
  const index = indexOf(dataset);
  const itself = index.find("statement", statement);
  const agreeing = supportOf(itself, dataset).flatMap(({ from, to }) => [from, to]);
  const all = [itself, ...index.sorted(agreeing).filter((each) => each !== itself)];
  const speakerOf = (each: StatementOf<Data>): ActorOf<Data> => index.find("actor", innermost(each).by);
  const voices = [...groupBy(all, (each) => bodyOf(speakerOf(each), index))].map(([body, statements]) => ({
    body,
    speakers: [...new Set(statements.map(speakerOf))],
    statements,
  }));
  const shared = itself.attribution.filter(({ by }) => all.every(({ attribution }) => attribution.some((link) => link.by === by)));
  return { voices, sharedBy: [...new Set(shared.map(({ by }) => index.find("actor", by)))] };
}

/** The outermost body in or for which an actor holds a post, as far as stated. */
function bodyOf<Data extends AnyDataset>(actor: ActorOf<Data>, index: DatasetIndex<Data>): ActorOf<Data> {
  const seen = new Set<ActorOf<Data>>([actor]);
  let body = actor;
  for (const { role } of seen) {
    if (!role || role.organization === null) break;
    body = index.find("actor", role.organization);
    seen.add(body);
  }
  return body;
}
