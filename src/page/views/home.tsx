import { useMemo } from "preact/hooks";
import type { Statement as StatementRecord } from "../../generated/types.js";
import { groupByEach } from "../../model/group-by.js";
import { formatAddress } from "../address.js";
import { counted, grouped } from "../counted.js";
import { LongList } from "../long-list.js";
import { type Page, recordHref, useGo, usePage } from "../page.js";
import { inTextOrder } from "../pictures/text-order.js";
import { useScoreData } from "../pictures/use-score.js";
import { allVoices } from "../pictures/voices.js";
import { WholeScore } from "../pictures/whole-score.js";
import { edtfInWords } from "../records/dates.js";
import { SearchField } from "../search-field.js";
import { Text } from "../text.js";
import { everything, type View } from "../view.js";
import { useWide } from "../wide.js";
import { headingFor, leadFor } from "./home/about-text.js";
import { Answers } from "./home/answers.js";
import { beforeYouRead } from "./home/before-you-read.js";
import { VoiceMarks } from "./home/voice-marks.js";

export const view: View<"home"> = {
  title: ({ dataset }) => headingFor(dataset),
  Body,
  takeAway: everything,
};

/** Up to so many statements, all are shown below the score. */
const FEW = 12;

function Body() {
  const page = usePage();
  const wide = useWide();
  const { dataset, statements } = page;
  return (
    <>
      <div class="opening columns">
        <div>
          <h1 tabIndex={-1}>{headingFor(dataset)}</h1>
          <p class="lead">
            <Text of={leadFor(dataset, edtfInWords)} />
          </p>
          <SearchField id="search-home" placeholder="Who or what are you looking for?" large />
          <NamedMost page={page} />
        </div>
        <aside class="notice before">
          <h2>Before you read</h2>
          <p>
            {beforeYouRead(dataset).map((sentence) => (
              <span key={sentence}>
                <Text of={sentence} />{" "}
              </span>
            ))}
            <a href={formatAddress({ view: "about", part: "limits" })}>What it is not fit for</a>
          </p>
        </aside>
      </div>
      {statements.length > 0 && (
        <section class="whose" aria-labelledby="whose">
          <div class="whose-heading">
            <h2 id="whose">
              <a href={formatAddress({ view: "report", id: null })}>Whose word is it?</a>
            </h2>
            <p>
              <OwnAndPassedOn />
            </p>
          </div>
          {wide ? <HomeScore /> : <VoiceMarks />}
        </section>
      )}
      {statements.length > 0 && statements.length <= FEW && <LongList statements={inTextOrder(statements)} />}
      <Answers />
    </>
  );
}

function HomeScore() {
  const go = useGo();
  const open = (statement: StatementRecord) => go({ view: "report", id: statement.id });
  return (
    <WholeScore
      id="home-score"
      label="Statements in the order of the text, by whose word they are; Enter opens one in the report"
      selected={null}
      onOpen={open}
    />
  );
}

function OwnAndPassedOn() {
  const { voices, direction } = useScoreData();
  const own = allVoices(voices).filter(({ depth }) => depth === 0);
  const number = own.reduce((sum, { statements }) => sum + statements.length, 0);
  const all = allVoices(voices).reduce((sum, { statements }) => sum + statements.length, 0);
  const name = own[0]?.name.replace(/’s own voice$/, "’s own");
  return (
    <>
      {counted(number, "statement")} {number === 1 ? "is" : "are"} <Text of={name ?? "the text’s own"} />, {grouped(all - number)} it passes
      on.
      {direction === "rtl" && " The text runs from right to left, and so do the bars."}
    </>
  );
}

/** So many names are offered. */
const MOST_NAMES = 5;

/** The actors whom most statements name, and where all are. */
function NamedMost({ page: { dataset, statements, lookup } }: { readonly page: Page }) {
  const names = useMemo(() => {
    const naming = groupByEach(statements, ({ participants }) => participants.map(({ actor }) => actor));
    const most = [...naming].sort(([, one], [, other]) => other.length - one.length).slice(0, MOST_NAMES);
    return most.map(([id]) => lookup.find("actor", id));
  }, [statements, lookup]);
  const [actors, places] = [dataset.actors, dataset.locations].map(
    (records) => records.filter(({ withdrawn }) => withdrawn === null).length,
  );
  return (
    <p class="named-most">
      {names.length > 0 && <span class="quiet">Named most:</span>}
      {names.map(({ id, name }) => (
        <a key={id} href={recordHref(id)}>
          <Text of={shortName(lookup.find("actor", id)) ?? name} />
        </a>
      ))}
      {(actors ?? 0) > 0 && (
        <a href={formatAddress({ view: "records", type: "actor", asked: {}, sort: null, from: 0 })}>
          {actors === 1 ? "" : "all "}
          {counted(actors ?? 0, "name")}
        </a>
      )}
      {(places ?? 0) > 0 && <a href={formatAddress({ view: "places", id: null })}>{counted(places ?? 0, "place")}</a>}
    </p>
  );
}

/** A long name by the short form that the text has for it, if it has one. */
const shortName = ({ name, otherNames }: { readonly name: string; readonly otherNames: readonly { readonly name: string }[] }) =>
  name.length > 24 ? otherNames.find((other) => other.name.length < 12)?.name : undefined;
