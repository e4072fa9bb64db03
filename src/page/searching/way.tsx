import type { DatasetRecord } from "../../generated/types.js";
import type { markerOf } from "../../query/search-marks.js";
import { plain } from "../text.js";
import { type Way, wordsFound } from "./found.js";

interface Props {
  readonly way: Way;
  readonly records: readonly DatasetRecord[];
  readonly marker: ReturnType<typeof markerOf>;
}

/** In what way records were found, how near that is to what was asked, and by which words. */
export function WayHeading({ way: { tier, label, nearness }, records, marker }: Props) {
  const words = tier === "words" ? [] : wordsFound(records, tier, marker);
  return (
    <div>
      <svg class="nearness" viewBox="0 0 44 10" width="44" height="10" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3].map((index) => (
          <rect key={index} x={index * 11 + 0.5} y="0.5" width="9" height="9" class={index < nearness ? "full" : undefined} />
        ))}
      </svg>
      <h2>{label}</h2>
      <p class="quiet small">
        {tier === "words"
          ? "These words, as you wrote them."
          : words.length > 0 && `${words.map((word) => `“${plain(word)}”`).join(", ")}. `}
        {tier === "synonyms" && "Nobody says that other labels mean the same people."}
      </p>
    </div>
  );
}
