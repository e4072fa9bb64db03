import { useMemo } from "preact/hooks";
import { usePage } from "../page.js";
import { stancesIn } from "../stance.js";
import { type Frame, type LaneGroup, scoreOf } from "./score.js";
import { notesOf, type ScoreNote } from "./score-notes.js";
import { codedSource, directionOf } from "./text-order.js";
import { type VoiceGroup, voicesOf } from "./voices.js";

/** What the score of this page is drawn from. */
export interface ScoreData {
  readonly voices: readonly VoiceGroup[];
  readonly source: ReturnType<typeof codedSource>;
  /** Code points of the text; as far as passages reach, where a draft does not say. */
  readonly length: number;
  readonly direction: Frame["direction"];
  readonly notes: readonly ScoreNote[];
  readonly key: ReturnType<typeof stancesIn>;
}

/** Made once for a page. */
export function useScoreData(): ScoreData {
  const { dataset, lookup, statements } = usePage();
  return useMemo(() => {
    const voices = voicesOf(lookup, statements);
    const source = codedSource(dataset);
    const reach = statements.reduce((far, { evidence }) => evidence.reduce((most, { end }) => Math.max(most, end), far), 0);
    return {
      voices,
      source,
      length: source?.text?.length ?? reach,
      direction: directionOf(source?.language ?? "und"),
      notes: notesOf(lookup, voices),
      key: stancesIn(statements),
    };
  }, [dataset, lookup, statements]);
}

/** Whether some bar is drawn wider than its passage. */
export const hasWidened = (groups: readonly LaneGroup[]): boolean =>
  groups.some(({ lanes }) => lanes.some(({ placed }) => placed.some(({ bars }) => bars.some(({ isWidened }) => isWidened))));

/** The whole text in a frame of a width. */
export const wholeText = ({ length, direction }: ScoreData, width: number): Frame => ({ from: 0, to: length, width, direction });

/** The lanes of a frame. */
export const useLanes = (voices: readonly VoiceGroup[], { from, to, width, direction }: Frame): readonly LaneGroup[] =>
  useMemo(() => scoreOf(voices, { from, to, width, direction }), [voices, from, to, width, direction]);
