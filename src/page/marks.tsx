import type { Stance } from "./stance.js";

/**
 * The dot of a stance, 16 units wide, in the size of the line that it stands in. Hidden from screen readers, since verb and text say the
 * same: full, left half, small and low, ring with a bar, dotted ring; dashed where a denial is hedged.
 */
export function Dot({ stance }: { readonly stance: Stance }) {
  return (
    <svg class={`dot ${stance.kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <DotShape stance={stance} />
    </svg>
  );
}

/** The same in the middle of a circle of 16 units, for drawings that have a frame of their own. */
export function DotShape({ stance }: { readonly stance: Stance }) {
  switch (stance.kind) {
    case "says":
      return stance.hedged ? (
        <g class="mark says">
          <circle class="line" cx="8" cy="8" r="6.6" />
          <path class="fill" d="M8 1.4a6.6 6.6 0 0 0 0 13.2z" />
        </g>
      ) : (
        <circle class="mark says fill" cx="8" cy="8" r="7.4" />
      );
    case "grants":
      return <circle class="mark grants fill" cx="8" cy="11" r="3.6" />;
    case "denies":
      return (
        <g class="mark denies">
          <circle class={stance.hedged ? "line dashed" : "line"} cx="8" cy="8" r="6.6" />
          <path class="line" d="M4.6 8h6.8" />
        </g>
      );
    case "no-information":
      return <circle class="mark no-information line dotted" cx="8" cy="8" r="6.4" />;
  }
}

/** Somebody who passes on: ring with an angle. */
export function PassesOn() {
  return (
    <svg class="dot passes-on" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle class="line" cx="8" cy="8" r="6.6" />
      <path class="line" d="M6.8 5l3 3-3 3" />
    </svg>
  );
}

/** What the marks mean: as many as are used, beside a list or a picture. */
export function Key({ entries }: { readonly entries: readonly { readonly stance: Stance; readonly label: string }[] }) {
  return (
    <ul class="key">
      {entries.map(({ stance, label }) => (
        <li key={label}>
          <Dot stance={stance} /> {label}
        </li>
      ))}
    </ul>
  );
}
