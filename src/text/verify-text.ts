import type { Dataset, DatasetRecord, Evidence } from "../generated/types.js";
import { evidenceOf } from "../model/walk.js";
import { codePointOffsets } from "./code-points.js";
import { normalizeText } from "./normalize.js";
import { type Clue, findPassages, type Passage } from "./find-passages.js";
import { longestInOrder } from "./in-order.js";

/**
 * What became of a record's passages in a reader's copy: `unchanged`, all there and in their order among the others;
 * `moved`, all there, but some out of order; `not-found`, some were edited or cut.
 */
export type TextStatus = "unchanged" | "moved" | "not-found";

/** How a record fares against a reader's copy of its source. */
export interface RecordInText {
  readonly id: string;
  readonly type: DatasetRecord["type"];
  readonly status: TextStatus;
  /** Where the missing passages should be; empty unless the status is `not-found`. */
  readonly missing: readonly MissingPassage[];
}

/** A passage that is not in the reader's copy, and what should stand before and after it. */
export interface MissingPassage {
  readonly start: number;
  readonly end: number;
  /** Words of the reader's copy just before the place; null where nothing before it was found. */
  readonly after: string | null;
  /** Words of the reader's copy just after the place; null where nothing after it was found. */
  readonly before: string | null;
}

/** The records of one source against a text. */
export interface TextVerification {
  readonly source: string;
  readonly records: readonly RecordInText[];
  /** False where the text is so long that the search was given up before every missing passage was looked for everywhere. */
  readonly complete: boolean;
}

/**
 * Checks every record that has evidence in a source against a reader's copy of it, by digests: nothing of the source's
 * text is needed but the copy. The copy may hold more than the source, such as a whole web page.
 *
 * @param copy the reader's copy as plain text, normalised or not
 * @param dataset a valid dataset
 * @param sourceId an examined source of it
 */
export function verifyText(copy: string, dataset: Dataset, sourceId: string): TextVerification {
  const text = normalizeText(copy);
  const records = recordsWithEvidenceIn(dataset, sourceId);
  const unique = new Map<string, Passage>();
  for (const { evidence } of records) for (const passage of evidence) unique.set(keyOf(passage), passage);
  const passages = [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const offsets = codePointOffsets(text);
  const { starts, complete } = findPassages(text, offsets, passages, cluesIn(dataset, sourceId, unique));

  const found = passages.filter((passage) => starts.has(passage));
  const inOrder = longestInOrder(found, (passage) => starts.get(passage) ?? 0);
  const passageOf = (evidence: Evidence) => unique.get(keyOf(evidence)) as Passage;
  const words = (start: number, end: number) => text.slice(offsets[Math.max(0, start)], offsets[Math.min(end, offsets.length - 1)]);
  return {
    source: sourceId,
    complete,
    records: records.map(({ record, evidence }) => {
      const lost = evidence.filter((each) => !starts.has(passageOf(each)));
      const moved = evidence.some((each) => !inOrder.has(passageOf(each)));
      const status = lost.length > 0 ? "not-found" : moved ? "moved" : "unchanged";
      return { id: record.id, type: record.type, status, missing: lost.map((each) => between(each, found, starts, words)) };
    }),
  };
}

const keyOf = ({ start, end, digest }: Passage) => `${start} ${end} ${digest}`;

function recordsWithEvidenceIn(dataset: Dataset, source: string): { record: DatasetRecord; evidence: Evidence[] }[] {
  const all: DatasetRecord[] = [
    ...dataset.sources,
    ...dataset.actors,
    ...dataset.locations,
    ...dataset.statements,
    ...dataset.casualtyFigures,
  ];
  return all
    .filter(({ status }) => status === "active")
    .map((record) => ({
      record,
      evidence: [...evidenceOf(record)].map(({ evidence }) => evidence).filter((each) => each.source === source),
    }))
    .filter(({ evidence }) => evidence.length > 0);
}

/** The few words of the source that a dataset does carry: its title, and names as it spells them. */
function cluesIn({ sources, actors, locations }: Dataset, sourceId: string, unique: ReadonlyMap<string, Passage>): Clue[] {
  const spelled = [...actors, ...locations].flatMap(({ otherNames }) =>
    otherNames.map(({ name, evidence }) => ({ words: name, evidence })),
  );
  const titled = sources
    .filter(({ id }) => id === sourceId)
    .flatMap(({ title, evidence }) => (title === null ? [] : [{ words: title, evidence }]));
  return [...titled, ...spelled].flatMap(({ words, evidence }) =>
    evidence.flatMap((each) => {
      const passage = unique.get(keyOf(each));
      return passage && each.source === sourceId ? [{ passage, words }] : [];
    }),
  );
}

const CONTEXT = 40;

/** The nearest passages before and after one that is missing, where they now stand in the copy. */
function between(
  missing: Evidence,
  found: readonly Passage[],
  starts: ReadonlyMap<Passage, number>,
  words: (start: number, end: number) => string,
): MissingPassage {
  const previous = found
    .filter(({ end }) => end <= missing.start)
    .reduce<Passage | undefined>((last, each) => (last && last.end >= each.end ? last : each), undefined);
  const next = found.find(({ start }) => start >= missing.end);
  const place = (passage: Passage) => starts.get(passage) ?? 0;
  const endOfPrevious = previous && place(previous) + previous.end - previous.start;
  return {
    start: missing.start,
    end: missing.end,
    after: endOfPrevious === undefined ? null : words(endOfPrevious - CONTEXT, endOfPrevious),
    before: next ? words(place(next), place(next) + CONTEXT) : null,
  };
}
