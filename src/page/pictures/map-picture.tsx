import { useMemo } from "preact/hooks";
import { listed } from "../counted.js";
import { useGo, usePage } from "../page.js";
import { drawnPlaces } from "../projection/extents.js";
import type { Outlines, Sheet } from "../projection/outlines.js";
import { plain } from "../text.js";
import { type MapLayout, mapLayout, projectionFor } from "./map.js";
import { LINE } from "./map-labels.js";
import type { PlaceRow } from "./place-tree.js";
import { useWidth } from "./use-width.js";

interface Props {
  readonly outlines: Outlines;
  readonly rows: readonly PlaceRow[];
  /** Id of the place that is chosen. */
  readonly chosen: string | null;
}

/** The places on a map; where that shows a part only, all of them on a small one beside it. */
export function MapPicture({ outlines, rows, chosen }: Props) {
  const { overview, detail } = outlines;
  const [ref, width] = useWidth<HTMLDivElement>(788);
  const names = useMemo(() => new Map(rows.map(({ place }) => [place.id, plain(place.name)])), [rows]);
  const finding = `Map. Drawn: ${listed(rows.filter(({ sign }) => sign !== "not-drawn").map(({ place }) => plain(place.name)))}. The table lists all places.`;
  const inset = Math.min(300, width);
  return (
    <div class="map" ref={ref}>
      <SheetPicture sheet={detail ?? overview} names={names} width={width} chosen={chosen} label={finding} withOthers />
      {detail && (
        <div class="inset">
          <SheetPicture
            sheet={overview}
            names={namesOfAreas(rows, names)}
            width={inset}
            chosen={chosen}
            label="The same part in its surroundings"
            frame={detail}
          />
        </div>
      )}
    </div>
  );
}

/** On the small map, only what is large is named. */
const namesOfAreas = (rows: readonly PlaceRow[], names: ReadonlyMap<string, string>) =>
  new Map(rows.flatMap(({ place, sign }) => (sign === "country" ? [[place.id, names.get(place.id) ?? ""] as const] : [])));

interface SheetProps {
  readonly sheet: Sheet;
  readonly names: ReadonlyMap<string, string>;
  readonly width: number;
  readonly chosen: string | null;
  readonly label: string;
  readonly withOthers?: boolean;
  /** The part that the other map shows. */
  readonly frame?: Sheet;
  /** Without a scale, as a small picture of a larger one. */
  readonly bare?: boolean;
}

/** One map. What is on it leads to the list of its place; the table does the same by keys. */
export function SheetPicture({ sheet, names, width, chosen, label, withOthers = false, frame, bare = false }: SheetProps) {
  const { dataset } = usePage();
  const go = useGo();
  const layout = useMemo(
    () => mapLayout(sheet, drawnPlaces(dataset), names, { width, withOthers, without: frame?.box ?? null }),
    [sheet, dataset, names, width, withOthers, frame],
  );
  const choose = (id: string | null) => id !== null && go({ view: "places", id }, { replace: true });
  return (
    <svg
      class="sheet"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
    >
      <Areas layout={layout} chosen={chosen} choose={choose} />
      {layout.rings.map(({ id, level, x, y, radius }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table does the same by keys
        <circle
          key={id}
          class={`place-ring ${level}${id === chosen ? " chosen" : ""}`}
          cx={x}
          cy={y}
          r={radius}
          onClick={() => choose(id)}
        />
      ))}
      {frame && <Frame sheet={sheet} frame={frame} width={width} />}
      <Labels layout={layout} />
      {frame === undefined && !bare && <Scale layout={layout} />}
    </svg>
  );
}

function Areas({
  layout,
  chosen,
  choose,
}: {
  readonly layout: MapLayout;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}) {
  const named = (place: string | null, level: string) => (place === null ? (level === "country" ? "land" : "none") : `named ${level}`);
  return (
    <>
      {layout.areas.map(({ area: { name, level, place }, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table does the same by keys
        <path
          key={`${level} ${name}`}
          class={`area ${named(place, level)}${place !== null && place === chosen ? " chosen" : ""}`}
          d={path}
          onClick={() => choose(place)}
        />
      ))}
      <path class="border province" d={layout.provinces} />
      <path class="border" d={layout.borders} />
      <path class="border disputed" d={layout.disputed} />
    </>
  );
}

function Labels({ layout }: { readonly layout: MapLayout }) {
  return (
    <>
      {layout.labels.map(({ kind, lines, x, y, leader }) => (
        <g key={lines.join(" ")} class={`map-label ${kind}`}>
          {leader && <path class="leader" d={`M${leader.x1} ${leader.y1}L${leader.x2} ${leader.y2}`} />}
          {lines.map((line, index) => (
            <text key={line} x={x} y={y + index * LINE} text-anchor="middle">
              {line}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

function Frame({ sheet, frame, width }: { readonly sheet: Sheet; readonly frame: Sheet; readonly width: number }) {
  const { project } = projectionFor(sheet.box, width);
  const [left, top] = project(frame.box.west, frame.box.north);
  const [right, bottom] = project(frame.box.east, frame.box.south);
  return <rect class="frame" x={left} y={top} width={right - left} height={bottom - top} />;
}

function Scale({ layout: { width, height, scale } }: { readonly layout: MapLayout }) {
  const [right, bottom] = [width - 16, height - 14];
  return (
    <g class="map-scale">
      <path d={`M${right - scale.width} ${bottom - 5}v5h${scale.width}v-5`} />
      <text x={right - scale.width / 2} y={bottom - 8} text-anchor="middle">
        {scale.kilometres} km
      </text>
    </g>
  );
}
