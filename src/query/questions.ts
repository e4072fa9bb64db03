import type { Identity, Time } from "../generated/types.js";
import { daysOf } from "../model/edtf.js";
import { groupByEach } from "../model/group-by.js";
import { vague } from "../model/vocabularies/shared.js";
import { type ChainLink, chainIn } from "./chain.js";
import { type Filter, normalizeFilter } from "./filter.js";
import { Lookup } from "./lookup.js";
import { relationsFrom, type Side, type StatementRelation } from "./relations.js";
import { selectNormal } from "./select.js";
import type { ActorOf, AnyDataset, CasualtyFigureOf, RecordOf, StatementOf, ThisDataset } from "./types.js";

/** A denial, with what it speaks against. */
export interface Denial<Data extends AnyDataset = ThisDataset> {
  /** The text is what is denied. */
  readonly statement: StatementOf<Data>;
  /** Who denies it: the last one; all before pass it on. */
  readonly chain: readonly ChainLink<Data>[];
  /** Statements that it disputes or disagrees with, or that dispute it, with who makes them; none where nobody in the text says so. */
  readonly against: readonly (Side<Data> & Pick<StatementRelation<Data>, "type" | "basis">)[];
}

/** Who denies what, and who says so: the statements with the act `deny`, in the order of the dataset. */
export function denials<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly Denial<Data>[] {
  const lookup = new Lookup(dataset);
  const all = lookup.statements.flatMap((statement) => relationsFrom(lookup, statement));
  const opposed = all.filter(({ type }) => type === "disputes" || type === "disagreesWith");
  const byEnd = groupByEach(opposed, ({ from, to }) => [from, to]);
  return statementsThat({ act: "deny" }, lookup).map((statement) => ({
    statement,
    chain: chainIn(lookup, statement),
    against: (byEnd.get(statement) ?? []).map(({ type, basis, from, to }) => {
      const other = from === statement ? to : from;
      return { type, basis, statement: other, chain: chainIn(lookup, other) };
    }),
  }));
}

/** The statements that the outermost link makes itself, without reporting anybody, in the order of the dataset. */
export function firstHand<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return new Lookup(dataset).statements.filter(({ attribution }) => attribution.length === 1);
}

/** The statements that the outermost link has from somebody else, in the order of the dataset. */
export function secondHand<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return new Lookup(dataset).statements.filter(({ attribution }) => attribution.length > 1);
}

/**
 * What is said not to be known: the statements of which the speaker has no information, and those on inquiry, on what is not clear and
 * on what was not told. In the order of the dataset.
 */
export function unknowns<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  const lookup = new Lookup(dataset);
  const found = new Set([...statementsThat({ act: "no-information" }, lookup), ...statementsThat({ topic: "inquiry" }, lookup)]);
  return lookup.statements.filter((statement) => found.has(statement));
}

/** The statements of what would be under some condition, in the order of the dataset. */
export function conditionals<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return statementsThat({ mode: "hypothetical" }, new Lookup(dataset));
}

/** The statements and casualty figures that give an amount by a word alone, such as most or dozens. */
export function vagueAmounts<Data extends AnyDataset = ThisDataset>(
  dataset?: Data,
): readonly (StatementOf<Data> | CasualtyFigureOf<Data>)[] {
  const words = vague.values.map(({ value }) => value);
  return selected({ vague: words }, new Lookup(dataset)) as readonly (StatementOf<Data> | CasualtyFigureOf<Data>)[];
}

/** A claim that two labels mean the same, or that one belongs to the other. */
export interface IdentityClaim<Data extends AnyDataset = ThisDataset> {
  /** The statement that makes the claim. */
  readonly statement: StatementOf<Data>;
  /** Whose claim it is: the last one; all before pass it on. With the act `deny` it is what is denied. */
  readonly chain: readonly ChainLink<Data>[];
  /** Who is said to be the object, or part of it. */
  readonly subject: ActorOf<Data>;
  /** `same-as` or `part-of`; with the act `deny`, what is denied. */
  readonly relation: Identity["relation"];
  /** Whom the subject is said to be, or to be part of. */
  readonly object: ActorOf<Data>;
}

/** Who says of whom that they are the same or belong together, in the order of the dataset. No two actors are one for that. */
export function identityClaims<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly IdentityClaim<Data>[] {
  const lookup = new Lookup(dataset);
  return statementsThat({ identity: ["same-as", "part-of"] }, lookup).flatMap((statement) => {
    const { identity } = statement;
    if (identity === null) return [];
    const [subject, object] = [lookup.find("actor", identity.subject), lookup.find("actor", identity.object)];
    return [{ statement, chain: chainIn(lookup, statement), subject, relation: identity.relation, object }];
  });
}

/** A statement with its time. */
export interface TimelineEntry<Data extends AnyDataset = ThisDataset> {
  /** What is said of that time. */
  readonly statement: StatementOf<Data>;
  /** When it is said to have been so, with the words of the text. */
  readonly time: Time;
  /** First and last day that may be meant, YYYY-MM-DD; null where it is open, not known, or no date is given at all. */
  readonly first: string | null;
  /** Its last day, in the same way. */
  readonly last: string | null;
}

/**
 * The statements that say when, by what they say of it and not by when it was said: those with a date by their first day, or the last
 * one where the first is not known; then those that have words for a time, but no date. Whose word each is, `readingOf` says.
 */
export function timeline<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly TimelineEntry<Data>[] {
  const entries = new Lookup(dataset).statements.flatMap((statement) => {
    const { time } = statement;
    const days = time?.edtf ? daysOf(time.edtf) : { first: null, last: null };
    return time === null ? [] : [{ statement, time, ...days }];
  });
  const order = ({ first, last }: TimelineEntry<Data>) => first ?? last ?? "9999-99-99";
  return entries.sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0));
}

const statementsThat = <Data extends AnyDataset>(filter: Filter<AnyDataset>, lookup: Lookup<Data>) =>
  selected({ ...filter, type: "statement" }, lookup) as readonly StatementOf<Data>[];

const selected = <Data extends AnyDataset>(filter: Filter<AnyDataset>, lookup: Lookup<Data>): readonly RecordOf<Data>[] =>
  selectNormal(normalizeFilter(filter), lookup.dataset);
