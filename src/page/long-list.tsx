import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Statement as StatementRecord } from "../generated/types.js";
import { grouped } from "./counted.js";
import { Statement, type StatementSize } from "./statement.js";

/** So many statements of a list are shown at a time. */
export const AT_ONCE = 100;

interface Props {
  readonly statements: readonly StatementRecord[];
  readonly selected?: StatementRecord | null;
  readonly size?: StatementSize;
}

/** Statements one below the other, a hundred at a time. */
export function LongList({ statements, selected = null, size = "list" }: Props) {
  const own = selected ? statements.indexOf(selected) : -1;
  const [from, setFrom] = useState(0);
  useLayoutEffect(() => {
    if (own >= 0) setFrom(own - (own % AT_ONCE));
  }, [own]);
  const start = from < statements.length ? from : 0;
  const shown = useMemo(() => statements.slice(start, start + AT_ONCE), [statements, start]);
  // Made once, so that a selection does not draw all of them anew.
  const lines = useMemo(() => shown.map((statement) => <Statement key={statement.id} statement={statement} size={size} />), [shown, size]);
  return (
    <>
      <ol class="statements" start={start + 1}>
        {shown.map((statement, index) => (
          <li key={statement.id} class={statement === selected ? "chosen" : undefined}>
            {lines[index]}
          </li>
        ))}
      </ol>
      {statements.length > AT_ONCE && (
        <p class="paging">
          <button type="button" disabled={start === 0} onClick={() => setFrom(start - AT_ONCE)}>
            ‹ Earlier
          </button>
          <span role="status">
            {grouped(start + 1)} to {grouped(start + shown.length)} of {grouped(statements.length)}
          </span>
          <button type="button" disabled={start + AT_ONCE >= statements.length} onClick={() => setFrom(start + AT_ONCE)}>
            Later ›
          </button>
        </p>
      )}
    </>
  );
}
