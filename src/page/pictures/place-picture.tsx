import type { DatasetRecord, Source } from "../../generated/types.js";
import { usePage } from "../page.js";
import { stanceOf } from "../stance.js";
import { placeInText } from "./place-in-text.js";

/** How far one line of the picture is from the next, and how wide it is, in units of the drawing. */
const [STEP, WIDTH] = [4, 200];

interface Props {
  readonly record: DatasetRecord;
}

/** Where in the coded text the passages of a record are: the text as grey lines, without a word of it. */
export function PlacePicture({ record }: Props) {
  const source = useCodedSource();
  if (!source) return null;
  const { lines, lastLine, stretches } = placeInText(source.text.length, record.evidence);
  const cues = placeInText(source.text.length, cuesOf(record)).stretches;
  const kind = record.type === "statement" ? stanceOf(record).kind : "plain";
  return (
    <svg
      class="place-picture"
      viewBox={`0 0 ${WIDTH} ${lines * STEP}`}
      role="img"
      aria-label={`In the text: ${placesInWords(record, source)}`}
    >
      {Array.from({ length: lines }, (_, line) => (
        <path key={line} class="line" d={`M0 ${line * STEP + 2}h${line === lines - 1 ? WIDTH * lastLine : WIDTH}`} />
      ))}
      {cues.map(({ line, from, to }) => (
        <rect
          key={`cue ${line} ${from}`}
          class="cue"
          x={from * WIDTH}
          y={line * STEP + 0.75}
          width={(to - from) * WIDTH}
          height={STEP - 1.5}
        />
      ))}
      {stretches.map(({ line, from, to }) => (
        <rect
          key={`${line} ${from}`}
          class={`passage ${kind}`}
          x={from * WIDTH}
          y={line * STEP}
          width={(to - from) * WIDTH}
          height={STEP}
        />
      ))}
    </svg>
  );
}

/** The source that has the text; undefined in a draft that has none. */
export function useCodedSource(): (Source & { readonly text: NonNullable<Source["text"]> }) | undefined {
  const { dataset } = usePage();
  return dataset.sources.find((source): source is Source & { readonly text: NonNullable<Source["text"]> } => source.text !== null);
}

/** The words that attribute a statement, by their places in the text. */
export const cuesOf = (record: DatasetRecord) =>
  record.type === "statement" ? record.attribution.flatMap(({ cue }) => cue?.evidence ?? []) : [];

/** Where the passages of a record are, in words: `characters 3,890 to 4,003 of 4,400`. */
export function placesInWords({ evidence }: DatasetRecord, { text }: NonNullable<ReturnType<typeof useCodedSource>>): string {
  return `${rangesInWords(evidence)} of ${number(text.length)}`;
}

/** Passages in words: `characters 3,890 to 4,003 and 4,010 to 4,030`. */
export function rangesInWords(passages: readonly { readonly start: number; readonly end: number }[]): string {
  const ranges = passages.map(({ start, end }) => `${number(start)} to ${number(end)}`);
  return `characters ${ranges.length > 1 ? `${ranges.slice(0, -1).join(", ")} and ${ranges.at(-1)}` : (ranges[0] ?? "not known")}`;
}

const number = (value: number) => value.toLocaleString("en");
