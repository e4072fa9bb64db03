import type { RecordType } from "../generated/references.js";
import type { DatasetRecord } from "../generated/types.js";
import type { Path } from "../records/path.js";

export type { Path };

/** What a rule finds. `path` starts at the record. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** What would be right. */
  readonly hint?: string | undefined;
}

/** A record in its place: in a document, the key of its collection and its index there; alone, nowhere. */
export interface Entry {
  readonly record: DatasetRecord;
  readonly at: Path;
}

export type RecordOf<Type extends RecordType> = Extract<DatasetRecord, { type: Type }>;

/** What a rule may know of records other than the one it checks. */
export interface Context {
  /** The record with that id, of whatever type; undefined where there is none. */
  lookup(id: string): DatasetRecord | undefined;
  /** The id of a record of that type that was probably meant; undefined where none is near, or too much was asked already. */
  suggest(id: string, type: RecordType, except: string): string | undefined;
  /** True where a record of that id and type may exist, but cannot be looked at: it is elsewhere, or its shape or its collection is wrong. */
  isHidden(id: string, type: RecordType): boolean;
  /** True where every record can be looked at, so that what is missing is really missing. */
  readonly complete: boolean;
}

interface RuleBase {
  /** Name by which findings and options refer to the rule. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly description: string;
  readonly severity: Severity;
}

/** `error`: the data says something wrong or unclear, and is not valid. `warning`: it is valid and could be tidier. */
export type Severity = "error" | "warning";

/** A rule that looks at one record at a time. */
export interface RecordRule extends RuleBase {
  readonly scope: "record";
  readonly types: readonly RecordType[];
  check(record: DatasetRecord, context: Context): Iterable<Problem>;
}

/** A rule that needs all records at once. */
export interface DatasetRule extends RuleBase {
  readonly scope: "dataset";
  check(entries: readonly Entry[], context: Context): Iterable<Problem & { readonly entry: Entry }>;
}

export type Rule = RecordRule | DatasetRule;

/** Makes a rule on records of the given types; `check` sees them typed. */
export function recordRule<Type extends RecordType>(
  rule: RuleBase & { types: readonly Type[]; check(record: RecordOf<Type>, context: Context): Iterable<Problem> },
): RecordRule {
  return { ...rule, scope: "record" } as RecordRule;
}

/** The record with that id if it has that type. */
export function lookupAs<Type extends RecordType>(context: Context, id: string, type: Type): RecordOf<Type> | undefined {
  const record = context.lookup(id);
  return record?.type === type ? (record as RecordOf<Type>) : undefined;
}

export const quote = (value: unknown): string => JSON.stringify(value);

/** "an actor", "a source": a noun with its article. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
