import { useState } from "preact/hooks";
import type { Hit } from "../../query/search.js";
import { markerOf } from "../../query/search-marks.js";
import type { AnyDataset } from "../../query/types.js";
import { counted } from "../counted.js";
import { useAddressOf, usePage } from "../page.js";
import { SearchField } from "../search-field.js";
import { ById, foundById } from "../searching/by-id.js";
import { foundFor, isFoundByName, summaryOf, ways } from "../searching/found.js";
import { NameHit, SaidHit } from "../searching/hits.js";
import { Nothing } from "../searching/nothing.js";
import { ThroughAll } from "../searching/through-all.js";
import { WayHeading } from "../searching/way.js";
import type { View } from "../view.js";

/** So many hits of one way are shown at once. */
const MOST = 100;

export const view: View<"search"> = {
  title: (_, { q }) => (q.trim() === "" ? "Search" : `Search: ${q}`),
  Body,
  takeAway(page, { q }) {
    const { result } = foundFor(page, q);
    const records = [...new Set([...foundById(page, q), ...(result?.hits ?? []).map(({ record }) => record)])];
    return result && { records, filter: null, name: `${page.dataset.name}-search` };
  },
};

function Body() {
  const page = usePage();
  const { q } = useAddressOf("search");
  const { result, problem } = foundFor(page, q);
  const withId = foundById(page, q);
  return (
    <div class="searching">
      <h1 tabIndex={-1} class="hidden">
        {q.trim() === "" ? "Search" : `Search for ${q}`}
      </h1>
      <SearchField key={q} id="search-main" placeholder="Name, place or word" initial={q} large />
      {problem !== null && <p class="notice">This cannot be looked for: {problem}.</p>}
      {withId.length > 0 && <ById records={withId} />}
      {result && result.hits.length > 0 && <Hits hits={result.hits} q={q} />}
      {result && result.hits.length === 0 && withId.length === 0 && <Nothing result={result} />}
      {result === null && <ThroughAll />}
    </div>
  );
}

/** Names first, then what is said, by the way in which it was found. */
function Hits({ hits, q }: { readonly hits: readonly Hit<AnyDataset>[]; readonly q: string }) {
  const marker = markerOf(q);
  const names = hits.filter(isFoundByName);
  const others = hits.filter((hit) => !isFoundByName(hit));
  const number = (type: Hit["type"]) => hits.filter((hit) => hit.type === type).length;
  return (
    <>
      <div class="summary">
        <p role="status">
          <b>{summaryOf(hits)}</b>
        </p>
        <p class="quiet">
          {counted(names.length, "name")} · {counted(number("statement"), "statement")}
          {number("casualty-figure") > 0 && ` · ${counted(number("casualty-figure"), "figure")}`}
        </p>
      </div>
      {names.length > 0 && (
        <section class="way">
          <div>
            <h2>Names</h2>
            <p class="quiet small">Labels, each a record of its own</p>
          </div>
          <ul class="names">
            {names.slice(0, MOST).map((hit) => (
              <NameHit key={hit.record.id} hit={hit} marker={marker} />
            ))}
          </ul>
        </section>
      )}
      {ways.map((way) => (
        <WayHits key={`${way.tier} ${q}`} way={way} hits={others.filter(({ tier }) => tier === way.tier)} marker={marker} />
      ))}
    </>
  );
}

interface WayProps {
  readonly way: (typeof ways)[number];
  readonly hits: readonly Hit<AnyDataset>[];
  readonly marker: ReturnType<typeof markerOf>;
}

function WayHits({ way, hits, marker }: WayProps) {
  const [most, setMost] = useState(MOST);
  if (hits.length === 0) return null;
  return (
    <section class="way">
      <WayHeading way={way} records={hits.map(({ record }) => record)} marker={marker} />
      <div>
        <ul class="statements">
          {hits.slice(0, most).map((hit) => (
            <li key={hit.record.id}>
              <SaidHit hit={hit} marker={marker} />
            </li>
          ))}
        </ul>
        {hits.length > most && (
          <button type="button" onClick={() => setMost(most + MOST)}>
            Show {Math.min(MOST, hits.length - most)} more of {hits.length.toLocaleString("en")}
          </button>
        )}
      </div>
    </section>
  );
}
