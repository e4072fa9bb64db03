import type { Statement } from "../../generated/types.js";
import { usePage } from "../page.js";
import { BarKey } from "./bars.js";
import { MOST_UNFOLDED } from "./folded.js";
import { FoldedPicture } from "./folded-picture.js";
import { ScorePicture } from "./score-picture.js";
import { hasWidened, useLanes, useScoreData, wholeText } from "./use-score.js";
import { useWidth } from "./use-width.js";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly selected: Statement | null;
  /** Where it is left out, nothing stays selected, and a click opens. */
  readonly onSelect?: (statement: Statement) => void;
  readonly onOpen: (statement: Statement) => void;
}

/** Width of what stands before the bars: as in the style sheet. */
const BEFORE_BARS = 336;

/** The score of the text with its key; folded where it has very many statements. */
export function WholeScore(props: Props) {
  const { statements } = usePage();
  const data = useScoreData();
  const [ref, width] = useWidth<HTMLDivElement>(typeof innerWidth === "number" ? Math.min(1200, innerWidth - 80) : 1200);
  const plot = Math.max(120, width - BEFORE_BARS);
  return (
    <div class="whole-score" ref={ref}>
      {statements.length > MOST_UNFOLDED ? (
        <FoldedPicture {...props} data={data} width={plot} />
      ) : (
        <Unfolded {...props} data={data} width={plot} />
      )}
    </div>
  );
}

function Unfolded({ data, width, ...props }: Props & { readonly data: ReturnType<typeof useScoreData>; readonly width: number }) {
  const frame = wholeText(data, width);
  const groups = useLanes(data.voices, frame);
  return (
    <>
      <BarKey entries={data.key} isUncoded={(data.source?.uncoded.length ?? 0) > 0} isWidened={hasWidened(groups)} />
      <ScorePicture {...props} groups={groups} frame={frame} source={data.source} notes={data.notes} />
    </>
  );
}
