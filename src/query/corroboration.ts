import { groupBy } from "../model/group-by.js";
import { innermost } from "./chain.js";
import { Lookup } from "./lookup.js";
import { relationsOf } from "./relations.js";
import type { ActorOf, AnyDataset, Reference, StatementOf, ThisDataset } from "./types.js";

/** Statements that come from one body: however many speak for it, they are one voice. */
export interface Voice<Data extends AnyDataset = ThisDataset> {
  /** The body, or the speaker where no body is stated; null for all that nobody is named for, since these may be one. */
  readonly body: ActorOf<Data> | null;
  /** Those who speak: the body itself, or people and offices in it. */
  readonly speakers: readonly ActorOf<Data>[];
  /** What it says: the statements that are theirs. */
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
 * A statement and those that agree with it (`agreesWith`, in either direction), grouped by who they come from: speakers with a stated
 * post in the same body, up the chain of `role.organization`, are one voice, and so are all voices of one state. What a piece shows or
 * says without a named speaker comes from its publisher. Two voices are not thereby independent: only that no tie between them is stated.
 * Agreement is not followed further, since what agrees with the same need not agree with each other.
 *
 * @throws RangeError where there is no such statement
 */
export function corroboration<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): Corroboration<Data> {
  const lookup = new Lookup(dataset);
  const itself = lookup.find("statement", statement);
  const agreeing = new Set(relationsOf(itself, lookup.dataset).flatMap(({ type, from, to }) => (type === "agreesWith" ? [from, to] : [])));
  const all = [itself, ...lookup.statements.filter((each) => each !== itself && agreeing.has(each))];
  const speakerOf = (each: StatementOf<Data>) => speakerBehind(each, lookup);
  const voices = [...groupBy(all, (each) => bodyOf(speakerOf(each), lookup))].map(([body, statements]) => ({
    body,
    speakers: [...new Set(statements.map(speakerOf))].filter((speaker) => speaker !== null),
    statements,
  }));
  const shared = itself.attribution.filter(
    ({ by }) => by !== null && all.every(({ attribution }) => attribution.some((link) => link.by === by)),
  );
  return { voices, sharedBy: [...new Set(shared.flatMap(({ by }) => lookup.findAny("actor", by) ?? []))] };
}

/** Whose word it is; of a piece that nobody is named for, who published it. */
function speakerBehind<Data extends AnyDataset>(statement: StatementOf<Data>, lookup: Lookup<Data>): ActorOf<Data> | null {
  const { by, source } = innermost(statement);
  return lookup.findAny("actor", by ?? lookup.findAny("source", source)?.publisher ?? null);
}

/** The outermost body in or for which an actor holds a post, as far as stated. */
function bodyOf<Data extends AnyDataset>(actor: ActorOf<Data> | null, lookup: Lookup<Data>): ActorOf<Data> | null {
  if (actor === null) return null;
  const seen = new Set<ActorOf<Data>>([actor]);
  let body = actor;
  for (const { role } of seen) {
    if (!role || role.organization === null) break;
    body = lookup.find("actor", role.organization);
    seen.add(body);
  }
  return body;
}
