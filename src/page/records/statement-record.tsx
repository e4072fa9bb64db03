import type { Statement as StatementRecord } from "../../generated/types.js";
import { confidence, presentation } from "../../model/vocabularies/index.js";
import { innermost } from "../../query/chain.js";
import { quantityInWords } from "../../query/quantity.js";
import { formatAddress } from "../address.js";
import { usePage } from "../page.js";
import { Chain } from "../pictures/chain.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import { sortOf } from "./actor-facts.js";
import { edtfInWords } from "./dates.js";
import { OtherReadings } from "./other-readings.js";
import { EvidencePart, Fields, Note, NotSaid, RecordLink, Section } from "./parts.js";
import { whyNotDrawn } from "./places.js";
import { Relations } from "./relations.js";

/** The page of a statement: its reading, other readings, through whom it comes, how it stands to others; beside it evidence and fields. */
export function StatementPage({ record }: { readonly record: StatementRecord }) {
  return (
    <>
      <div class="main">
        <Statement statement={record} size="headline" as="h1" linked={false} />
        <OtherReadings statement={record} />
        <Section title={record.otherReadings.length > 0 ? "Through whom, as coded" : "Through whom"} class="through">
          <Chain statement={record} />
        </Section>
        <WhoMayThatBe statement={record} />
        <Relations statement={record} />
      </div>
      <aside class="record-side" aria-label="Of this record">
        <EvidencePart record={record} />
        <StatementFields statement={record} />
        <Note note={record.note} />
      </aside>
    </>
  );
}

/** Whom the speaker may be, where the coder suspects one, and how the statement would then read. */
function WhoMayThatBe({ statement }: { readonly statement: StatementRecord }) {
  const { lookup } = usePage();
  const last = innermost(statement);
  const speaker = lookup.findAny("actor", last.by);
  const [hint] = speaker?.mayBe ?? [];
  if (!speaker || !hint) return null;
  const supposed: StatementRecord = {
    ...statement,
    attribution: [...statement.attribution.slice(0, -1), { ...last, by: hint.actor, basis: "coded" }],
    confidence: "moderate",
  };
  return (
    <Section title="Who may that be?" class="may-be">
      <p>
        “<Text of={speaker.name} />” may be <RecordLink id={hint.actor} />: <Text of={hint.why} /> <b>Our suspicion, nobody’s word</b>; the
        two are not merged.
      </p>
      <h3>If it were so, the reading would be</h3>
      <Statement statement={supposed} size="list" linked={false} />
    </Section>
  );
}

function StatementFields({ statement }: { readonly statement: StatementRecord }) {
  const { topic, participants, locations, time, mode, quantity } = statement;
  const inRole = (role: string) => participants.filter((each) => each.role === role).map(({ actor }) => actor);
  const topicHref = formatAddress({ view: "records", type: "statement", asked: { topic: [topic] }, sort: null, from: 0 });
  return (
    <Section title="What it speaks of">
      <Fields
        of={[
          ["Topic", <a href={topicHref}>{topic}</a>],
          actorsField("Agent", inRole("agent")),
          actorsField("Recipient", inRole("recipient")),
          actorsField("Mentioned", inRole("mentioned")),
          participants.length === 0 ? ["Actors", <NotSaid>none in it</NotSaid>] : null,
          ...(locations.length === 0
            ? [["Place", <NotSaid />] as const]
            : locations.map(({ location, role }) => [role.charAt(0).toUpperCase() + role.slice(1), <Place id={location} />] as const)),
          [
            "Time",
            time === null ? (
              <NotSaid />
            ) : (
              <>
                “<Text of={time.as} />”{time.edtf !== null && <>, {edtfInWords(time.edtf)}</>}
                {time.edtf !== null && time.basis === "coded" && <span class="quiet">, worked out by us</span>}
              </>
            ),
          ],
          mode === null ? null : ["Mode", mode],
          quantity === null
            ? null
            : [
                "Amount",
                <>
                  <Text of={quantityInWords(quantity)} />, “<Text of={quantity.as} />”
                </>,
              ],
          ["Put forward", `${labelIn(presentation, statement.presentation)}, ${surely[statement.factuality]}`],
          ["Confidence", `${labelIn(confidence, statement.confidence)}: in our reading, never in its truth`],
        ]}
      />
    </Section>
  );
}

/** How surely, after how something is put forward. */
const surely = {
  "CT+": "as certain",
  "PR+": "as probable",
  "PS+": "as possible",
  "CT-": "as certainly not so",
  "PR-": "as probably not so",
  "PS-": "as possibly not so",
  Uu: "without saying whether it is so",
} as const;

const labelIn = (vocabulary: { readonly values: readonly { readonly value: string; readonly label: string }[] }, value: string) =>
  vocabulary.values.find((each) => each.value === value)?.label ?? value;

const actorsField = (name: string, ids: readonly string[]) =>
  ids.length === 0
    ? null
    : ([
        name,
        ids.map((id) => (
          <span class="line" key={id}>
            <Label id={id} />
          </span>
        )),
      ] as const);

/** A label, with what it must not be taken for: in full only where a people is at either end. */
function Label({ id }: { readonly id: string }) {
  const { dataset, lookup } = usePage();
  const actor = lookup.find("actor", id);
  const others = dataset.actors.filter((other) => actor.differentFrom.includes(other.id));
  return (
    <>
      <RecordLink id={id} />
      {actor.population === true && <span class="quiet">, {sortOf(actor)}</span>}
      {others.map((other, index) => (
        <span key={other.id}>
          {index === 0 ? ", not to be taken for the " : " or the "}
          <RecordLink id={other.id} />
        </span>
      ))}
    </>
  );
}

function Place({ id }: { readonly id: string }) {
  const { dataset, lookup } = usePage();
  const why = whyNotDrawn(lookup.find("location", id), dataset);
  return (
    <span class="line">
      <RecordLink id={id} />
      {why !== null && <span class="quiet">, {why}</span>}
    </span>
  );
}
