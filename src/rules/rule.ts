import type { RecordType } from "../generated/places.js";
import type { DatasetRecord } from "../generated/types.js";
import { collections } from "../records/collections.js";
import type { Facts } from "../records/facts.js";
import type { Path } from "../records/path.js";

export type { Path };

/** What a rule finds. `path` starts at the record. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** What would be right. */
  readonly hint?: string | undefined;
}

export type Report = (problem: Problem) => void;

export type RecordOf<Type extends RecordType> = Extract<DatasetRecord, { type: Type }>;

/** `error`: the data says something wrong or unclear, and is not valid. `warning`: it is valid and could be tidier. */
export type Severity = "error" | "warning";

/** What a rule may know of records other than the one it checks. */
export interface Context {
  /** What is known of the record with that id, of whatever type; undefined where there is none, or where it cannot be looked at. */
  lookup(id: string): Facts | undefined;
  /** True where a record of that id and type may exist, but cannot be looked at: its shape is wrong, or several have that id. */
  isHidden(id: string, type: RecordType): boolean;
  /** The id of a record of that type that was probably meant; undefined where none is near, or too much was asked already. */
  suggest(id: string, type: RecordType, except: string): string | undefined;
}

/** What a rule may know once every record was seen. */
export interface WholeContext extends Context {
  /** True where every record could be looked at, so that what is missing is really missing. */
  readonly complete: boolean;
  /** The records of a type that have an id to themselves, in the order in which they came. */
  all<Type extends RecordType>(
    type: Type,
  ): Iterable<{ readonly id: string; readonly at: number; readonly facts: Extract<Facts, { type: Type }> }>;
  /** The records whose id an earlier one has, and the type of that one. */
  readonly repeated: Iterable<{ readonly id: string; readonly at: number; readonly first: RecordType }>;
}

/** Reports a problem with the record that came as number `at` and has that id. */
export type ReportAt = (at: number, id: string, problem: Problem) => void;

/**
 * A check that needs all records at once: it takes notes on each, and judges in the end. Records may be many more than
 * memory holds, and several threads may each note a part of them, so notes are short and can be sent.
 */
export interface WholeCheck<Notes, Packed = Notes> {
  begin(): Notes;
  note(notes: Notes, record: DatasetRecord, at: number): void;
  /** The notes as data that can be sent; left out where they are such data. */
  pack?(notes: Notes): Packed;
  /** Adds packed notes that were taken elsewhere. */
  merge(notes: Notes, others: Packed): void;
  finish(notes: Notes, context: WholeContext, report: ReportAt): void;
}

/** Something that must hold beyond the schema. It checks in one or more ways: a record alone, with those that it refers to, all together. */
export interface Rule {
  /** Name by which findings and options refer to the rule. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly description: string;
  readonly severity: Severity;
  /** The types of record that it is about. */
  readonly types: readonly RecordType[];
  /** Only where collections have an order, not in a corpus. */
  readonly documentsOnly?: boolean;
  /** Checks a record alone. */
  readonly checkRecord?: (record: DatasetRecord, report: Report) => void;
  /** Checks a record by what is known of those that it refers to, and of no others. */
  readonly checkLinks?: (record: DatasetRecord, context: Context, report: Report) => void;
  /** Checks all records by what is known of them in the end. */
  readonly checkAll?: (context: WholeContext, report: ReportAt) => void;
  /** The same where that is not enough to know, and notes must be taken. */
  readonly whole?: WholeCheck<unknown>;
}

interface TypedRule<Type extends RecordType, Notes, Packed> extends Omit<Rule, "types" | "checkRecord" | "checkLinks" | "whole"> {
  readonly types: readonly Type[];
  checkRecord?(record: RecordOf<Type>, report: Report): void;
  checkLinks?(record: RecordOf<Type>, context: Context, report: Report): void;
  readonly whole?: Omit<WholeCheck<Notes, Packed>, "note"> & { note(notes: Notes, record: RecordOf<Type>, at: number): void };
}

/** Makes a rule on records of the given types; its checks see them typed. */
export const rule = <Type extends RecordType, Notes = null, Packed = Notes>(typed: TypedRule<Type, Notes, Packed>): Rule =>
  typed as unknown as Rule;

/** What is known of the record with that id if it has that type. */
export function lookupAs<Type extends RecordType>(context: Context, id: string, type: Type): Extract<Facts, { type: Type }> | undefined {
  const facts = context.lookup(id);
  return facts?.type === type ? (facts as Extract<Facts, { type: Type }>) : undefined;
}

export const everyType: readonly RecordType[] = /*#__PURE__*/ collections.map(({ type }) => type);

export const quote = (value: unknown): string => JSON.stringify(value);
