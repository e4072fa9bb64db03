import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { unguarded } from "../../src/export/csv.js";
import type { Dataset, Statement } from "../../src/generated/types.js";
import { otherReadingsOf, readingOf } from "../../src/query/index.js";

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/**
 * All ways in which something may be said, the longest reading first: the statements, and what they would be in their other readings.
 */
export function saidIn(dataset: Dataset): readonly { readonly id: string; readonly text: string; readonly reading: string }[] {
  return dataset.statements
    .flatMap((statement) => [statement, ...otherReadingsOf(statement)])
    .map((statement) => ({ ...statement, reading: expectHonest(statement, readingOf(statement, dataset), dataset) }))
    .map(({ id, text, reading }) => ({ id, text: oneLine(text), reading: oneLine(reading) }))
    .sort((a, b) => b.reading.length - a.reading.length);
}

/**
 * Expects that in an output in words every text of a statement is the end of a reading, so that it stands with who says it, and with
 * what that is where it is denied, or not known. Returns how many there were, so that a test can expect some.
 */
export function expectReadings(output: string, dataset: Dataset, said = saidIn(dataset)): number {
  let rest = oneLine(output);
  let found = 0;
  for (const { reading } of said) {
    const parts = rest.split(reading);
    found += parts.length - 1;
    rest = parts.join("…");
  }
  for (const { id, text } of said) {
    const at = rest.indexOf(text);
    expect(at === -1 ? "" : rest.slice(Math.max(0, at - 80), at + text.length), `who says the text of ${id}?`).toBe("");
  }
  return found;
}

/** Expects of a reading that it names whoever speaks, and says of what is denied or not known that it is. */
export function expectHonest({ attribution, text }: Statement, reading: string, { actors, sources }: Dataset): string {
  const [last] = attribution.slice(-1);
  const [before, after] = [reading.slice(0, -text.length), reading.slice(-text.length)];
  expect(after).toBe(text);
  const publisher = sources.find(({ id }) => id === last?.source)?.publisher ?? null;
  const speaker = actors.find(({ id }) => id === (last?.by ?? publisher));
  if (speaker) expect(before).toContain(speaker.name);
  if (last?.act === "deny") expect(before).toMatch(/\bdenied\b/);
  else expect(before).not.toMatch(/\bdenied\b/);
  if (last?.act === "no-information") expect(before).toMatch(/\bno information\b/);
  return reading;
}

/**
 * Expects of every object in some JSON that is a statement or a casualty figure that it holds its reading, before its text, and of a
 * statement its chain. Returns how many there were.
 */
export function expectReadingsInJson(value: unknown, dataset: Dataset, known = readingsById(dataset)): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + expectReadingsInJson(each, dataset, known), 0);
  if (typeof value !== "object" || value === null) return 0;
  const { id, type, reading, chain, claim } = value as { id?: string; type?: string; reading?: string; chain?: unknown[]; claim?: object };
  const own = type === undefined || id === undefined ? undefined : known.get(id);
  if (own !== undefined) {
    expect(reading).toBe(own);
    expect(type === "statement" ? chain : claim).toBeDefined();
    const keys = Object.keys(value);
    if (keys.includes("text")) expect(keys.indexOf("reading")).toBeLessThan(keys.indexOf("text"));
  } else expect("attribution" in value && "evidence" in value, "a statement of which nothing is known").toBe(false);
  return Object.values(value).reduce((sum: number, each) => sum + expectReadingsInJson(each, dataset, known), own === undefined ? 0 : 1);
}

export const readingsById = (dataset: Dataset): ReadonlyMap<string, string> =>
  new Map([...dataset.statements, ...dataset.casualtyFigures].map((each) => [each.id, readingOf(each, dataset)]));

/** The cells of what `--tsv` prints, the line of column names first, without quotes and what guards them from spreadsheets. */
export const cellsOf = (table: string): string[][] =>
  (parse(table, { delimiter: "\t" }) as string[][]).map((cells) => cells.map(unguarded));

/** Expects of a table that wherever it has a column with a text, the column with its reading stands before it. Returns how many readings there were. */
export function expectReadingsInTable(table: string, dataset: Dataset, byId = readingsById(dataset)): number {
  const [columns = [], ...rows] = cellsOf(table);
  const readings = columns.flatMap((name, index) => (/(?:^|_)reading$/.test(name) ? [index] : []));
  for (const [index, name] of columns.entries())
    if (/(?:^|_)text$/.test(name)) expect(columns.slice(0, index)).toContain(name.replace(/text$/, "reading"));
  const known = new Set(Array.from(byId.values(), oneLine));
  const found = rows.flatMap((cells) => readings.map((index) => cells[index] ?? "")).filter((cell) => cell !== "");
  for (const cell of found) expect(known).toContain(oneLine(cell));
  for (const cells of rows) {
    const text = cells[columns.indexOf("text")];
    if (text) expect(cells[columns.indexOf("reading")]?.endsWith(text)).toBe(true);
    expect(cells.length).toBe(columns.length);
  }
  return found.length;
}
