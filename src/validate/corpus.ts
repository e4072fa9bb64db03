import type { RecordType } from "../generated/places.js";
import type { DatasetRecord } from "../generated/types.js";
import type { Context, Problem, Report, ReportAt, Rule, WholeCheck } from "../rules/rule.js";
import { KnownRecords, type KnownState } from "./known-records.js";

/** Records that wait for others are looked at again once there are so many more of them. */
const FEWEST_WAITING = 64;

/** A problem that a rule found with the record that came as number `at`. */
export interface RuleProblem {
  readonly rule: Rule;
  readonly at: number;
  readonly id: string;
  readonly problem: Problem;
}

/** What a corpus holds, as data that can be sent to another thread. */
export interface CorpusState {
  readonly known: KnownState;
  readonly waiting: readonly Waiting[];
  readonly notes: readonly unknown[];
}

interface Waiting {
  readonly record: DatasetRecord;
  readonly at: number;
}

/** What is done with each record of a type, made once. */
interface Checks {
  readonly records: readonly (readonly [NonNullable<Rule["checkRecord"]>, Report])[];
  readonly links: readonly NonNullable<Rule["checkLinks"]>[];
  readonly notes: readonly (readonly [WholeCheck<unknown>, unknown])[];
}

/**
 * Applies rules to records that come one after the other, in whatever order, and that need not all fit into memory. It
 * keeps the few facts of each that others may ask for, the notes of rules, and those records that wait: for another
 * one which they refer to, or for the end, when what is wrong with them can be told for certain.
 */
export class Corpus {
  readonly #rules: readonly Rule[];
  readonly #report: (problem: RuleProblem) => void;
  readonly #known = new KnownRecords();
  readonly #notes: readonly unknown[];
  readonly #checks: Readonly<Record<RecordType, Checks>>;
  #waiting: Waiting[] = [];
  #mostWaiting = FEWEST_WAITING;

  /** Number and id of the record that is being checked alone. */
  #at = -1;
  #id = "";
  /** True if the record whose links are being checked must wait. */
  #waits = false;

  /** @param report is called with each problem: with those of a record alone as it comes, with all others in the end */
  constructor(rules: readonly Rule[], report: (problem: RuleProblem) => void) {
    this.#rules = rules;
    this.#report = report;
    this.#notes = rules.map(({ whole }) => whole?.begin());
    this.#checks = {
      source: this.#checksOf("source"),
      actor: this.#checksOf("actor"),
      location: this.#checksOf("location"),
      statement: this.#checksOf("statement"),
      "casualty-figure": this.#checksOf("casualty-figure"),
    };
  }

  /** Takes a record of the right shape, which came as number `at`; reports what is wrong with it alone. */
  add(record: DatasetRecord, at: number): void {
    this.checkAlone(record, at);
    const { notes } = this.#checks[record.type];
    for (const [whole, its] of notes) whole.note(its, record, at);
    this.#known.add(record, at);
    if (this.#mustWait(record)) this.#waiting.push({ record, at });
    if (this.#waiting.length >= this.#mostWaiting) this.#lookAgain();
  }

  /** Reports what is wrong with a record alone, and takes no note of it. */
  checkAlone(record: DatasetRecord, at: number): void {
    this.#at = at;
    this.#id = record.id;
    for (const [check, report] of this.#checks[record.type].records) check(record, report);
  }

  /** Notes that there is a record whose shape is wrong, and its id if it has one. */
  addHidden(id?: string): void {
    this.#known.addHidden(id);
  }

  /** Notes that no record of a type can be looked at. */
  hideType(type: RecordType): void {
    this.#known.hideType(type);
  }

  /** All that this corpus holds, for `merge` in another thread. */
  get state(): CorpusState {
    this.#lookAgain();
    return {
      known: this.#known.state,
      waiting: this.#waiting,
      notes: this.#rules.map(({ whole }, index) => (whole?.pack ? whole.pack(this.#notes[index]) : this.#notes[index])),
    };
  }

  /** Adds what another thread holds of the same corpus. */
  merge({ known, waiting, notes }: CorpusState): void {
    this.#known.merge(known);
    for (const entry of waiting) this.#waiting.push(entry);
    for (const [index, { whole }] of this.#rules.entries()) whole?.merge(this.#notes[index], notes[index]);
  }

  /** Reports what is wrong with records as they stand to each other, in the order in which they came, each by the order of rules. */
  finish(): void {
    const problems: (RuleProblem & { readonly order: number })[] = [];
    this.#waiting.sort((a, b) => a.at - b.at);
    for (const { record, at } of this.#waiting) {
      for (const [order, rule] of this.#rules.entries()) {
        if (!rule.types.includes(record.type)) continue;
        rule.checkLinks?.(record, this.#known, (problem) => problems.push({ rule, order, at, id: record.id, problem }));
      }
    }
    for (const [order, rule] of this.#rules.entries()) {
      const report: ReportAt = (at, id, problem) => problems.push({ rule, order, at, id, problem });
      rule.checkAll?.(this.#known, report);
      rule.whole?.finish(this.#notes[order], this.#known, report);
    }
    for (const { rule, at, id, problem } of problems.sort((a, b) => a.at - b.at || a.order - b.order))
      this.#report({ rule, at, id, problem });
  }

  #checksOf(type: RecordType): Checks {
    const rules = this.#rules.map((rule, index) => ({ rule, notes: this.#notes[index] })).filter(({ rule }) => rule.types.includes(type));
    return {
      records: rules.flatMap(({ rule }) => {
        const report: Report = (problem) => this.#report({ rule, at: this.#at, id: this.#id, problem });
        return rule.checkRecord ? [[rule.checkRecord, report] as const] : [];
      }),
      links: rules.flatMap(({ rule }) => rule.checkLinks ?? []),
      notes: rules.flatMap(({ rule: { whole }, notes }) => (whole ? [[whole, notes] as const] : [])),
    };
  }

  /** True if a record refers to one that did not come yet, or if something seems to be wrong with what it refers to. */
  #mustWait(record: DatasetRecord): boolean {
    this.#waits = false;
    for (const check of this.#checks[record.type].links) {
      check(record, this.#soFar, this.#wait);
      if (this.#waits) return true;
    }
    return false;
  }

  readonly #wait = () => {
    this.#waits = true;
  };

  #lookAgain(): void {
    this.#waiting = this.#waiting
      .filter(({ record }) => this.#mustWait(record))
      .map(({ record, at }) => ({ record: withoutWords(record), at }));
    // Looking again at as many as were left the last time costs no more than a part of having looked at them once.
    this.#mostWaiting = this.#waiting.length * 2 + FEWEST_WAITING;
  }

  /** What is known before all records came: whoever asks for one that did not come yet must wait. */
  readonly #soFar: Context = {
    lookup: (id) => {
      const facts = this.#known.lookup(id);
      if (!facts && !this.#known.has(id)) this.#waits = true;
      return facts;
    },
    isHidden: (id, type) => this.#known.isHidden(id, type),
    suggest: () => undefined,
  };
}

/** A record without its longest texts, which no rule on its links reads, so that it takes less room while it waits. */
function withoutWords<Each extends DatasetRecord>(record: Each): Each {
  return {
    ...record,
    note: null,
    evidence: record.evidence.map(({ source, start, end }) => ({ source, start, end, digest: "" })),
    ...(record.type === "statement" && { text: "" }),
  };
}
