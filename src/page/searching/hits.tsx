import { nameOf } from "../../query/naming.js";
import { quantityInWords } from "../../query/quantity.js";
import type { Hit } from "../../query/search.js";
import type { markerOf } from "../../query/search-marks.js";
import type { AnyDataset } from "../../query/types.js";
import { differentFrom, sortOf } from "../names.js";
import { recordHref, usePage } from "../page.js";
import { Statement } from "../statement.js";
import { Marked, Text } from "../text.js";
import { isNamed, type NamedHit, spansIn, ways } from "./found.js";

interface Props<Each> {
  readonly hit: Each;
  readonly marker: ReturnType<typeof markerOf>;
}

/** Somebody, some place or some piece whose name was found: how, what it is, and what it must not be taken for. */
export function NameHit({ hit: { record, tier }, marker }: Props<NamedHit>) {
  const page = usePage();
  const name = record.type === "source" ? nameOf(record.id, page.dataset) : record.name;
  const spans = spansIn(name, marker);
  const others =
    record.type === "source" ? [] : record.otherNames.filter((other) => spans.length === 0 && spansIn(other.name, marker).length > 0);
  const not = record.type === "actor" ? differentFrom(page, record) : [];
  return (
    <li>
      <a href={recordHref(record.id)}>{spans.length > 0 ? <Marked text={name} spans={spans} /> : <Text of={name} />}</a>{" "}
      <span class="quiet small">
        {others[0] && (
          <>
            also <Marked text={others[0].name} spans={spansIn(others[0].name, marker)} /> ·{" "}
          </>
        )}
        {tier !== "guesses" && `${ways.find((way) => way.tier === tier)?.label.toLowerCase()} · `}
        {sortOf(record)}
        {not.map((other, index) => (
          <>
            {index === 0 ? " · not the " : ", "}
            <Text of={other.name} />
          </>
        ))}
      </span>
    </li>
  );
}

const places: Readonly<Record<string, string>> = {
  name: "by a name",
  who: "by the names of those it has to do with",
  kind: "by its kind",
  source: "by words quoted from the source",
  note: "by our note alone",
};

/** Something that is said, or a record found by something other than its name. */
export function SaidHit({ hit, marker }: Props<Hit<AnyDataset>>) {
  const page = usePage();
  if (isNamed(hit))
    return (
      <p>
        <a href={recordHref(hit.record.id)}>
          <Text of={nameOf(hit.record.id, page.dataset)} />
        </a>{" "}
        <span class="quiet small">
          {sortOf(hit.record)}
          {hit.tier !== "guesses" && ` · ${whereFound(hit)}`}
        </span>
      </p>
    );
  const { record } = hit;
  const statement = record.type === "statement" ? record : page.lookup.find("statement", record.statement);
  const marked = spansIn(statement.text, marker);
  const figure =
    record.type === "casualty-figure" ? (
      <>
        figure: <Text of={quantityInWords(record.quantity)} />, <a href={recordHref(record.id)}>{record.id}</a>
      </>
    ) : null;
  const where = marked.length === 0 && hit.tier !== "guesses" ? whereFound(hit) : null;
  return <Statement statement={statement} size="list" marked={marked} below={[figure, where].filter((part) => part !== null)} />;
}

const whereFound = ({ fields }: Hit<AnyDataset>) => `found ${fields.map((field) => places[field] ?? "by its text").join(", ")}`;
