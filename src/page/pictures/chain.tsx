import type { Statement } from "../../generated/types.js";
import { Dot, PassesOn } from "../marks.js";
import { recordHref, usePage } from "../page.js";
import { Parts } from "../text.js";
import { type ChainBox, chainBoxes } from "./chain-boxes.js";

/** Through whom a statement comes: a box for each, from whoever's word it is to the reader; one below the other where there is little room. */
export function Chain({ statement }: { readonly statement: Statement }) {
  const { lookup } = usePage();
  return (
    <ol class="chain" data-statement={statement.id}>
      {chainBoxes(lookup, statement).map((box, index) => (
        <li key={index}>
          <Box box={box} />
          <Arrow />
        </li>
      ))}
      <li class="reader">the reader</li>
    </ol>
  );
}

function Box({ box: { name, id, stance, does, isSupplied, details } }: { readonly box: ChainBox }) {
  const shown = (
    <b>
      <Parts of={name} />
    </b>
  );
  return (
    <div class={`box ${stance ? `last ${stance.kind}` : "passes"}${isSupplied ? " supplied" : ""}${stance?.hedged ? " hedged" : ""}`}>
      <span class="who">
        {stance ? <Dot stance={stance} /> : <PassesOn />} {id === null ? shown : <a href={recordHref(id)}>{shown}</a>}
      </span>
      <span class="does">{does}</span>
      {details.map((parts, index) => (
        <span class="detail" key={index}>
          <Parts of={parts} />
        </span>
      ))}
    </div>
  );
}

/** Points to the right, and down where boxes stand below each other. */
const Arrow = () => (
  <svg class="arrow" viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
    <path d="M2 8h34M29 1.5 36 8l-7 6.5" />
  </svg>
);
