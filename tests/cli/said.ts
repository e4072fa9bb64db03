import { expect } from "vitest";
import { actors, dataset, statements } from "../../src/index.js";

const nameOf = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
const oneLine = (text: string) => text.replace(/\s+/g, " ");
const speakerOf = ({ attribution }: (typeof statements)[number]) => nameOf.get(attribution.at(-1)?.by ?? "") ?? "";

/**
 * Expects that every statement in an output stands with who says it: between the statement before and the one after, its speaker is named.
 * Returns how many statements there were, so that a test can expect some.
 */
export function expectSpeakers(output: string): number {
  const text = oneLine(output);
  const all = statements.flatMap((statement) =>
    placesOf(statement.text, text).map((start) => ({ statement, start, end: start + statement.text.length })),
  );
  // One statement's words may be part of another's.
  const found = all
    .filter(({ start, end }) => !all.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start))
    .sort((a, b) => a.start - b.start);
  for (const { statement, start, end } of found) {
    const from = Math.max(0, ...found.filter((other) => other.end <= start).map((other) => other.end));
    const to = Math.min(text.length, ...found.filter((other) => other.start >= end).map((other) => other.start));
    const around = text.slice(from, to);
    const same = statements.filter((each) => each.text === statement.text);
    expect(
      same.some((each) => around.includes(speakerOf(each))),
      `who says “${statement.text}”, in: ${around}`,
    ).toBe(true);
  }
  return found.length;
}

/** Expects of every object in some JSON that holds the text of a statement that it holds its chain, and of every figure that it holds its claim. */
export function expectChains(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + expectChains(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  const record = value as { type?: string; id?: string; chain?: { name: string }[]; claim?: object };
  if (record.type === "casualty-figure") expect(record.claim, record.id).toBeDefined();
  const own = statements.find(({ id }) => record.type === "statement" && id === record.id);
  if (own) expect(record.chain?.map(({ name }) => name)).toEqual(own.attribution.map(({ by }) => nameOf.get(by)));
  return Object.values(record).reduce((sum: number, each) => sum + expectChains(each), own ? 1 : 0);
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Every record there is, to be shown. */
export const allIds: readonly string[] = [
  ...dataset.sources,
  ...dataset.actors,
  ...dataset.locations,
  ...dataset.statements,
  ...dataset.casualtyFigures,
].map(({ id }) => id);
