import type { ComponentChildren } from "preact";
import type { Statement as StatementRecord } from "../generated/types.js";
import { innermost } from "../query/chain.js";
import { type ReadingPart, sayingIn } from "../query/reading.js";
import { Dot } from "./marks.js";
import { labelsOf, recordHref, usePage } from "./page.js";
import { stanceOf } from "./stance.js";
import { Marked, Parts, type Span, Text } from "./text.js";

/** How large a statement stands: 30, 21, 16, 15 or 14 pixels. */
export type StatementSize = "headline" | "selected" | "list" | "table" | "tooltip";

interface Props {
  /** The statement, or another reading of it. */
  readonly statement: StatementRecord;
  readonly size: StatementSize;
  /** What the line with speaker, verb and text is: the heading of a view, or a line among others. */
  readonly as?: "h1" | "p" | "div";
  /** Parts of the text to be marked. */
  readonly marked?: readonly Span[];
  /** Marks the speaker too. */
  readonly markedSpeaker?: boolean;
  /** More for the line below, before the id, such as how it stands to another statement; several parts are set off by dots. */
  readonly below?: ComponentChildren;
  /** Whether the id leads to the record; where not, it does not stand there. */
  readonly linked?: boolean;
  /** Which of the other readings of the statement this is, from 1; left out for the coded one. */
  readonly reading?: number;
}

/**
 * The one way in which the page shows a statement: who says it and how, in bold, then what is said, in one line; below, of whom, through
 * whom, in what form, to whom, and whence we have a speaker whom we supplied. What is copied of it is its reading and its full name.
 */
export function Statement({ statement, size, as: Line = "p", marked = [], markedSpeaker = false, below, linked = true, reading }: Props) {
  const { lookup } = usePage();
  const { who, verb, cue, surety, inOurReading } = sayingIn(lookup, statement);
  const named = capitalized(who ?? [{ kind: "words", text: verb, id: null }]);
  const speaker = <Parts of={named} />;
  return (
    <div class={`statement ${size}`} data-statement={statement.id} data-reading={reading}>
      <Line class="saying" {...(Line === "h1" && { tabIndex: -1 })}>
        <Dot stance={stanceOf(statement)} />{" "}
        <b>
          {markedSpeaker ? <mark>{speaker}</mark> : speaker}
          {who && ` ${verb}`}
        </b>
        {who === null && <Parts of={cue} />}
        {surety}
        {inOurReading && ", in our reading"}
        <b>:</b> {marked.length > 0 ? <Marked text={statement.text} spans={marked} /> : <Text of={statement.text} />}
      </Line>
      <Below statement={statement} below={below} linked={linked} />
    </div>
  );
}

/** The line below a statement, its parts set off by dots. */
function Below({ statement, below, linked }: Required<Pick<Props, "statement" | "linked">> & Pick<Props, "below">) {
  const { lookup } = usePage();
  const { through, who, where, cue } = sayingIn(lookup, statement);
  const { form, basis } = innermost(statement);
  const labels = labelsOf(lookup, statement);
  const cued = cue.flatMap(({ kind, text }) => (kind === "cue" ? [<Text of={text} />] : []));
  const parts: ComponentChildren[] = [
    labels.length > 0 && (
      <b>
        of{" "}
        {labels.map(({ name, isPeople }, index) => (
          <>
            {index > 0 && ", "}
            <Text of={name} />
            {isPeople && ", a civilian population"}
          </>
        ))}
      </b>
    ),
    through.length === 0 ? (
      "in its own voice"
    ) : (
      <>
        through{" "}
        {through.map((parts, index) => (
          <>
            {index > 0 && ", then "}
            <Parts of={parts} />
          </>
        ))}
      </>
    ),
    forms[form],
    where.length > 0 && <Parts of={trimmed(where)} />,
    basis === "coded" && who ? (
      <>
        <span aria-hidden="true">[ ]</span> supplied by us{cued.length > 0 && <>, from “{cued}”</>}
      </>
    ) : (
      who && cued.length > 0 && <>named by “{cued}”</>
    ),
    ...(Array.isArray(below) ? below : [below]),
    linked && (
      <a href={recordHref(statement.id)} class="id">
        {statement.id}
      </a>
    ),
  ];
  return (
    <div class="below">
      {parts
        .filter((part) => part !== null && part !== undefined && part !== false)
        .map((part, index) => (
          <span key={index}>
            {index > 0 && " · "}
            {part}
          </span>
        ))}
    </div>
  );
}

const forms = { direct: "direct speech", indirect: "indirect speech", mixed: "indirect speech, partly quoted", none: null } as const;

/** Words that follow a verb, as they begin a phrase of their own: " to Kabul Now" is "said to Kabul Now". */
const trimmed = ([first, ...others]: ReturnType<typeof sayingIn>["where"]) =>
  first ? [{ ...first, text: first.text === " to " ? "said to " : first.text.replace(/^[, ]+/, "") }, ...others] : [];

/** A line starts with a capital, also with a name that has none where it stands in a sentence; a bracket before it is none. */
function capitalized(parts: readonly ReadingPart[]): readonly ReadingPart[] {
  const first = parts.findIndex(({ text }) => text !== "[");
  return parts.map((part, index) => (index === first ? { ...part, text: part.text.charAt(0).toUpperCase() + part.text.slice(1) } : part));
}
