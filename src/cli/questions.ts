import type { Dataset, DatasetRecord, Statement } from "../generated/types.js";
import {
  conditionals,
  denials,
  firstHand,
  identityClaims,
  identityRelation,
  secondHand,
  timeline,
  unknowns,
  vagueAmounts,
} from "../query/index.js";
import { labelOf, Names } from "./output/names.js";

/** A record that answers a question. */
export interface Found {
  readonly record: DatasetRecord;
  /** What is to be read before it, such as its date. */
  readonly before?: string;
  /** What it stands against, and how. */
  readonly against?: readonly { readonly how: string; readonly statement: Statement }[];
}

export interface NamedQuestion {
  /** What is asked, to go behind its name in the help. */
  readonly asks: string;
  ask(dataset: Dataset): readonly Found[];
}

const plain = (records: readonly DatasetRecord[]): readonly Found[] => records.map((record) => ({ record }));

/** Questions that have a name, in `badakhshan-2019/query` and here. */
export const questions = {
  denials: {
    asks: "who denies what, and who says so",
    ask: (dataset) =>
      denials(dataset).map(({ statement, against }) => ({
        record: statement,
        against: against.map(({ type, basis, statement: other }) => ({
          how: `${type === "disputes" ? "against" : "in disagreement with"} (${basis})`,
          statement: other,
        })),
      })),
  },
  "first-hand": { asks: "what the text says itself", ask: (dataset) => plain(firstHand(dataset)) },
  "second-hand": { asks: "what it has from others", ask: (dataset) => plain(secondHand(dataset)) },
  unknowns: { asks: "what is said not to be known, clear or told", ask: (dataset) => plain(unknowns(dataset)) },
  conditionals: { asks: "what would be under some condition", ask: (dataset) => plain(conditionals(dataset)) },
  "vague-amounts": { asks: "amounts given by a word alone", ask: (dataset) => plain(vagueAmounts(dataset)) },
  "identity-claims": {
    asks: "who says of whom that they are the same, or one a part of the other",
    ask: (dataset) => {
      const names = new Names(dataset);
      return identityClaims(dataset).map(({ statement, subject, relation, object }) => ({
        record: statement,
        before: `${names.withId(subject.id)}, ${labelOf(identityRelation, relation)} ${names.withId(object.id)}?`,
      }));
    },
  },
  timeline: {
    asks: "what is said to have been when",
    ask: (dataset) =>
      timeline(dataset).map(({ statement, time, first, last }) => ({
        record: statement,
        before: `${daysText(first, last)} (“${time.as}”)`,
      })),
  },
} as const satisfies Readonly<Record<string, NamedQuestion>>;

function daysText(first: string | null, last: string | null): string {
  if (first === null && last === null) return "without a date";
  if (first === last) return String(first);
  return `${first ?? "?"} to ${last ?? "?"}`;
}
