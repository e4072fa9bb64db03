import { useEffect, useMemo } from "preact/hooks";
import type { CasualtyFigure, Dataset } from "../../generated/types.js";
import { counting, victimStatus } from "../../model/vocabularies/casualty-figure.js";
import { type ClaimedFigure, figures } from "../../query/figures.js";
import { formatAddress } from "../address.js";
import { capital, countedInWords } from "../counted.js";
import { type Page, recordHref, useAddressOf, usePage } from "../page.js";
import { AmountPicture } from "../pictures/amount-picture.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import { allOf, type View } from "../view.js";
import { Names, Row } from "./figures/parts.js";

export const view: View<"figures"> = {
  title: (page, { id }) => (id === null ? headingFor(figuresOf(page).length) : `${headingFor(figuresOf(page).length)}: ${id}`),
  Body,
  takeAway: (page) => allOf(page, "casualty-figure"),
};

type Claimed = ClaimedFigure<Dataset>;

const figuresOf = ({ dataset }: Page): readonly Claimed[] => figures({}, dataset);

const headingFor = (number: number) =>
  number === 0 ? "No casualty figures" : `${capital(countedInWords(number, "casualty figure"))}${number === 1 ? "" : ", and no total"}`;

function Body() {
  const page = usePage();
  const { id } = useAddressOf("figures");
  const all = useMemo(() => figuresOf(page), [page]);
  useEffect(() => {
    if (id !== null) document.getElementById(`figure-${id}`)?.scrollIntoView({ block: "nearest" });
  }, [id]);
  return (
    <>
      <h1 tabIndex={-1}>{headingFor(all.length)}</h1>
      <p class="lead">{leadFor(all.map(({ figure }) => figure))}</p>
      <div class="figures">
        {all.map((each) => (
          <Figure key={each.figure.id} claimed={each} isMeant={each.figure.id === id} />
        ))}
      </div>
      <Overlaps all={all.map(({ figure }) => figure)} />
    </>
  );
}

/** What holds for all figures together, as far as the records say it. */
function leadFor(all: readonly CasualtyFigure[]): string {
  if (all.length === 0) return "Nobody in the text says how many people were harmed.";
  const isOne = all.length === 1;
  return [
    all.every(({ claimantIsParty }) => claimantIsParty === true) &&
      `${isOne ? "It comes" : all.length === 2 ? "Both come" : "All come"} from a party to the fighting.`,
    all.some(({ overlaps }) => overlaps.length > 0)
      ? "They may count some of the same people, so they are never added."
      : !isOne && "They come from different claims, and are never added.",
    all.every(({ victims }) => victims.status === "combatant") &&
      `${isOne ? "It counts" : "None counts"} ${isOne ? "no " : ""}civilians, in the claimants’ words.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

function Figure({ claimed, isMeant }: { readonly claimed: Claimed; readonly isMeant: boolean }) {
  const { figure, statement, victims, responsible, places } = claimed;
  const { outcomes, outcomeJoin } = figure;
  const { time } = statement;
  return (
    <article class={`figure${isMeant ? " chosen" : ""}`} id={`figure-${figure.id}`} aria-label={`Figure ${figure.id}`}>
      <Statement statement={statement} size="headline" />
      <AmountPicture quantity={figure.quantity} />
      <dl class="rows">
        <Row name="Counted">
          <Names of={victims} />, {victimStatus.values.find(({ value }) => value === figure.victims.status)?.label}
          {victims.length > 1 && "; how many of each is not said"}
        </Row>
        <Row name="Outcome">
          {outcomes.map((outcome, index) => (
            <span key={outcome}>
              {index > 0 && (outcomeJoin === null ? ", " : <b> {outcomeJoin} </b>)}
              {outcome}
            </span>
          ))}
          {outcomeJoin === "or" && "; how many of each is not said"}
        </Row>
        <Row name="By whom">{responsible.length === 0 ? "not stated" : <Names of={responsible} />}</Row>
        <Row name="When">
          {time === null ? (
            "not said"
          ) : time.edtf === null ? (
            <>
              “<Text of={time.as} />
              ”; no date is given
            </>
          ) : (
            <>
              {time.edtf}, {time.basis === "coded" ? "worked out from" : "in the words"} “<Text of={time.as} />”
            </>
          )}
        </Row>
        <Row name="Where">
          {places.length === 0
            ? "not said"
            : places.map(({ location, role }, index) => (
                <span key={`${location.id} ${role}`}>
                  {index > 0 && ", "}
                  {role === "at" ? "" : `${role} `}
                  <a href={formatAddress({ view: "places", id: location.id })}>
                    <Text of={location.name} />
                  </a>
                </span>
              ))}
        </Row>
        <Row name="Count">{counting.values.find(({ value }) => value === figure.counting)?.label}</Row>
        <Row name="Claimant">{partyIn(figure)}</Row>
      </dl>
      <p>
        <a class="button" href={recordHref(figure.id)}>
          Open record {figure.id}
        </a>
      </p>
    </article>
  );
}

const partyIn = ({ claimantIsParty }: CasualtyFigure) =>
  claimantIsParty === null ? "whether a party to it is not said" : claimantIsParty ? "a party to it" : "not a party to it";

/** Which figures may count the same people. */
function Overlaps({ all }: { readonly all: readonly CasualtyFigure[] }) {
  const overlapping = all.flatMap(({ id, overlaps }) => overlaps.map((other) => [other, id] as const));
  if (overlapping.length === 0) return null;
  return (
    <aside class="overlaps">
      <svg viewBox="0 0 52 32" width="52" height="32" aria-hidden="true" focusable="false">
        <circle class="dashed" cx="18" cy="16" r="14" />
        <circle cx="34" cy="16" r="14" />
      </svg>
      <p>
        <b>May overlap: not to be summed.</b>{" "}
        {overlapping.map(([one, other], index) => (
          <span key={`${one} ${other}`}>
            {index > 0 && "; "}
            <a href={recordHref(one)}>{one}</a> and <a href={recordHref(other)}>{other}</a>
          </span>
        ))}{" "}
        may count some of the same people; whether they do is not said.
      </p>
    </aside>
  );
}
