import { draftShapes } from "../../src/generated/draft.js";
import { isObject } from "../../src/model/json.js";
import { normalizeText } from "../../src/text/normalize.js";
import { SearchedText } from "../../src/text/searched-text.js";
import type { Finding } from "../../src/validate/index.js";

type Value = Record<string, unknown>;

// biome-ignore lint/suspicious/noExplicitAny: what is broken has no type
export type Broken = any;

/** A statement of a dataset or a draft, to be broken. */
export const statement = (value: Broken, id: string): Broken => value.statements.find((each: Broken) => each.id === id);

/** Findings as somebody reads them. */
export const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, path, message, hint }) => `${rule} ${path}: ${message}; ${hint}`);

/** What was found where, without its words. */
export const brief = (findings: readonly Finding[]): string[] => findings.map(({ rule, path, record: id }) => `${rule} ${path} ${id}`);

/** The draft that a coder would have written for a dataset: without what is empty, its passages in words. */
export function draftOf(document: object, text: string): Value {
  const searched = new SearchedText(normalizeText(text), () => "");
  const { starts, isEnd } = searched.words;
  const words = ({ start, end }: { start: number; end: number }) => {
    const exact = searched.slice(start, end);
    const size = end - start;
    const places = starts.filter((each) => isEnd[each + size] && searched.slice(each, each + size) === exact);
    return places.length > 1 ? { exact, at: places.indexOf(start) + 1 } : { exact };
  };
  const drafted = (value: unknown, of: string | undefined): unknown => {
    if (Array.isArray(value)) return value.map((each) => drafted(each, of));
    if (!isObject(value)) return value;
    if (of === "Evidence") return words(value as never);
    if (of === "UncodedPassage") return { ...words(value as never), reason: value.reason };
    if (of === "SourceText") return {};
    const shape = draftShapes[of ?? ""] ?? {};
    const left = Object.entries(value).filter(([key, each]) => {
      const { empty } = shape[key] ?? {};
      const isEmpty = JSON.stringify(each) === JSON.stringify(empty);
      return !isEmpty && !(of === "Statement" && key === "confidence" && each === "high");
    });
    return Object.fromEntries(left.map(([key, each]) => [key, drafted(each, shape[key]?.of)]));
  };
  return drafted(document, "Dataset") as Value;
}

/** The same with its keys and its records in another order, which says nothing. */
export function shuffled(value: unknown, next: () => number, isSorted = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((each) => shuffled(each, next));
    return isSorted ? items.sort(() => (next() % 2 === 0 ? 1 : -1)) : items;
  }
  if (!isObject(value)) return value;
  const collections = new Set(["sources", "actors", "locations", "statements", "casualtyFigures", "uncoded"]);
  const entries = Object.entries(value).map(([key, each]) => [key, shuffled(each, next, collections.has(key))] as const);
  return Object.fromEntries(entries.sort(() => (next() % 2 === 0 ? 1 : -1)));
}
