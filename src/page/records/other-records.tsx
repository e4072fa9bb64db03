import type { CasualtyFigure, Location, Source, Statement as StatementRecord } from "../../generated/types.js";
import { counting, featureCode, sourceKind, victimStatus } from "../../model/vocabularies/index.js";
import { locationsAround, locationsIn } from "../../query/places.js";
import { quantityInWords } from "../../query/quantity.js";
import type { AnyDataset } from "../../query/types.js";
import { formatAddress } from "../address.js";
import { usePage } from "../page.js";
import { Chain } from "../pictures/chain.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import { statementsThat } from "./actor-facts.js";
import { edtfInWords } from "./dates.js";
import { EvidencePart, Fields, Names, Note, NotSaid, RecordLink, RecordName, Section, Statements } from "./parts.js";
import { knownTo, whyNotDrawn } from "./places.js";

/** The page of a place: how precisely it is known, whether it is drawn, and what is said there. */
export function LocationRecord({ record }: { readonly record: Location }) {
  const { dataset } = usePage();
  const [, ...inside] = withoutCircles(() => locationsIn<AnyDataset>(record.id, dataset));
  const [, ...around] = withoutCircles(() => locationsAround<AnyDataset>(record.id, dataset));
  const why = whyNotDrawn(record, dataset);
  const groups = (["at", "from", "to", "about"] as const).map((role) => ({
    role,
    statements: statementsThat({ location: record.id }, dataset).filter((statement) =>
      statement.locations.some((each) => each.location === record.id && each.role === role),
    ),
  }));
  return (
    <>
      <div class="main">
        <header class="head">
          <h1 tabIndex={-1}>
            <Text of={record.name} />
          </h1>
          <p class="lead">
            {capital(labelIn(featureCode, record.featureCode))}, {knownTo(record)}.{" "}
            {why === null ? "On the map as an area, never as a spot." : `${capital(why)}.`}
          </p>
        </header>
        {groups.every(({ statements }) => statements.length === 0) && (
          <p class="quiet">No statement names it; statements name what lies in it.</p>
        )}
        {groups.map(
          ({ role, statements }) =>
            statements.length > 0 && (
              <section class="role" key={role}>
                <h2>
                  {placeWords[role]} <span class="number">{statements.length}</span>
                </h2>
                <Statements of={statements} href={recordsHref({ [role === "about" ? "location" : role]: record.id })} />
              </section>
            ),
        )}
      </div>
      <aside class="record-side" aria-label="Of this record">
        <Section title="Where it lies">
          <Fields
            of={[
              [
                "Within",
                around.length === 0 ? (
                  <NotSaid>in nothing larger that is named</NotSaid>
                ) : (
                  around.map(({ id }) => <Line key={id} id={id} />)
                ),
              ],
              [
                "Holds",
                inside.length === 0 ? <NotSaid>nothing smaller that is named</NotSaid> : inside.map(({ id }) => <Line key={id} id={id} />),
              ],
              [
                "On the map",
                why === null ? <a href={formatAddress({ view: "places", id: record.id })}>in Places</a> : <NotSaid>{why}</NotSaid>,
              ],
            ]}
          />
        </Section>
        <Names otherNames={record.otherNames} identifiers={record.identifiers} />
        <EvidencePart record={record} />
        <Note note={record.note} />
      </aside>
    </>
  );
}

const placeWords = { at: "Said to be there", from: "From there", to: "To there", about: "Said of the place, or only names it" } as const;

