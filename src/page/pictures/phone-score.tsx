import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Statement as StatementRecord } from "../../generated/types.js";
import { AT_ONCE } from "../long-list.js";
import { Key } from "../marks.js";
import { usePage } from "../page.js";
import { stanceOf, stancesIn } from "../stance.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import { Bar } from "./bars.js";
import { positionOf } from "./text-order.js";
import { useScoreData } from "./use-score.js";
import { allVoices } from "./voices.js";

interface Props {
  readonly order: readonly StatementRecord[];
  readonly selected: StatementRecord | null;
  readonly onSelect: (statement: StatementRecord) => void;
}

/** Width of the strip, of a column in it, and its height in units of its own drawing. */
const [STRIP, COLUMN, HEIGHT] = [56, 17, 600];

/**
 * On a phone: the text as a strip from top to bottom, with a column for what is its own, passed on, and passed on from others; beside it
 * the list, of which a frame in the strip shows the part in view.
 */
export function PhoneScore({ order, selected, onSelect }: Props) {
  const { statements } = usePage();
  const { source, voices, length, direction } = useScoreData();
  const [from, setFrom] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const chosen = selected ? order.indexOf(selected) : -1;
  useLayoutEffect(() => {
    if (chosen >= 0) setFrom(chosen - (chosen % AT_ONCE));
  }, [chosen]);
  useEffect(() => {
    if (chosen < 0) return;
    const item = list.current?.children[chosen % AT_ONCE];
    const { top, bottom } = item?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    // What was tapped is in view; what an address selects may not be.
    if (top < 0 || bottom > innerHeight) item?.scrollIntoView({ block: "center" });
  }, [chosen, from]);
  const shown = useMemo(() => order.slice(from, from + AT_ONCE), [order, from]);
  const [first, last] = useInView(list, shown);
  const y = (at: number) => (at / Math.max(1, length)) * HEIGHT;
  const start = shown[first] ? y(positionOf(shown[first])) : 0;
  const end = shown[last] ? y(Math.max(...shown[last].evidence.map((each) => each.end))) : HEIGHT;
  const jump = (event: MouseEvent) => {
    if (!(event.currentTarget instanceof Element)) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientY - top) / height) * length;
    const target = order.findIndex((each) => positionOf(each) >= at);
    if (target < 0) return;
    setFrom(target - (target % AT_ONCE));
    requestAnimationFrame(() => list.current?.children[target % AT_ONCE]?.scrollIntoView({ block: "start" }));
  };
  const own = allVoices(voices).find(({ depth }) => depth === 0)?.name ?? "the text’s own voice";
  return (
    <div class="phone-score" dir={direction === "rtl" ? "ltr" : undefined}>
      <svg class="strip" viewBox={`0 0 ${STRIP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false" onClick={jump}>
        {(source?.uncoded ?? []).map((each) => (
          <rect key={each.start} class="tint" x="0" y={y(each.start)} width={STRIP} height={y(each.end) - y(each.start)} />
        ))}
        {order.map((statement) => {
          const depth = Math.min(2, statement.attribution.length - 1);
          return statement.evidence.map(({ start: top, end: bottom }) => (
            <Bar
              key={`${statement.id} ${top}`}
              stance={stanceOf(statement)}
              x={2 + depth * (COLUMN + 1)}
              y={y(top)}
              width={COLUMN}
              height={Math.max(2.5, y(bottom) - y(top) - 0.6)}
            />
          ));
        })}
        <rect
          class="view"
          x="1"
          y={Math.max(1, start - 2)}
          width={STRIP - 2}
          height={Math.max(8, Math.min(HEIGHT - 1, end + 2) - Math.max(1, start - 2))}
        />
      </svg>
      <div>
        <p class="small quiet">
          The strip is the text from start to end. Its columns: <Text of={own} />; passed on; passed on from others. The frame is what is in
          view.
        </p>
        <Key entries={stancesIn(statements)} />
        <ol class="statements" ref={list} start={from + 1}>
          {shown.map((statement) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the link in it does more
            <li key={statement.id} class={statement === selected ? "chosen" : undefined} onClick={() => onSelect(statement)}>
              <Statement statement={statement} size="list" />
            </li>
          ))}
        </ol>
        {order.length > AT_ONCE && (
          <p class="paging">
            <button type="button" disabled={from === 0} onClick={() => setFrom(from - AT_ONCE)}>
              ‹ Earlier
            </button>
            <button type="button" disabled={from + AT_ONCE >= order.length} onClick={() => setFrom(from + AT_ONCE)}>
              Later ›
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** The first and last item of a list that is in view. */
function useInView(list: { readonly current: HTMLOListElement | null }, items: readonly unknown[]): readonly [first: number, last: number] {
  const [ends, setEnds] = useState<readonly [number, number]>([0, Math.min(5, items.length - 1)]);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const seen = new Set<number>();
    const children = [...element.children];
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(children.indexOf(target));
        else seen.delete(children.indexOf(target));
      }
      if (seen.size > 0) setEnds([Math.min(...seen), Math.max(...seen)]);
    });
    for (const child of children) observer.observe(child);
    return () => observer.disconnect();
  }, [list, items]);
  return ends;
}
