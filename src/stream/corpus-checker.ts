import type { RecordType } from "../generated/places.js";
import type { Actor, DatasetRecord } from "../generated/types.js";
import { readJsonText } from "../json/json-text.js";
import { everyType, type Rule } from "../rules/rule.js";
import { isWellFormed } from "../text/well-formed.js";
import { Corpus, type CorpusState } from "../validate/corpus.js";
import { type Finding, toFinding } from "../validate/finding.js";
import { idOf } from "../validate/schema-findings.js";
import { recordShape, unreadable } from "../validate/shape.js";
import { type Bytes, viewOf } from "./bytes.js";
import { explainLine, LONGEST_EXPLAINED } from "./explain-line.js";
import { eachLine } from "./lines.js";
import { LONGEST_LINE, type Part } from "./parts.js";
import { recordIn, recordWithCodesIn } from "./read-line.js";

/** A finding in a corpus, whose `path` starts at the record. */
export interface StreamFinding extends Finding {
  /** Line of the record, counted from 1; of records that did not come as lines, which one of them it is. */
  readonly line: number;
  /** Column in that line, counted from 1 in UTF-16 units; null where the line had gone by, or was none. */
  readonly column: number | null;
}

/** How many records there are of each type. Those that are no records, or of the wrong shape, are not counted. */
export type RecordCounts = Readonly<Record<RecordType, number>>;

const CARRIAGE_RETURN = 0x0d;

/** Checks the lines of a corpus, or such of them as one thread is given. */
export class CorpusChecker {
  readonly counts: Record<RecordType, number> = { source: 0, actor: 0, location: 0, statement: 0, "casualty-figure": 0 };
  readonly #corpus: Corpus;
  readonly #emit: (finding: StreamFinding) => void;
  /** What was found so far that was not emitted: all in one line. */
  #found: StreamFinding[] = [];

  constructor(rules: readonly Rule[], emit: (finding: StreamFinding) => void) {
    this.#emit = emit;
    const withoutOrder = rules.filter(({ documentsOnly }) => !documentsOnly);
    this.#corpus = new Corpus(withoutOrder, ({ rule, at, id, problem }) => {
      this.#found.push({ line: at, column: null, ...toFinding(rule, id, [], problem) });
    });
  }

  /**
   * Checks lines of a file.
   *
   * @returns the number of the line after the last one
   */
  checkPart({ bytes, isCut }: Part, firstLine: number): number {
    const view = viewOf(bytes);
    const isUtf8 = view.isUtf8(0, view.length);
    if (isCut) {
      const message = `the line is longer than ${LONGEST_LINE / 2 ** 20} MiB, and was not read`;
      this.#reportUnread(firstLine, message, "a corpus has one record a line");
    }
    const lines = eachLine(view, isCut, (start, newline, index) => {
      const end = newline > start && bytes[newline - 1] === CARRIAGE_RETURN ? newline - 1 : newline;
      if (isUtf8 || view.isUtf8(start, end)) this.#checkLine(view, start, end, firstLine + index);
      else this.#explain(view.bytes(start, end), firstLine + index);
    });
    return firstLine + lines;
  }

  /** Checks one record as text. */
  checkText(text: string, number: number): void {
    const bytes = new TextEncoder().encode(text);
    if (isWellFormed(text)) this.#checkLine(viewOf(bytes), 0, bytes.length, number);
    else this.#reportUnread(number, "the text has half a character: a surrogate without its other half", "is it cut?");
  }

  /** Checks one record that was read elsewhere; it may be anything. */
  checkValue(value: unknown, number: number): void {
    let findings: readonly Finding[];
    try {
      findings = recordShape(value);
      if (findings.length === 0) this.#add(value as DatasetRecord, number);
      else this.#corpus.addHidden(idOf(value));
    } catch (error) {
      findings = [unreadable(error)];
      this.#corpus.addHidden();
    }
    for (const finding of findings) this.#found.push({ line: number, column: null, ...finding });
    this.#emitFound();
  }

  /** What this thread holds, for `merge` in another one. */
  get state(): CorpusState {
    return this.#corpus.state;
  }

  /** Adds what another thread holds of the same corpus. */
  merge({ state, counts }: { readonly state: CorpusState; readonly counts: RecordCounts }): void {
    this.#corpus.merge(state);
    for (const type of everyType) this.counts[type] += counts[type];
  }

  /** Reports what can be told only now that every line was seen. */
  finish(): void {
    this.#corpus.finish();
    this.#emitFound();
  }

  #checkLine(view: Bytes, start: number, end: number, number: number): void {
    const raw = view.rawText(start, end);
    const record = recordIn(raw);
    if (!record) {
      if (raw.trim() !== "") this.#lookCloser(raw, view, start, end, number);
      return;
    }
    // Of all texts in a record, rules read only the names of actors, and others only to say what is wrong.
    this.#add(record.type === "actor" ? withNames(record, view.repaired) : record, number);
    if (this.#found.length === 0) return;
    if (!view.isAscii(start, end)) {
      this.#found = [];
      this.#corpus.checkAlone(JSON.parse(view.text(start, end)), number);
    }
    this.#emitFound(view.bytes(start, end));
  }

  /** Checks a line that may be right, but where that cannot be told quickly. */
  #lookCloser(raw: string, view: Bytes, start: number, end: number, number: number): void {
    const record = raw.includes("\\u") ? recordWithCodesIn(view.text(start, end)) : undefined;
    if (record) {
      this.#add(record, number);
      this.#emitFound(view.bytes(start, end));
    } else this.#explain(view.bytes(start, end), number);
  }

  /** Says what is wrong with a line, if anything is. */
  #explain(bytes: Uint8Array, line: number): void {
    const { record, problems, id } = explainLine(bytes);
    if (record) this.#add(record, line);
    else this.#corpus.addHidden(id);
    for (const { finding, column } of problems) this.#found.push({ line, column, ...finding });
    this.#emitFound(bytes);
  }

  #add(record: DatasetRecord, line: number): void {
    this.counts[record.type]++;
    this.#corpus.add(record, line);
  }

  #reportUnread(line: number, message: string, hint: string): void {
    this.#corpus.addHidden();
    this.#emit({ line, column: 1, rule: "json", severity: "error", path: "", record: null, message, hint });
  }

  /** Emits what was found, with its column where the line is at hand. */
  #emitFound(line?: Uint8Array): void {
    if (this.#found.length === 0) return;
    const isUnplaced = this.#found.some(({ column }) => column === null);
    const json = isUnplaced && line && line.length <= LONGEST_EXPLAINED ? readJsonText(line, "line") : undefined;
    for (const finding of this.#found) this.#emit({ ...finding, column: finding.column ?? json?.locate(finding.path).column ?? null });
    this.#found = [];
  }
}

function withNames(actor: Actor, repaired: (raw: string) => string): Actor {
  const name = repaired(actor.name);
  const otherNames = actor.otherNames.map((other) => ({ ...other, name: repaired(other.name) }));
  return otherNames.length === 0 && name === actor.name ? actor : { ...actor, name, otherNames };
}
