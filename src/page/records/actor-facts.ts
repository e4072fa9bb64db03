import type { Actor, Dataset, Source, Statement } from "../../generated/types.js";
import { actorKind } from "../../model/vocabularies/actor.js";
import { type ChainLink, speakerOf } from "../../query/chain.js";
import type { Filter } from "../../query/filter.js";
import { type IdentityClaim, identityClaims } from "../../query/questions.js";
import { select } from "../../query/select.js";
import { isArmed } from "../../rules/armed.js";

/** What sort of actor a label stands for, in a word or two: what keeps a people and an armed group apart comes first. */
export function sortOf({ population, sectors, kind }: Actor): string {
  if (population === true) return "civilian population";
  if (population === null) return "not said";
  if (sectors.some(isArmed)) return "armed";
  return actorKind.values.find(({ value }) => value === kind)?.label ?? kind;
}

/** How to go on speaking of an actor: of one person or body, and of several. */
export const themOf = ({ kind }: Actor): string =>
  kind === "organization" || kind === "unknown" ? "it" : kind === "individual" ? "this person" : "them";

/** Whoever speaks: an actor, or a piece in which nobody is named. */
export interface VoiceOf {
  /** Null where nobody is named. */
  readonly by: Actor | null;
  /** Set only where nobody is named; null where not even a piece is. */
  readonly source: Source | null;
  /** In the order of the dataset. */
  readonly statements: readonly Statement[];
}

/** Another label beside which an actor stands. */
export interface OtherLabel {
  readonly actor: Actor;
  /** How many statements have the label in their text. */
  readonly statements: readonly Statement[];
  /** Who uses it, in the order of the text. */
  readonly voices: readonly VoiceOf[];
}

/** The coder's suspicion that two labels mean the same: nobody's word. */
export interface Suspicion {
  readonly other: Actor;
  readonly why: string;
}

/** Ways in which an actor has to do with statements, in the order in which they are shown. */
export const roles = ["says", "shows", "told", "agent", "recipient", "mentioned"] as const;

/** A way in which an actor has to do with statements. */
export type ActorRole = (typeof roles)[number];

/** All that is said of an actor, and by whom: what a page on it shows. */
export interface ActorFacts {
  /** Labels that must not be taken for this one: first those of which the text says what they are, then those that it leaves open. */
  readonly notFor: { readonly told: readonly OtherLabel[]; readonly open: readonly OtherLabel[] };
  /** Who joins another label to this one, or denies it. */
  readonly claims: readonly IdentityClaim<Dataset>[];
  readonly suspicions: readonly Suspicion[];
  /** Labels that are near, by a claim, a suspicion or a warning about others, and that nobody joins to this one. */
  readonly joinedByNobody: readonly Actor[];
  readonly statements: Readonly<Record<ActorRole, readonly Statement[]>>;
  /** Statements that have the actor in their text. */
  readonly about: readonly Statement[];
  /** What comes through the actor and is not its own word. */
  readonly passesOn: readonly Statement[];
  /** Who speaks of it, most statements first. */
  readonly voices: readonly VoiceOf[];
  /** Who holds a post in it. */
  readonly members: readonly Actor[];
  readonly publishes: readonly Source[];
}

