import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Statement as StatementRecord } from "../../generated/types.js";
import { Statement } from "../statement.js";

/** How far it is from the bar, in pixels. */
const AWAY = 10;

/** A statement beside its bar, where it covers the fewest other bars. */
export function Preview({ statement, within }: { readonly statement: StatementRecord; readonly within: RefObject<HTMLElement | null> }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const around = within.current;
    const own = box.current;
    if (!around || !own) return;
    const frame = around.getBoundingClientRect();
    const options = [...around.querySelectorAll<SVGGElement>("[role=option]")];
    const bar = options.find(({ dataset }) => dataset.statement === statement.id)?.getBoundingClientRect();
    if (!bar) return;
    const { width, height } = own.getBoundingClientRect();
    const bars = options.map((each) => each.getBoundingClientRect());
    const places = [bar.bottom + AWAY, bar.top - AWAY - height, (bar.top + bar.bottom - height) / 2].flatMap((top, row) =>
      (row === 2
        ? [bar.right + AWAY, bar.left - AWAY - width]
        : [bar.left, bar.right - width, bar.left + AWAY * 6, bar.right - width - AWAY * 6]
      ).map((left) => ({ left: Math.min(Math.max(left, frame.left), frame.right - width), top })),
    );
    const cost = ({ left, top }: (typeof places)[number]) => {
      const hides = bars.filter((each) => each.left < left + width && each.right > left && each.top < top + height && each.bottom > top);
      const coversOwn = bar.left < left + width && bar.right > left && bar.top < top + height && bar.bottom > top;
      const isOut = top < 0 || top + height > innerHeight;
      return hides.length + (coversOwn ? 100 : 0) + (isOut ? 50 : 0);
    };
    const best = places.reduce((least, each) => (cost(each) < cost(least) ? each : least));
    own.style.setProperty("left", `${best.left - frame.left}px`);
    own.style.setProperty("top", `${best.top - frame.top}px`);
  }, [statement, within]);
  return (
    <div class="preview" ref={box} aria-hidden="true">
      <Statement statement={statement} size="tooltip" linked={false} />
    </div>
  );
}
