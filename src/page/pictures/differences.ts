import type { Dataset, Relation, Statement } from "../../generated/types.js";
import { groupBy } from "../../model/group-by.js";
import { innermost } from "../../query/chain.js";
import type { Lookup } from "../../query/lookup.js";
import { relationsFrom } from "../../query/relations.js";
import { inTextOrder } from "./text-order.js";
import { voiceIdOf } from "./voices.js";

/** That two statements speak against each other. */
export interface Meeting {
  /** `disputes`: both cannot hold. `disagreesWith`: they could not, in the coder's reading. */
  readonly type: "disputes" | "disagreesWith";
  readonly basis: Relation["basis"];
  /** The statement that has the relation. */
  readonly from: Statement;
  readonly to: Statement;
}

/** A statement on a side of a difference. */
export interface SideEntry {
  readonly statement: Statement;
  /** What it meets on the other side (or on its own, where more than two cannot hold together). */
  readonly meets: readonly Meeting[];
  /** Where nothing is met: the statement of the same voice that it adds to; what that takes for granted in doing so is left out. */
  readonly addsTo: Statement | null;
}

/** Statements that meet, in two sides. Neither is the right one. */
export interface Difference {
  /** Those who deny; where nobody denies, what was said later. */
  readonly against: readonly SideEntry[];
  /** What these are set against. */
  readonly set: readonly SideEntry[];
  readonly meetings: readonly Meeting[];
  /** Whether the statements of the first side are denials, some of them, or none. */
  readonly hasDenial: boolean;
}

/** All differences of a dataset, and the denials that meet nothing. */
export interface Differences {
  readonly differences: readonly Difference[];
  readonly alone: readonly Statement[];
}

/**
 * The differences of a dataset in the order of the text. Statements that a denial meets are one difference, together with what other
 * denials meet that turn against the same or agree with it. Where neither of two denies, they make one of their own: otherwise two who
 * differ on something else would stand on one side.
 */
export function differencesOf(lookup: Lookup<Dataset>): Differences {
  const relations = lookup.statements.flatMap((statement) => relationsFrom(lookup, statement));
  const meetings = relations.flatMap(({ type, basis, from, to }): Meeting[] =>
    type === "disputes" || type === "disagreesWith" ? [{ type, basis, from, to }] : [],
  );
  const isDenied = ({ from, to }: Meeting) => isDenial(from) || isDenial(to);
  // Denials that agree, or of which one adds to the other, belong together.
  const joined = relations.filter(
    ({ type, from, to }) => (type === "agreesWith" || type === "elaborates" || type === "qualifies") && isDenial(from) && isDenial(to),
  );
  const sets = [
    ...connected(meetings.filter(isDenied), joined),
    ...connected(
      meetings.filter((meeting) => !isDenied(meeting)),
      [],
    ),
  ];
  const adding = groupBy(
    relations.filter(
      ({ type, from, to }) =>
        (type === "elaborates" || type === "qualifies") && from.presentation !== "presupposed" && voiceIdOf(from) === voiceIdOf(to),
    ),
    ({ to }) => to,
  );
  const additionsTo = (statement: Statement) => (adding.get(statement) ?? []).map(({ from }) => from);
  const differences = sets.map((each) => differenceOf(each, additionsTo));
  const order = new Map(inTextOrder(lookup.statements).map((statement, index) => [statement, index]));
  const rank = ({ against }: Difference) => order.get(against[0]?.statement as Statement) ?? 0;
  const met = new Set(meetings.flatMap(({ from, to }) => [from, to]));
  return {
    differences: differences.sort((one, other) => Number(other.hasDenial) - Number(one.hasDenial) || rank(one) - rank(other)),
    alone: inTextOrder(lookup.statements).filter((statement) => isDenial(statement) && !met.has(statement)),
  };
}

const isDenial = (statement: Statement) => innermost(statement).act === "deny";

/** Meetings in sets of which no two have a statement in common; two statements that are joined count as one. */
function connected(
  meetings: readonly Meeting[],
  joined: readonly { readonly from: Statement; readonly to: Statement }[],
): readonly (readonly Meeting[])[] {
  const above = new Map<Statement, Statement>();
  const rootOf = (statement: Statement): Statement => {
    let root = statement;
    for (let next = above.get(root); next; next = above.get(root)) root = next;
    // Shortens the way for the next who asks.
    for (let at = statement, next = above.get(at); next && next !== root; next = above.get(at)) {
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { from, to } of [...meetings, ...joined]) {
    const [one, other] = [rootOf(from), rootOf(to)];
    if (one !== other) above.set(one, other);
  }
  return [...groupBy(meetings, ({ from }) => rootOf(from)).values()];
}

function differenceOf(meetings: readonly Meeting[], additionsTo: (statement: Statement) => readonly Statement[]): Difference {
  const sides = sidesOf(meetings);
  const meetingsOf = groupBy(
    meetings.flatMap((meeting) => [meeting.from, meeting.to].map((statement) => ({ statement, meeting }))),
    ({ statement }) => statement,
  );
  const entries = (side: "against" | "set"): readonly SideEntry[] => {
    const members = inTextOrder([...sides].flatMap(([statement, at]) => (at === side ? [statement] : [])));
    const added = new Map<Statement, Statement>();
    const walk = [...members];
    for (const to of walk) {
      for (const statement of additionsTo(to)) {
        if (sides.has(statement) || added.has(statement)) continue;
        added.set(statement, to);
        walk.push(statement);
      }
    }
    return inTextOrder([...members, ...added.keys()]).map((statement) => ({
      statement,
      meets: (meetingsOf.get(statement) ?? []).map(({ meeting }) => meeting),
      addsTo: added.get(statement) ?? null,
    }));
  };
  const hasDenial = [...sides.keys()].some(isDenial);
  return { against: entries("against"), set: entries("set"), meetings, hasDenial };
}

/** Which side each statement is on: denials on one, or else what was said later; what these meet on the other, and so on. */
function sidesOf(meetings: readonly Meeting[]): ReadonlyMap<Statement, "against" | "set"> {
  const neighbours = groupBy(
    meetings.flatMap(({ from, to }) => [
      { one: from, other: to },
      { one: to, other: from },
    ]),
    ({ one }) => one,
  );
  const sides = new Map<Statement, "against" | "set">();
  const all = inTextOrder([...neighbours.keys()]);
  const spread = (seeds: readonly Statement[]) => {
    const walk = seeds.filter((statement) => !sides.has(statement));
    for (const statement of walk) sides.set(statement, "against");
    for (const one of walk) {
      for (const { other } of neighbours.get(one) ?? []) {
        if (sides.has(other)) continue;
        sides.set(other, sides.get(one) === "against" ? "set" : "against");
        walk.push(other);
      }
    }
  };
  spread(all.filter(isDenial));
  const later = new Set(meetings.map(({ from }) => from));
  for (const statement of all) if (later.has(statement)) spread([statement]);
  return sides;
}
