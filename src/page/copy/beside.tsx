import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatAddress } from "../address.js";
import { useAddressOf, useGo } from "../page.js";
import { Statement } from "../statement.js";
import { plain } from "../text.js";
import type { ComparedCopy, CopyStatus, StatementInCopy } from "./compare.js";
import { OwnCopy } from "./own-copy.js";
import { type Run, runsOf } from "./runs.js";
import { useCopy } from "./store.js";

/** What each status is called, and its sign. */
const said: Readonly<Record<CopyStatus, { readonly sign: string; readonly label: string }>> = {
  missing: { sign: "⊘", label: "not found" },
  changed: { sign: "≠", label: "changed" },
  moved: { sign: "↕", label: "moved" },
  typography: { sign: "≈", label: "typography only" },
  misplaced: { sign: "!", label: "misplaced in the data" },
  unchanged: { sign: "=", label: "as coded" },
};

const filters: readonly CopyStatus[] = ["missing", "changed", "moved", "typography", "misplaced", "unchanged"];

/** Verdicts that were shown: coming back to one must not move the view. */
const shownBefore = new WeakSet<ComparedCopy>();

/** The reader's copy and the statements side by side: each passage where it stands, and what became of it. Only where there is a copy. */
export function BesideCopy() {
  const copy = useCopy();
  const { id } = useAddressOf("report");
  const [filter, setFilter] = useState<CopyStatus | null>(null);
  const { compared } = copy;
  const verdict = useRef<HTMLHeadingElement>(null);
  // What was given further down changes all that is above it.
  useLayoutEffect(() => {
    if (compared === null || copy.isInPage || shownBefore.has(compared)) return;
    shownBefore.add(compared);
    verdict.current?.focus({ preventScroll: true });
    verdict.current?.scrollIntoView();
  }, [compared]);
  if (compared === null) return <OwnCopy />;
  const shown = compared.statements.filter(({ status }) => filter === null || status === filter);
  return (
    <section class="beside-copy" aria-label="Your copy beside the statements">
      <Summary compared={compared} isInPage={copy.isInPage} heading={verdict} />
      {!copy.isInPage && (
        <p class="tools">
          <button type="button" onClick={copy.remove}>
            Remove copy
          </button>
        </p>
      )}
      <fieldset class="counts">
        <legend class="hidden">Show the statements that are</legend>
        <Count number={compared.statements.length} label="all" pressed={filter === null} onPress={() => setFilter(null)} />
        {filters
          .filter((each) => compared.counts[each] > 0 || each === "missing" || each === "changed" || each === "unchanged")
          .map((each) => (
            <Count
              key={each}
              number={compared.counts[each]}
              sign={said[each].sign}
              label={said[each].label}
              pressed={filter === each}
              onPress={() => setFilter(each)}
            />
          ))}
      </fieldset>
      <p role="status" class="hidden">
        {shown.length} of {compared.statements.length} statements
      </p>
      <div class="side-by-side">
        <Words compared={compared} selected={id} />
        <ol class="statements-in-copy">
          {shown.map((each) => (
            <Row key={each.statement.id} each={each} isSelected={each.statement.id === id} />
          ))}
        </ol>
      </div>
    </section>
  );
}