/** What lies in what, as far as it can be told: a draft may hold a place within one that is not there. */
function withoutCircles<Result>(ask: () => readonly Result[]): readonly Result[] {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The page of a piece: what it is, and what comes through it. */
export function SourceRecord({ record }: { readonly record: Source }) {
  const { dataset } = usePage();
  const statements = statementsThat({ source: record.id }, dataset);
  const isOwn = ({ attribution }: StatementRecord) => attribution[attribution.length - 1]?.source === record.id;
  const own = statements.filter(isOwn);
  const others = statements.filter((each) => !isOwn(each));
  const href = recordsHref({ source: record.id });
  return (
    <>
      <div class="main">
        <header class="head">
          <h1 tabIndex={-1}>{record.title === null ? <RecordName id={record.id} /> : <Text of={record.title} />}</h1>
          <p class="lead">
            {record.text === null
              ? "Only named in the coded text; nobody looked at the piece itself."
              : "The text that was coded. It is not in this file."}
          </p>
        </header>
        {own.length > 0 && (
          <section class="role">
            <h2>
              Says or shows itself <span class="number">{own.length}</span>
            </h2>
            <Statements of={own} href={href} />
          </section>
        )}
        {others.length > 0 && (
          <section class="role">
            <h2>
              Passes on from others <span class="number">{others.length}</span>
            </h2>
            <Statements of={others} href={href} />
          </section>
        )}
        {statements.length === 0 && <p class="quiet">No statement comes through it.</p>}
      </div>
      <aside class="record-side" aria-label="Of this record">
        <Section title="The piece">
          <Fields
            of={[
              ["Kind", labelIn(sourceKind, record.kind)],
              ["Title", record.title === null ? <NotSaid>not known</NotSaid> : <Text of={record.title} />],
              ["Published by", record.publisher === null ? <NotSaid>not named</NotSaid> : <RecordLink id={record.publisher} />],
              [
                "When",
                record.published === null ? (
                  <NotSaid>not known</NotSaid>
                ) : (
                  <>
                    {edtfInWords(record.published)}
                    {record.publishedBasis === "url-path" && <span class="quiet">, as its address has it</span>}
                  </>
                ),
              ],
              ["Language", record.language === "und" ? <NotSaid>not known</NotSaid> : <Text of={record.language} />],
              ["Address", <Web key="web" url={record.url} />],
              record.text === null ? null : ["Length", `${record.text.length.toLocaleString("en")} characters`],
              record.text === null ? null : ["SHA-256", <code class="digest">{record.text.digest.replace("sha256:", "")}</code>],
              record.text === null || record.uncoded.length === 0
                ? null
                : [
                    "Not coded",
                    record.uncoded.map(({ start, end, reason }) => (
                      <span class="line" key={start}>
                        {`${start} to ${end}: `}
                        <Text of={reason} />
                      </span>
                    )),
                  ],
            ]}
          />
        </Section>
        <EvidencePart record={record} />
        <Note note={record.note} />
      </aside>
    </>
  );
}

/** A link to where a piece was published; of any other scheme than the web's the address alone. */
function Web({ url }: { readonly url: string | null }) {
  if (url === null) return <NotSaid>not known</NotSaid>;
  return /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer" class="web">
      <Text of={url} />
    </a>
  ) : (
    <Text of={url} />
  );
}

/** The page of a casualty figure: the claim first, since a number alone would be nobody's. */
export function FigureRecord({ record }: { readonly record: CasualtyFigure }) {
  const { lookup } = usePage();
  const statement = lookup.find("statement", record.statement);
  const { quantity, outcomes, outcomeJoin, victims, responsible } = record;
  const place = statement.locations.map(({ location, role }) => (
    <span class="line" key={location}>
      {role} <RecordLink id={location} />
    </span>
  ));
  return (
    <>
      <div class="main">
        <Statement statement={statement} size="headline" as="h1" />
        <p class="lead figure" data-figure={record.id}>
          <b>
            <Text of={capital(quantityInWords(quantity))} />, {outcomes.join(outcomeJoin === null ? ", " : ` ${outcomeJoin} `)}
          </b>
          : a claim,{" "}
          {quantity.as !== null && (
            <>
              in the words “<Text of={quantity.as} />
              ”,{" "}
            </>
          )}
          never to be summed.
        </p>
        <Section title="Through whom" class="through">
          <Chain statement={statement} />
        </Section>
        {record.overlaps.length > 0 && (
          <Section title="Overlaps with">
            <p class="quiet">The same people may be counted in both.</p>
            <Statements of={record.overlaps.map((id) => lookup.find("statement", lookup.find("casualty-figure", id).statement))} />
          </Section>
        )}
      </div>
      <aside class="record-side" aria-label="Of this record">
        <Section title="The figure">
          <Fields
            of={[
              ["Number", quantity.reported === null ? <NotSaid>none given</NotSaid> : quantity.reported.toLocaleString("en")],
              [
                "Bounds",
                quantity.low === null && quantity.high === null ? (
                  <NotSaid>none given</NotSaid>
                ) : (
                  `${quantity.low ?? "open"} to ${quantity.high ?? "open"}`
                ),
              ],
              ["Victims", victims.actors.length === 0 ? <NotSaid /> : victims.actors.map((id) => <Line key={id} id={id} />)],
              ["Their status", labelIn(victimStatus, victims.status)],
              ["Responsible", responsible.length === 0 ? <NotSaid /> : responsible.map((id) => <Line key={id} id={id} />)],
              [
                "Claimant",
                record.claimantIsParty === null ? (
                  <NotSaid>whether a party to it, is not known</NotSaid>
                ) : record.claimantIsParty ? (
                  "a party to it"
                ) : (
                  "no party to it"
                ),
              ],
              ["Counts", labelIn(counting, record.counting)],
              ["Where", place.length === 0 ? <NotSaid /> : place],
              [
                "When",
                statement.time === null ? (
                  <NotSaid />
                ) : (
                  <>
                    “<Text of={statement.time.as} />”
                  </>
                ),
              ],
            ]}
          />
        </Section>
        <EvidencePart record={record} />
        <Note note={record.note} />
      </aside>
    </>
  );
}

const Line = ({ id }: { readonly id: string }) => (
  <span class="line">
    <RecordLink id={id} />
  </span>
);

const recordsHref = (asked: Readonly<Record<string, string>>) =>
  formatAddress({
    view: "records",
    type: "statement",
    asked: Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, [value]])),
    sort: null,
    from: 0,
  });

const labelIn = (vocabulary: { readonly values: readonly { readonly value: string | number; readonly label: string }[] }, value: string) =>
  vocabulary.values.find((each) => each.value === value)?.label ?? value;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
