import { useEffect, useMemo, useRef } from "preact/hooks";
import { type AddressOf, formatAddress } from "../address.js";
import { capital, counted, countedInWords, grouped } from "../counted.js";
import { LongList } from "../long-list.js";
import { type Page, recordHref, useAddressOf, usePage } from "../page.js";
import { MapPicture } from "../pictures/map-picture.js";
import { type PlaceRow, placeTree } from "../pictures/place-tree.js";
import { RING } from "../projection/extents.js";
import { Text } from "../text.js";
import { allOf, type View } from "../view.js";

export const view: View<"places"> = {
  title: (page, { id }) => {
    const row = rowAt(page, id);
    return row ? headingOf(row) : "Where: no closer than the report";
  },
  Body,
  takeAway: (page, { id }) => {
    const row = rowAt(page, id);
    if (!row) return allOf(page, "location");
    const filter = { type: "statement", location: row.place.id } as const;
    return { records: row.statements, filter, name: `${page.dataset.name}-at-${row.place.id}` };
  },
};

const rowAt = (page: Page, id: AddressOf<"places">["id"]) =>
  id === null ? undefined : placeTree(page.dataset).find(({ place }) => place.id === id);

const headingOf = ({ place, statements }: PlaceRow) => `${place.name}: ${counted(statements.length, "statement")}`;

function Body() {
  const { dataset, outlines } = usePage();
  const { id } = useAddressOf("places");
  const rows = useMemo(() => placeTree(dataset), [dataset]);
  const chosen = rows.find(({ place }) => place.id === id);
  const undrawn = rows.filter(({ sign }) => sign === "not-drawn").length;
  return (
    <>
      <h1 tabIndex={-1}>Where: no closer than the report</h1>
      <p class="lead">{leadFor(rows.length, undrawn)}</p>
      <div class={outlines ? "places columns" : "places"}>
        {outlines && (
          <div class="maps">
            <MapPicture outlines={outlines} rows={rows} chosen={id} />
            <MapKey rows={rows} credit={outlines.credit} />
          </div>
        )}
        <PlaceTable rows={rows} chosen={id} />
      </div>
      {chosen && <Chosen row={chosen} />}
    </>
  );
}

function leadFor(all: number, undrawn: number): string {
  if (all === 0) return "The text names no place.";
  const drawn = "Places are drawn as areas or rings, never as dots.";
  if (undrawn === 0) return drawn;
  const some =
    undrawn === all
      ? "None of them is drawn"
      : `${capital(countedInWords(undrawn, "place"))} of ${grouped(all)} ${undrawn === 1 ? "is" : "are"} not drawn`;
  return `${drawn} ${some}; the table says why.`;
}

function PlaceTable({ rows, chosen }: { readonly rows: readonly PlaceRow[]; readonly chosen: string | null }) {
  return (
    <table class="place-table">
      <thead>
        <tr>
          <th scope="col">Place, as the text names it</th>
          <th scope="col" class="number">
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, depth, sign, reason, statements }) => (
          <tr key={place.id} class={place.id === chosen ? "chosen" : undefined}>
            <th scope="row" class={`depth-${Math.min(depth, 5)}`}>
              <PlaceSign sign={sign} />
              <span>
                <a href={formatAddress({ view: "places", id: place.id })} aria-current={place.id === chosen ? "true" : undefined}>
                  <Text of={place.name} />
                </a>
                {reason && <span class="reason">{reason}</span>}
                {statements.length === 0 && <span class="reason">named only as what contains others</span>}
              </span>
            </th>
            <td class="number">{grouped(statements.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a place is drawn on the map: tint, ring, or not. */
export function PlaceSign({ sign }: { readonly sign: PlaceRow["sign"] }) {
  return (
    <svg class={`place-sign ${sign}`} viewBox="0 0 20 14" width="20" height="14" aria-hidden="true" focusable="false">
      {sign === "district" ? (
        <circle cx="10" cy="7" r="6" />
      ) : sign === "not-drawn" ? (
        <path d="M5 7h10" />
      ) : (
        <rect x="0.5" y="0.5" width="19" height="13" />
      )}
    </svg>
  );
}

function MapKey({ rows, credit }: { readonly rows: readonly PlaceRow[]; readonly credit: string }) {
  const signs = new Set(rows.map(({ sign }) => sign));
  return (
    <div class="map-key">
      <ul class="key">
        {signs.has("province") && (
          <li>
            <PlaceSign sign="province" /> province that the text names
          </li>
        )}
        {signs.has("country") && (
          <li>
            <PlaceSign sign="country" /> country that it names
          </li>
        )}
        {signs.has("district") && (
          <li>
            <PlaceSign sign="district" /> district, about here: a ring {RING.district} km in radius, not its outline
          </li>
        )}
        <li>
          <svg class="place-sign disputed" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true" focusable="false">
            <path d="M0 7h20" />
          </svg>{" "}
          border that is disputed, at least in part
        </li>
      </ul>
      <p class="small quiet">Outlines: {credit}. Borders are drawn as they are held on the ground; no position is taken here.</p>
    </div>
  );
}

function Chosen({ row }: { readonly row: PlaceRow }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [row.place.id]);
  return (
    <section class="at-place" aria-labelledby="at-place">
      <h2 id="at-place" tabIndex={-1} ref={heading}>
        <Text of={headingOf(row)} />
      </h2>
      <p>
        {row.reason && <span class="quiet">On the map: {row.reason}. </span>}
        <a href={recordHref(row.place.id)}>Open the record of the place</a>
      </p>
      <LongList statements={row.statements} />
    </section>
  );
}