interface SummaryProps {
  readonly compared: ComparedCopy;
  readonly isInPage: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Summary({ compared, isInPage, heading }: SummaryProps) {
  const { counts, statements, complete } = compared;
  const differing = counts.missing + counts.changed;
  const whose = isInPage ? "The text in this page" : "Your copy";
  const most = differing > statements.length / 2;
  const finding =
    counts.misplaced > 0
      ? `${whose} is the text that was coded, but ${counts.misplaced} of ${statements.length} statements do not lie where the data say.`
      : differing === 0
        ? `All ${statements.length} statements: every passage is in ${isInPage ? "the text in this page" : "your copy"}${counts.typography > 0 ? ", some in another typography" : ", unchanged"}.`
        : most
          ? `${whose} has the passages of only ${statements.length - differing} of ${statements.length} statements.`
          : `${whose} is not the text that was coded, in ${differing} of ${statements.length} statements.`;
  const advice =
    differing === 0
      ? "It is held by this tab alone, and gone when you close it."
      : most
        ? "It may be another article. What it says of the statements is then nothing."
        : "It may be another version, or cut. Neither is wrong. Read the statements that differ with care: they were coded from other words.";
  return (
    <div class="summary" role="status">
      <h2 tabIndex={-1} ref={heading}>
        {finding}
      </h2>
      <p>
        {advice}
        {!complete && " It is so long that not everything was looked for everywhere: try the part of it that holds the article."}
      </p>
    </div>
  );
}

interface CountProps {
  readonly number: number;
  readonly sign?: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

const Count = ({ number, sign, label, pressed, onPress }: CountProps) => (
  <button type="button" aria-pressed={pressed} onClick={onPress}>
    {sign && <span aria-hidden="true">{sign} </span>}
    <b>{number}</b> {label}
  </button>
);

/** The words of the copy: to be read on the screen alone, so that they go nowhere from here. */
function Words({ compared, selected }: { readonly compared: ComparedCopy; readonly selected: string | null }) {
  const go = useGo();
  const box = useRef<HTMLElement>(null);
  const runs = useMemo(() => runsOf(compared), [compared]);
  const index = compared.statements.findIndex(({ statement }) => statement.id === selected);
  useEffect(() => {
    box.current?.querySelector(".chosen")?.scrollIntoView?.({ block: "nearest" });
  }, [index]);
  const open = (run: Run) => {
    const own = run.on[0];
    const statement = own === undefined ? undefined : compared.statements[own]?.statement;
    if (statement) go({ view: "report", id: statement.id }, { replace: true });
  };
  const stop = (event: Event) => event.preventDefault();
  return (
    <section
      class="words reader-only"
      ref={box}
      aria-label="Words of the copy"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      onCopy={stop}
      onCut={stop}
      onDragStart={stop}
    >
      <p>
        {compared.part.start > 0 && "… "}
        {runs.map((run) => (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list beside it does the same by keys
          <span
            key={run.start}
            class={[run.status === null ? "" : `run ${run.status}`, run.on.includes(index) ? "chosen" : ""].join(" ").trim() || undefined}
            onClick={() => open(run)}
          >
            {plain(run.text)}
          </span>
        ))}
        {compared.part.end < compared.copy.length && " …"}
      </p>
    </section>
  );
}

function Row({ each, isSelected }: { readonly each: StatementInCopy; readonly isSelected: boolean }) {
  const go = useGo();
  const { statement, status } = each;
  const { sign, label } = said[status];
  const select = () => go({ view: "report", id: statement.id }, { replace: true });
  return (
    <li class={isSelected ? "selected" : undefined} aria-current={isSelected ? "true" : undefined}>
      <Statement statement={statement} size="list" />
      <div class="fate">
        <span class={`status ${status}`}>
          <span aria-hidden="true">{sign} </span>
          {label}
        </span>
        <span class="how reader-only">{howItFares(each)}</span>
        {(each.found.length > 0 || each.instead.length > 0) && (
          <a
            class="show"
            href={formatAddress({ view: "report", id: statement.id })}
            onClick={(event) => {
              event.preventDefault();
              select();
            }}
          >
            show its place
          </a>
        )}
      </div>
    </li>
  );
}

/** What became of a statement's passages, in a few words: how much was changed, or between what something is missing. */
function howItFares({ status, instead, lost, missing, statement }: StatementInCopy): string | null {
  const number = (value: number) => `${value.toLocaleString("en")} ${value === 1 ? "character" : "characters"}`;
  switch (status) {
    case "changed":
      return `${number(instead.reduce((sum, { start, end }) => sum + end - start, 0))} stand where ${lost.toLocaleString("en")} were coded.`;
    case "missing": {
      const [first] = missing;
      if (!first || (first.after === null && first.before === null)) return "Nothing around it was found either.";
      return `${number(lost)} should be ${first.after === null ? "at the start" : `after “…${plain(first.after.trim())}”`}${first.before === null ? ", at the end" : `, before “${plain(first.before.trim())}…”`}.`;
    }
    case "typography":
      return "Other quotation marks, hyphens, ligatures or signs that nobody sees.";
    case "moved":
      return "All there, but not in its place.";
    case "misplaced":
      return `Characters ${statement.evidence.map(({ start, end }) => `${start} to ${end}`).join(", ")} no longer have their digest.`;
    default:
      return null;
  }
}
