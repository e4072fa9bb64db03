import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { figures } from "../../../query/figures.js";
import { type Address, formatAddress } from "../../address.js";
import { capital, counted, countedInWords, grouped, numberInWords } from "../../counted.js";
import { DotShape } from "../../marks.js";
import { usePage } from "../../page.js";
import { AmountPicture } from "../../pictures/amount-picture.js";
import { type Difference, differencesOf } from "../../pictures/differences.js";
import { Dots } from "../../pictures/dots.js";
import { SheetPicture } from "../../pictures/map-picture.js";
import { placeTree } from "../../pictures/place-tree.js";
import { byVoice, saidTable } from "../../pictures/table.js";
import { useScoreData } from "../../pictures/use-score.js";
import { useWidth } from "../../pictures/use-width.js";
import { allVoices } from "../../pictures/voices.js";
import { stanceOf } from "../../stance.js";
import { Text } from "../../text.js";

/** Four questions with a small picture of the answer, each leading to its view. */
export function Answers() {
  return (
    <div class="answers">
      <WhoSays />
      <WhoDisagrees />
      <Where />
      <HowMany />
    </div>
  );
}

interface AnswerProps {
  readonly question: string;
  /** Null where there is nothing to lead to. */
  readonly to: Address | null;
  readonly finding: string;
  readonly children?: ComponentChildren;
}

const Answer = ({ question, to, finding, children }: AnswerProps) => (
  <section class="answer">
    <h2>{to ? <a href={formatAddress(to)}>{question}</a> : <span class="quiet">{question}</span>}</h2>
    <p class="quiet">{finding}</p>
    {children}
  </section>
);

function WhoSays() {
  const { lookup } = usePage();
  const { voices } = useScoreData();
  const table = useMemo(() => saidTable(lookup, voices, "topic"), [lookup, voices]);
  const rows = table.subjects
    .map((subject) => ({ subject, by: byVoice(table, subject.id) }))
    .sort((one, other) => other.by.length - one.by.length || other.subject.statements.length - one.subject.statements.length);
  const alone = rows.filter(({ by }) => by.length === 1).slice(0, 2);
  const shown = [...rows.filter(({ by }) => by.length > 1).slice(0, 5 - alone.length), ...alone];
  const to: Address = { view: "who", by: "topic", speaker: null, topic: null };
  return (
    <Answer
      question="Who says what?"
      to={rows.length > 0 ? to : null}
      finding={`${counted(allVoices(voices).length, "voice")}, ${counted(rows.length, "topic")}`}
    >
      <ul class="topics">
        {shown.map(({ subject: { id, name }, by }) => (
          <li key={id}>
            <span>{name}</span>
            <Dots statements={by.flatMap(({ statements }) => statements)} size={10} perLine={9} />
            <span class="note">
              {by.length === 1 && by[0] && by[0].voice.short.length < 18 ? (
                <Text of={`only ${by[0].voice.short}`} />
              ) : (
                counted(by.length, "voice")
              )}
            </span>
          </li>
        ))}
      </ul>
    </Answer>
  );
}

function WhoDisagrees() {
  const { lookup } = usePage();
  const { differences, alone } = useMemo(() => differencesOf(lookup), [lookup]);
  const [first] = differences;
  const denied = differences.filter(({ hasDenial }) => hasDenial).length;
  const finding = first
    ? `${capital(countedInWords(differences.length, "difference"))}, ${differences.length === 1 && denied === 1 ? "with a denial" : `${denied === differences.length ? "each" : `${numberInWords(denied)} of them`} with a denial`}`
    : alone.length > 0
      ? `${capital(countedInWords(alone.length, "denial"))}, set against nothing here`
      : "Nobody is set against another";
  return (
    <Answer question="Who disagrees?" to={first || alone.length > 0 ? { view: "disagreements", id: null } : null} finding={finding}>
      {first && <TwoSides difference={first} />}
    </Answer>
  );
}

/** Width of a side, the room between both, their height and margin, the size of a mark, in units of the drawing. */
const [SIDE, BETWEEN, TALL, INNER, MARK] = [112, 44, 96, 14, 14];

/** Two sides of the same size, with a mark for each statement, and the line between them. */
function TwoSides({ difference: { against, set, meetings } }: { readonly difference: Difference }) {
  const perLine = Math.floor((SIDE - 2 * INNER + 4) / (MARK + 4));
  const most = perLine * Math.floor((TALL - 2 * INNER + 4) / (MARK + 4));
  const side = (entries: Difference["against"], left: number) => (
    <g>
      <rect class="side-box" x={left + 0.75} y="0.75" width={SIDE - 1.5} height={TALL - 1.5} />
      {entries
        .filter(({ addsTo }) => addsTo === null)
        .slice(0, most)
        .map(({ statement }, index) => (
          <g
            key={statement.id}
            class={`dot ${stanceOf(statement).kind}`}
            transform={`translate(${left + INNER + (index % perLine) * (MARK + 4)} ${INNER + Math.floor(index / perLine) * (MARK + 4)}) scale(${MARK / 16})`}
          >
            <DotShape stance={stanceOf(statement)} />
          </g>
        ))}
    </g>
  );
  const types = ["disputes", "disagreesWith"].filter((type) => meetings.some((meeting) => meeting.type === type));
  return (
    <svg class="two-sides" viewBox={`0 0 ${2 * SIDE + BETWEEN} ${TALL}`} aria-hidden="true" focusable="false">
      {side(against, 0)}
      {side(set, SIDE + BETWEEN)}
      {types.map((type, index) => (
        <path key={type} class={`between-line ${type}`} d={`M${SIDE} ${TALL / 2 + (index - (types.length - 1) / 2) * 10}h${BETWEEN}`} />
      ))}
    </svg>
  );
}

function Where() {
  const { dataset, outlines } = usePage();
  const rows = useMemo(() => placeTree(dataset), [dataset]);
  const [ref, width] = useWidth<HTMLDivElement>(268);
  const undrawn = rows.filter(({ sign }) => sign === "not-drawn").length;
  const finding =
    rows.length === 0
      ? "No place is named"
      : `${counted(rows.length, "place")}, ${undrawn === 0 ? "all drawn" : `${grouped(undrawn)} of them not drawn`}`;
  return (
    <Answer question="Where?" to={rows.length > 0 ? { view: "places", id: null } : null} finding={finding}>
      {outlines && (
        <div ref={ref} class="small-map">
          <SheetPicture
            sheet={outlines.detail ?? outlines.overview}
            names={noNames}
            width={width}
            chosen={null}
            label={`Map: ${finding}`}
            bare
          />
        </div>
      )}
    </Answer>
  );
}

const noNames: ReadonlyMap<string, string> = new Map();

/** So many figures are drawn. */
const MOST_FIGURES = 2;

function HowMany() {
  const { dataset } = usePage();
  const all = useMemo(() => figures({}, dataset), [dataset]);
  const finding = all.length === 0 ? "Nobody says" : `${capital(countedInWords(all.length, "claim"))}${all.length > 1 ? ", no total" : ""}`;
  return (
    <Answer question="How many people?" to={all.length > 0 ? { view: "figures", id: null } : null} finding={finding}>
      {all.slice(0, MOST_FIGURES).map(({ figure }) => (
        <AmountPicture key={figure.id} quantity={figure.quantity} isSmall />
      ))}
      {all.length > MOST_FIGURES && <p class="quiet">and {grouped(all.length - MOST_FIGURES)} more</p>}
    </Answer>
  );
}
