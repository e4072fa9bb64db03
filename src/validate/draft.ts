import { type DraftKey, draftShapes, FROM_READINGS, FROM_TEXT } from "../generated/draft.js";
import { collections } from "../model/collections.js";
import { isObject, jsonPointer, type Path, pointerParts } from "../model/json.js";
import { DATASET_SCHEMA, DRAFT_SCHEMA } from "../model/schema-version.js";
import type { Span } from "../text/anchor.js";
import { isAnchored, wordsIn } from "./passage-words.js";
import { idOf } from "./schema-findings.js";

/** What is made of the passages of a draft: with the text at hand, or without. */
export interface Filling {
  /** Length and digest of the coded text; what stands for them where it is not at hand. */
  readonly text: { readonly length: number; readonly digest: string };
  /** Whether these stand in place of those of an earlier text. */
  readonly replacesText: boolean;
  /** What stands for a passage in words; nothing for none. */
  inWords(words: Record<string, unknown>, path: Path, record: string | null): readonly (Span & { readonly digest: string })[];
  /** What stands for one that was anchored already. */
  anchored(passage: Record<string, unknown>, path: Path, record: string | null): readonly unknown[];
}

/** A draft as the dataset document that it stands for. */
export interface FilledDraft {
  readonly document: unknown;
  /** The place in the draft of what a JSON Pointer into the document leads to. */
  originOf(pointer: string): string;
}

/** True of a document that is a draft: it says so, or it gives passages in words. */
export function isDraft(document: unknown): boolean {
  if (!isObject(document)) return false;
  return document.$schema === DRAFT_SCHEMA || holdsWords(document);
}

function holdsWords(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null || depth > 12) return false;
  if (!Array.isArray(value) && Object.hasOwn(value, "exact")) return true;
  return Object.values(value).some((each) => holdsWords(each, depth + 1));
}

/** Fills in what a draft leaves out, and sorts its records. What is not as it should be stays, for the validator to say so. */
export function fillDraft(draft: unknown, filling: Filling): FilledDraft {
  return new Filler(filling).fill(draft);
}

/**
 * What to write for keys that a draft may not leave out, as a hint; null where that is not known.
 *
 * @param pointer place of the object that lacks them
 */
export function toWrite(pointer: string, missing: readonly string[]): string | null {
  const of = pointerParts(pointer).reduce(
    (each, part) => (/^[0-9]+$/.test(part) ? each : (draftShapes[each]?.[part]?.of ?? "")),
    "Dataset",
  );
  const wanted = missing.map((key) => wantedFor(draftShapes[of]?.[key]));
  if (wanted.includes(undefined)) return null;
  return `write ${missing.length === 1 ? wanted[0] : missing.map((key, index) => `${key}: ${wanted[index]}`).join("; ")}`;
}

const wantedFor = (key: DraftKey | undefined) =>
  key?.empty === FROM_READINGS ? "moderate or low, since there is another reading" : key?.write;

class Filler {
  readonly #filling: Filling;
  /** Places in the document whose place in the draft is another, by JSON Pointer. */
  readonly #origins = new Map<string, string>();

  constructor(filling: Filling) {
    this.#filling = filling;
  }

  fill(draft: unknown): FilledDraft {
    if (!isObject(draft)) return { document: draft, originOf: (pointer) => pointer };
    const document = this.#object(draft, "Dataset", [], null);
    if (document.$schema === DRAFT_SCHEMA) document.$schema = DATASET_SCHEMA;
    for (const { key } of collections) document[key] = this.#sorted(document[key], [key], (a, b) => compare(idOf(a), idOf(b)));
    for (const [index, source] of (Array.isArray(document.sources) ? document.sources : []).entries())
      if (isObject(source))
        source.uncoded = this.#sorted(source.uncoded, ["sources", index, "uncoded"], (a, b) => compare(startIn(a), startIn(b)));
    return { document, originOf: (pointer) => this.#originOf(pointer) };
  }

  #originOf(pointer: string): string {
    let origin = "";
    let place = "";
    for (const part of pointerParts(pointer)) {
      const step = jsonPointer([part]);
      place += step;
      const index = this.#origins.get(place);
      origin += index === undefined ? step : `/${index}`;
    }
    return origin;
  }

  #value(value: unknown, of: string, path: Path, record: string | null): unknown {
    if (Array.isArray(value)) return value.flatMap((item, index) => this.#item(item, of, [...path, index], record));
    return isObject(value) ? this.#object(value, of, path, record) : value;
  }

  /** An entry of a list; a passage that nothing stands for is none. */
  #item(item: unknown, of: string, path: Path, record: string | null): readonly unknown[] {
    if (!isObject(item)) return [item];
    if (of !== "Evidence" && of !== "UncodedPassage") return [this.#object(item, of, path, record)];
    if (of === "Evidence") return isAnchored(item) ? this.#filling.anchored(item, path, record) : this.#filling.inWords(item, path, record);
    if (isAnchored(item)) return this.#filling.anchored(item, path, record);
    const { reason } = item;
    return this.#filling.inWords(wordsIn(item), path, record).map(({ start, end }) => ({ start, end, reason }));
  }

  #object(object: Record<string, unknown>, of: string, path: Path, within: string | null): Record<string, unknown> {
    const shape = draftShapes[of] ?? {};
    const record = path.length === 2 ? (idOf(object) ?? null) : within;
    const filled: Record<string, unknown> = {};
    for (const [key, known] of Object.entries(shape)) {
      if (Object.hasOwn(object, key)) filled[key] = known.of ? this.#value(object[key], known.of, [...path, key], record) : object[key];
      else if (known.empty !== undefined) this.#leftOut(filled, key, known, object);
    }
    if (of === "SourceText" && this.#filling.replacesText)
      Object.assign(filled, { length: this.#filling.text.length, digest: this.#filling.text.digest });
    for (const key of Object.keys(object))
      if (!Object.hasOwn(shape, key))
        Object.defineProperty(filled, key, { value: object[key], configurable: true, enumerable: true, writable: true });
    return filled;
  }

  #leftOut(filled: Record<string, unknown>, key: string, { empty }: DraftKey, object: Record<string, unknown>): void {
    if (empty === FROM_TEXT) filled[key] = key === "length" ? this.#filling.text.length : this.#filling.text.digest;
    else if (empty !== FROM_READINGS) filled[key] = Array.isArray(empty) ? [] : empty;
    else if (!Array.isArray(object.otherReadings) || object.otherReadings.length === 0) filled[key] = "high";
  }

  #sorted(list: unknown, path: Path, order: (a: unknown, b: unknown) => number): unknown {
    if (!Array.isArray(list)) return list;
    const entries = [...list.entries()].sort(([, a], [, b]) => order(a, b));
    for (const [index, [origin]] of entries.entries()) this.#origins.set(jsonPointer([...path, index]), String(origin));
    return entries.map(([, entry]) => entry);
  }
}

const startIn = (passage: unknown) => (isObject(passage) && typeof passage.start === "number" ? passage.start : undefined);

/** What has no order stays where it is, behind what has one. */
function compare<Key extends string | number>(a: Key | undefined, b: Key | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : Number(a > b);
}
