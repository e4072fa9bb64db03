import type { Dataset, DatasetRecord } from "../generated/types.js";
import { collections } from "../model/collections.js";
import { groupBy } from "../model/group-by.js";

/** Two records, of one type, that code the same words in two codings. */
export interface RecordPair {
  readonly a: DatasetRecord;
  readonly b: DatasetRecord;
}

/** Half of what either rests on, at least, must be the same. */
const LEAST_OVERLAP = 0.5;

/** As many passages on the same words as are compared, for each passage that there is: beyond that, time would grow with the square. */
const MOST_PAIRS = 100;

/**
 * Pairs of records that rest on the same words and have the same speaker, the most alike first; each record is in one pair at most.
 *
 * @throws RangeError where very many records of one speaker rest on the same words
 */
export function matchedRecords(a: Dataset, b: Dataset): RecordPair[] {
  const pairs: RecordPair[] = [];
  const partner = new Map<string, string>();
  const inA = (id: string) => partner.get(id) ?? id;
  // Sources and actors come before the statements, whose speakers they are.
  for (const { key } of collections) {
    const speakers = groupBy<DatasetRecord, string>(b[key], (record) => speakerOf(record, inA));
    const found = [...groupBy<DatasetRecord, string>(a[key], (record) => speakerOf(record, (id) => id))].flatMap(([speaker, records]) =>
      matched(records, speakers.get(speaker) ?? []),
    );
    pairs.push(...found);
    for (const pair of found) partner.set(pair.b.id, pair.a.id);
  }
  return pairs;
}

/** Whose word a record is, or which piece's; of other records than statements nothing. */
function speakerOf(record: DatasetRecord, nameOf: (id: string) => string): string {
  const last = record.type === "statement" ? record.attribution.at(-1) : undefined;
  return last ? nameOf(last.by ?? last.source ?? "nobody") : "";
}

function matched(first: readonly DatasetRecord[], second: readonly DatasetRecord[]): RecordPair[] {
  const byStart = [...second].sort((x, y) => startOf(x) - startOf(y));
  const candidates = sharedLengths(first, byStart).flatMap(({ at, shared }) => {
    const [a, b] = [first[at[0]], byStart[at[1]]];
    const overlap = a && b ? shared / (lengthOf(a) + lengthOf(b) - shared) : 0;
    return a && b && overlap >= LEAST_OVERLAP ? [{ a, b, at, likeness: overlap + nearnessOf(a, b) }] : [];
  });
  const taken = new Set<DatasetRecord>();
  return candidates
    .sort((x, y) => y.likeness - x.likeness || x.at[0] - y.at[0] || x.at[1] - y.at[1])
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
}

const startOf = ({ evidence }: DatasetRecord) => evidence[0]?.start ?? 0;

const lengthOf = ({ evidence }: DatasetRecord) => evidence.reduce((sum, { start, end }) => sum + end - start, 0);

/** A passage of a record of either coding, the record by its index. */
interface Passage {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly side: 0 | 1;
}

const otherSide = ({ side }: Passage): 0 | 1 => (side === 0 ? 1 : 0);

/** Which records of either side, by index, both rest on some words, and how many code points these are. */
function sharedLengths(first: readonly DatasetRecord[], second: readonly DatasetRecord[]) {
  const passagesOf = (records: readonly DatasetRecord[], side: 0 | 1) =>
    records.flatMap(({ evidence }, index) => evidence.map(({ start, end }): Passage => ({ start, end, index, side })));
  const passages = [...passagesOf(first, 0), ...passagesOf(second, 1)].sort((x, y) => x.start - y.start);
  refuseTooMany(passages);
  const open: [Passage[], Passage[]] = [[], []];
  const shared = new Map<string, { readonly at: readonly [number, number]; shared: number }>();
  for (const passage of passages) {
    const others = open[otherSide(passage)].filter(({ end }) => end > passage.start);
    for (const other of others) {
      const at = passage.side === 0 ? ([passage.index, other.index] as const) : ([other.index, passage.index] as const);
      const found = shared.get(at.join()) ?? { at, shared: 0 };
      found.shared += Math.min(passage.end, other.end) - passage.start;
      shared.set(at.join(), found);
    }
    open[otherSide(passage)] = others;
    open[passage.side].push(passage);
  }
  return [...shared.values()];
}

/** Counts the pairs of passages that share words, in the order of their starts, before any is looked at. */
function refuseTooMany(passages: readonly Passage[]): void {
  const endsOf = (side: 0 | 1) => passages.flatMap((each) => (each.side === side ? [each.end] : [])).sort((x, y) => x - y);
  const sideOf = (side: 0 | 1) => ({ ends: endsOf(side), begun: 0, ended: 0 });
  const sides = { 0: sideOf(0), 1: sideOf(1) };
  let pairs = 0;
  let densest = { open: 0, start: 0 };
  for (const passage of passages) {
    const other = sides[otherSide(passage)];
    while ((other.ends[other.ended] ?? Number.POSITIVE_INFINITY) <= passage.start) other.ended++;
    const open = other.begun - other.ended;
    pairs += open;
    if (open > densest.open) densest = { open, start: passage.start };
    sides[passage.side].begun++;
  }
  if (pairs <= MOST_PAIRS * passages.length) return;
  const { open, start } = densest;
  throw new RangeError(`too many records rest on the same words to be compared: ${open} of one coding at code point ${start}`);
}

/** How much else speaks for a pair where passages are the same: the same id, the same topic and presentation. */
function nearnessOf(a: DatasetRecord, b: DatasetRecord): number {
  if (a.type !== "statement" || b.type !== "statement") return a.id === b.id ? 1 : 0;
  return (
    [a.topic === b.topic, a.presentation === b.presentation, a.participants.length === b.participants.length].filter(Boolean).length / 4
  );
}
