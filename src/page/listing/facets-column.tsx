import { useState } from "preact/hooks";
import { capital } from "../counted.js";
import { useGo, usePage } from "../page.js";
import { plain, Text } from "../text.js";
import { useWide } from "../wide.js";
import { askedFor, askingFor, type ListAddress, toggled } from "./asked.js";
import { type Facet, facetsOf } from "./facets.js";

/** More facets than that are folded, unless they narrow the list. */
const MOST_FACETS = 4;
/** More values than that are folded. */
const MOST = 8;

/** Everything by which the list can be narrowed, beside it; on a phone above it, folded. */
export function Facets({ address }: { readonly address: ListAddress }) {
  const page = usePage();
  const go = useGo();
  const wide = useWide();
  const facets = facetsOf(page, address);
  const isFirst = ({ values }: Facet, index: number) => index < MOST_FACETS || values.some(({ chosen }) => chosen);
  const first = facets.filter(isFirst);
  const others = facets.filter((facet) => !first.includes(facet));
  const narrowing = Object.values(address.asked).flat().length;
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget as HTMLFormElement).get("text");
    const text = typeof words === "string" ? words.trim() : "";
    go(askingFor(address, "text", text === "" ? [] : [text]), { replace: true });
  };
  return (
    <details class="facets" open={wide}>
      <summary>Narrow the list{narrowing > 0 && ` (${narrowing})`}</summary>
      <form onSubmit={look}>
        <label for="facet-text">Words in a row, in text or name</label>
        <span class="row">
          <input
            id="facet-text"
            name="text"
            type="search"
            maxLength={500}
            key={askedFor(address.asked, "text").join()}
            defaultValue={askedFor(address.asked, "text")[0] ?? ""}
          />
          <button type="submit">Find</button>
        </span>
      </form>
      {first.map((facet) => (
        <FacetList key={facet.key} facet={facet} address={address} />
      ))}
      {others.length > 0 && (
        <details class="more">
          <summary>More to narrow by</summary>
          {others.map((facet) => (
            <FacetList key={facet.key} facet={facet} address={address} />
          ))}
        </details>
      )}
    </details>
  );
}

function FacetList({ facet: { key, label, values }, address }: { readonly facet: Facet; readonly address: ListAddress }) {
  const go = useGo();
  const [all, showAll] = useState(false);
  const shown = all || values.length <= MOST + 1 ? values : values.filter(({ chosen }, index) => chosen || index < MOST);
  return (
    <fieldset>
      <legend>{label}</legend>
      {shown.map(({ value, label: name, meaning, number, chosen }) => (
        <label key={value} title={meaning === null ? undefined : plain(meaning)}>
          <input type="checkbox" checked={chosen} onChange={() => go(toggled(address, key, value), { replace: true })} />
          <span>{key === "topic" || meaning !== null ? capital(name) : <Text of={name} />}</span>
          <span class="number">{number.toLocaleString("en")}</span>
        </label>
      ))}
      {shown.length < values.length && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {values.length - shown.length} more
        </button>
      )}
    </fieldset>
  );
}
