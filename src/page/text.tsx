import { shown } from "../export/words.js";
import type { ReadingPart } from "../query/reading.js";

/** A text of the dataset as it may stand on the page: what would hide from the eye or reorder the line is shown as its code. */
export const plain = (text: unknown): string => (typeof text === "string" ? shown(text) : "(not text)");

/** A text of the dataset in a line of ours: kept apart, so that a script that runs the other way does not reorder what is around it. */
export const Text = ({ of }: { readonly of: string }) => <bdi>{plain(of)}</bdi>;

/** Pieces of a reading, each name and text kept apart. */
export const Parts = ({ of }: { readonly of: readonly ReadingPart[] }) => (
  <>{of.map(({ kind, text }) => (kind === "words" ? text : <Text of={text} />))}</>
);

/** Part of a text, by UTF-16 units: from `start` up to before `end`. */
export type Span = readonly [start: number, end: number];

/** A text in which some parts are marked; parts are in order, and do not overlap. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const ends = [...spans.map(([start]) => start), text.length];
  return (
    <bdi>
      {plain(text.slice(0, ends[0]))}
      {spans.map(([start, end], index) => (
        <>
          <mark key={start}>{plain(text.slice(start, end))}</mark>
          {plain(text.slice(end, ends[index + 1]))}
        </>
      ))}
    </bdi>
  );
}