/** Gathers what a dataset has on an actor; a withdrawn record counts for nothing. */
export function actorFacts(actor: Actor, dataset: Dataset): ActorFacts {
  const { id } = actor;
  const standing = dataset.actors.filter(({ withdrawn }) => withdrawn === null);
  const mustNotBe = standing.filter((other) => other.differentFrom.includes(id) || actor.differentFrom.includes(other.id));
  const labels = mustNotBe.map((other) => labelOf(other, dataset));
  const claims = identityClaims(dataset).filter(({ subject, object }) => subject.id === id || object.id === id);
  const suspicions = suspicionsOf(actor, standing);
  const joined = new Set([
    id,
    ...mustNotBe.map((each) => each.id),
    ...claims.flatMap(({ subject, object }) => [subject.id, object.id]),
    ...suspicions.map(({ other }) => other.id),
  ]);
  const about = statementsThat({ about: id }, dataset);
  const says = statementsThat({ by: id }, dataset);
  const published = dataset.sources.filter(({ publisher, withdrawn }) => publisher === id && withdrawn === null);
  const shows = dataset.statements.filter((each) => each.withdrawn === null && isShownIn(each, published));
  const own = new Set([...says, ...shows]);
  return {
    notFor: {
      told: labels.filter((each) => each.actor.population !== null),
      open: labels.filter((each) => each.actor.population === null),
    },
    claims,
    suspicions,
    joinedByNobody: nearTo(actor, standing, dataset).filter((each) => !joined.has(each.id)),
    statements: {
      says,
      shows,
      told: statementsThat({ toldTo: id }, dataset),
      agent: statementsThat({ agent: id }, dataset),
      recipient: statementsThat({ recipient: id }, dataset),
      mentioned: statementsThat({ mentioned: id }, dataset),
    },
    about,
    passesOn: statementsThat({ through: id }, dataset).filter((each) => !own.has(each)),
    voices: voicesOf(about, dataset).sort((a, b) => b.statements.length - a.statements.length),
    members: standing.filter(({ role }) => role?.organization === id),
    publishes: published,
  };
}

/** Statements by whose word they are, in the order in which each speaks first. */
export function voicesOf(statements: readonly Statement[], dataset: Dataset): VoiceOf[] {
  const voices = new Map<string, { by: Actor | null; source: Source | null; statements: Statement[] }>();
  for (const statement of inTextOrder(statements)) {
    const { by, source }: ChainLink<Dataset> = speakerOf(statement, dataset);
    const key = by ? `actor ${by.id}` : `source ${source?.id ?? ""}`;
    const voice = voices.get(key);
    if (voice) voice.statements.push(statement);
    else voices.set(key, { by, source: by ? null : source, statements: [statement] });
  }
  return [...voices.values()];
}

/** Statements as their passages stand in the text. */
export const inTextOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));

const labelOf = (actor: Actor, dataset: Dataset): OtherLabel => {
  const statements = statementsThat({ about: actor.id }, dataset);
  return { actor, statements, voices: voicesOf(statements, dataset) };
};

function suspicionsOf(actor: Actor, standing: readonly Actor[]): readonly Suspicion[] {
  const own = actor.mayBe.flatMap(({ actor: other, why }) =>
    standing.filter(({ id }) => id === other).map((each) => ({ other: each, why })),
  );
  const others = standing.flatMap((other) => other.mayBe.filter((each) => each.actor === actor.id).map(({ why }) => ({ other, why })));
  return [...own, ...others];
}

/** Everybody who hangs together with an actor by claims, suspicions and warnings, over whatever others. */
function nearTo(actor: Actor, standing: readonly Actor[], dataset: Dataset): readonly Actor[] {
  const ties: (readonly [string, string])[] = [
    ...standing.flatMap(({ id, mayBe, differentFrom }) => [
      ...mayBe.map((each) => [id, each.actor] as const),
      ...differentFrom.map((each) => [id, each] as const),
    ]),
    ...identityClaims(dataset).map(({ subject, object }) => [subject.id, object.id] as const),
  ];
  // A set goes on to what is added to it meanwhile, and takes nothing twice.
  const near = new Set([actor.id]);
  for (const id of near) for (const [one, other] of ties) if (one === id || other === id) near.add(one === id ? other : one);
  return standing.filter(({ id }) => near.has(id));
}

/** True where the last link is one of these pieces, and names nobody. */
function isShownIn({ attribution }: Statement, pieces: readonly Source[]): boolean {
  const last = attribution[attribution.length - 1];
  return last !== undefined && last.by === null && pieces.some(({ id }) => id === last.source);
}

/** The statements that stand and fit a filter. */
export const statementsThat = (filter: Filter<Dataset>, dataset: Dataset): readonly Statement[] =>
  select<{ type: "statement" }, Dataset>({ ...filter, type: "statement" }, dataset);
