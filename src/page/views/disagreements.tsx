import { useEffect, useMemo, useState } from "preact/hooks";
import { innermost } from "../../query/chain.js";
import { formatAddress } from "../address.js";
import { counted } from "../counted.js";
import { LongList } from "../long-list.js";
import { type Page, useAddressOf, usePage } from "../page.js";
import { type Difference, differencesOf } from "../pictures/differences.js";
import { inTextOrder } from "../pictures/text-order.js";
import { Text } from "../text.js";
import type { TakeAway, View } from "../view.js";
import { DifferenceSection, headingOf } from "./disagreements/difference-section.js";

export const view: View<"disagreements"> = {
  title: (page, { id }) => {
    const meant = differencesOf(page.lookup).differences.find((each) => holds(each, id));
    return meant ? headingOf(page.lookup, meant) : "Where speakers differ";
  },
  Body,
  takeAway,
};

/** So many differences are shown at a time; links to more would be no overview. */
const AT_ONCE = 40;
const MOST_LINKS = 12;

const holds = ({ against, set }: Difference, id: string | null) => [...against, ...set].some(({ statement }) => statement.id === id);

function Body() {
  const page = usePage();
  const { id } = useAddressOf("disagreements");
  const { differences, alone } = useMemo(() => differencesOf(page.lookup), [page]);
  const neither = useMemo(() => inTextOrder(page.statements.filter((each) => innermost(each).act === "no-information")), [page]);
  const meant = differences.findIndex((each) => holds(each, id));
  const [shown, setShown] = useState(AT_ONCE);
  const visible = differences.slice(0, Math.max(shown, meant + 1));
  useEffect(() => {
    if (meant >= 0) document.getElementById(`difference-${meant}`)?.scrollIntoView({ block: "start" });
  }, [meant]);
  return (
    <>
      <h1 tabIndex={-1}>Where speakers differ</h1>
      <p class="lead">
        Both sides have the same room, and what each adds stands with it. How many say a thing does not make it so; nothing here says who is
        right.
      </p>
      <Contents differences={visible} all={differences.length} hasOthers={alone.length + neither.length > 0} />
      {visible.map((difference, index) => (
        <DifferenceSection key={index} difference={difference} id={`difference-${index}`} meant={id} />
      ))}
      {differences.length > visible.length && (
        <p class="paging">
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            Show {counted(Math.min(AT_ONCE, differences.length - visible.length), "more difference")}
          </button>
          <span class="quiet">
            {visible.length} of {differences.length}
          </span>
        </p>
      )}
      <div class="others" id="others">
        <section aria-labelledby="alone">
          <h2 id="alone">Denials that stand alone</h2>
          {alone.length === 0 ? <p class="quiet">{noneAlone(page)}</p> : <LongList statements={alone} />}
        </section>
        <section aria-labelledby="neither">
          <h2 id="neither">Neither said nor denied</h2>
          {neither.length === 0 ? (
            <p class="quiet">Nobody says that they have no information on something.</p>
          ) : (
            <LongList statements={neither} />
          )}
        </section>
      </div>
    </>
  );
}

function noneAlone({ statements }: Page): string {
  const denials = statements.filter((each) => innermost(each).act === "deny").length;
  if (denials === 0) return "Nobody denies anything.";
  return `None: ${denials === 1 ? "the one denial is" : denials === 2 ? "both denials are" : `all ${denials} denials are`} set against something.`;
}

interface ContentsProps {
  readonly differences: readonly Difference[];
  readonly all: number;
  readonly hasOthers: boolean;
}

function Contents({ differences, all, hasOthers }: ContentsProps) {
  const { lookup } = usePage();
  if (all === 0) return <p>No two statements are set against each other.</p>;
  return (
    <nav class="contents" aria-label="In this view">
      <span class="quiet">{all > MOST_LINKS ? `The first of ${all}:` : "In this report:"}</span>
      {differences.slice(0, MOST_LINKS).map((difference, index) => (
        <a key={index} href={formatAddress({ view: "disagreements", id: difference.against[0]?.statement.id ?? null })}>
          <Text of={headingOf(lookup, difference)} />
        </a>
      ))}
      {hasOthers && (
        <button type="button" class="link" onClick={() => document.getElementById("others")?.scrollIntoView()}>
          Neither said nor denied
        </button>
      )}
    </nav>
  );
}

/** The statements of the difference that is meant, or of all. */
function takeAway(page: Page, { id }: { readonly id: string | null }): TakeAway {
  const { differences } = differencesOf(page.lookup);
  const meant = differences.filter((each) => holds(each, id));
  const members = (meant.length > 0 ? meant : differences).flatMap(({ against, set }) =>
    [...against, ...set].map(({ statement }) => statement),
  );
  const records = inTextOrder([...new Set(members)]);
  return { records, filter: null, name: `${page.dataset.name}-disagreements${meant.length > 0 ? `-${id}` : ""}` };
}
