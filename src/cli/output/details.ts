import type {
  Actor,
  AttributionLink,
  CasualtyFigure,
  Dataset,
  DatasetRecord,
  Location,
  Source,
  Statement,
  Time,
} from "../../generated/types.js";
import * as query from "../../query/index.js";
import { byId, daysOf, locationsAround, locationsIn, otherReadingsOf, quantityInWords, readingsOf, sentenceOf } from "../../query/index.js";
import { count } from "./counts.js";
import { labelOf, Names } from "./names.js";
import { roleOf } from "./records.js";
import { type Terminal, wrap } from "./terminal.js";

/** A detail of a record: its name, and what it is. */
type Detail = readonly [name: string, value: string];

/** What a record holds beside its line, for people: one detail a line. */
export function detailsOf(record: DatasetRecord, dataset: Dataset, { width }: Terminal): string {
  const names = new Names(dataset);
  const details = [...ownDetails(record, names, dataset), ...commonDetails(record)];
  return details.map(([name, value]) => linesOf(name, value, width)).join("\n");
}

/** A detail in lines; a note has line ends of its own. */
const linesOf = (name: string, value: string, width: number): string =>
  `${name}: ${value}`
    .split("\n")
    .map((line, index) => wrap(line, width, index === 0 ? "  " : "    "))
    .join("\n");

/** The chain of a statement: everyone in it, outermost first, with what they do. */
export function chainText(statement: Statement, dataset: Dataset, { width }: Terminal): string {
  const names = new Names(dataset);
  const last = statement.attribution.length - 1;
  return statement.attribution
    .map((link, depth) => {
      const does = depth < last ? "passes on" : speakerDoes(link, statement);
      return wrap(`${depth > 0 ? "└ " : ""}${whoIn(link, names)}: ${does}`, width, "  ".repeat(depth + 1));
    })
    .join("\n");
}

function whoIn({ by, source, to, basis, cue }: AttributionLink, names: Names): string {
  const who = by === null ? [] : [basis === "coded" ? `[${names.withId(by)}], supplied by the coder` : names.withId(by)];
  const where = source === null ? [] : [`in ${names.withId(source)}`];
  const subject = [...who, ...where].join(", ") || "somebody who is not named";
  return [subject, ...(to === null ? [] : [`to ${names.withId(to)}`]), ...(cue === null ? [] : [`in the words “${cue.words}”`])].join(", ");
}

const speakerDoes = ({ act, form }: AttributionLink, { factuality, presentation }: Statement): string =>
  [
    `${labelOf(query.act, act)} (${labelOf(query.factuality, factuality)}: ${factuality})`,
    ...(presentation === "asserted" ? [] : [labelOf(query.presentation, presentation)]),
    ...(form === "none" ? [] : [labelOf(query.form, form)]),
  ].join("; ");

function ownDetails(record: DatasetRecord, names: Names, dataset: Dataset): Detail[] {
  switch (record.type) {
    case "statement":
      return statementDetails(record, names, dataset);
    case "casualty-figure":
      return figureDetails(record, names, dataset);
    case "actor":
      return actorDetails(record, names, dataset);
    case "location":
      return locationDetails(record, names, dataset);
    case "source":
      return sourceDetails(record, names);
  }
}

function commonDetails({ evidence, note }: DatasetRecord): Detail[] {
  const passages = evidence.map(({ start, end }) => `${start} to ${end}`).join("; ");
  const where = evidence.length > 0 ? `code points ${passages} of the coded text` : "given in words, which are not anchored yet";
  return [["evidence", where], ...given("note", note)];
}

function statementDetails(statement: Statement, names: Names, dataset: Dataset): Detail[] {
  const { topic, participants, locations, time, mode, quantity, confidence, otherReadings } = statement;
  const others = readingsOf(otherReadingsOf(statement), dataset).map(sentenceOf);
  return [
    ["topic", labelOf(query.topic, topic)],
    ...given(
      "in it",
      participants.map(({ actor, role }) => `${names.withId(actor)} as ${labelOf(query.participantRole, role)}`).join(", "),
    ),
    ...placeDetails(locations, names),
    ...identityDetails(statement, names),
    ...timeDetails(time),
    ...given("standing", mode && labelOf(query.mode, mode)),
    ...given("quantity", quantity && `${quantityInWords(quantity)} (“${quantity.as}”)`),
    ["confidence in our reading", labelOf(query.confidence, confidence)],
    ...otherReadings.map(
      ({ change, why }, index): Detail => ["other reading", `${others[index]} (${Object.keys(change).join(", ")} would differ: ${why})`],
    ),
  ];
}

/** What is claimed of two labels; of what is denied the name of the detail says so, as nobody claims it. */
function identityDetails({ identity, attribution }: Statement, names: Names): Detail[] {
  if (identity === null) return [];
  const act = attribution.at(-1)?.act;
  const name =
    act === "deny"
      ? "identity that is denied"
      : act === "no-information"
        ? "identity of which nothing is known"
        : "identity that is claimed";
  return [
    [name, `${names.withId(identity.subject)}, ${labelOf(query.identityRelation, identity.relation)} ${names.withId(identity.object)}`],
  ];
}

function figureDetails(
  { victims, responsible, claimantIsParty, counting, outcomes, outcomeJoin, quantity, statement }: CasualtyFigure,
  names: Names,
  dataset: Dataset,
): Detail[] {
  const claim = byId(statement, dataset) as Statement;
  return [
    ["outcome", outcomes.map((each) => labelOf(query.outcome, each)).join(` ${outcomeJoin ?? "and"} `)],
    ["how many", `${quantityInWords(quantity)} (“${quantity.as}”); figures are never summed`],
    ["counted", `${names.listed(victims.actors)}; status: ${labelOf(query.victimStatus, victims.status)}`],
    ["responsible", responsible.length === 0 ? "not stated" : names.listed(responsible)],
    ["claimant belongs to a party to the fighting", yesOrNo(claimantIsParty)],
    ["counting", labelOf(query.counting, counting)],
    ...placeDetails(claim.locations, names),
    ...timeDetails(claim.time),
  ];
}

function actorDetails(
  { id, population, sectors, role, otherNames, differentFrom, identifiers, mayBe }: Actor,
  names: Names,
  dataset: Dataset,
): Detail[] {
  const actors = dataset.actors.filter(({ withdrawn }) => withdrawn === null);
  const alsoDifferent = actors.filter((each) => each.differentFrom.includes(id)).map((each) => each.id);
  const suspected = actors.flatMap((each) => each.mayBe.filter(({ actor }) => actor === id).map(({ why }) => ({ actor: each.id, why })));
  const passedOn = dataset.statements.filter(
    ({ attribution, withdrawn }) => withdrawn === null && attribution.slice(0, -1).some(({ by }) => by === id),
  ).length;
  return [
    ["population", population === true ? "yes: never an armed group" : yesOrNo(population)],
    ...given("sectors", sectors.map((each) => labelOf(query.sector, each)).join(", ")),
    ...given("appears as", role && roleOf(role, names)),
    ...given("also called", otherNames.map(({ name }) => name).join(", ")),
    ...given("not to be taken for", names.listed([...differentFrom, ...alsoDifferent])),
    ...[...mayBe, ...suspected].map(({ actor, why }): Detail => ["may be, as the coder suspects", `${names.withId(actor)}: ${why}`]),
    ...identifierDetails(identifiers),
    ...given("passes on", passedOn > 0 ? `${count(passedOn, "statement")} of others: list statements --through ${id}` : null),
  ];
}

function locationDetails(location: Location, names: Names, dataset: Dataset): Detail[] {
  const ids = (places: readonly Location[]) => names.listed(places.slice(1).map(({ id }) => id));
  const point = location.geometry?.coordinates;
  return [
    ["kind", labelOf(query.featureCode, location.featureCode)],
    ["known to", `${labelOf(query.precision, location.precision)} (precision ${location.precision})`],
    ...given("also called", location.otherNames.map(({ name }) => name).join(", ")),
    ...given("lies in", ids(locationsAround(location, dataset))),
    ...given("in it", ids(locationsIn(location, dataset))),
    ["point", point ? `longitude ${point[0]}, latitude ${point[1]}` : "none: not known closely enough, or not to be shown"],
    ...identifierDetails(location.identifiers),
  ];
}

function sourceDetails({ kind, publisher, url, published, publishedBasis, language, text, uncoded }: Source, names: Names): Detail[] {
  return [
    ["kind", labelOf(query.sourceKind, kind)],
    ["publisher", publisher === null ? "not named" : names.withId(publisher)],
    ...given("address", url),
    ...given(
      "published",
      published && `${spanOf(published)}${publishedBasis === null ? "" : `; ${labelOf(query.publishedBasis, publishedBasis)}`}`,
    ),
    ["language", language === "und" ? "not known" : language],
    [
      "text",
      text === null
        ? "known only from what cites it"
        : `coded: ${text.length} code points, ${count(uncoded.length, "passage")} of it without a record on purpose`,
    ],
  ];
}

const placeDetails = (locations: Statement["locations"], names: Names): Detail[] =>
  given("places", locations.map(({ location, role }) => `${labelOf(query.locationRole, role)} ${names.withId(location)}`).join(", "));

function timeDetails(time: Time | null): Detail[] {
  if (time === null) return [];
  const date = time.edtf === null ? "no date given" : spanOf(time.edtf);
  return [["time", `“${time.as}”: ${date}${time.basis === null ? "" : `, ${labelOf(query.basis, time.basis)}`}`]];
}

/** A date with the days that it may mean. */
function spanOf(edtf: string): string {
  const { first, last } = daysOf(edtf);
  if (first === last && first !== null) return edtf;
  return `${edtf} (${first === null ? "no first day known" : `from ${first}`}, ${last === null ? "no last day known" : `to ${last}`})`;
}

const identifierDetails = (identifiers: Actor["identifiers"]): Detail[] =>
  identifiers.map(
    ({ scheme, value, seenIn }): Detail => [
      "identifier",
      `${scheme} ${value}${seenIn.length > 0 ? ` (seen in ${seenIn.join(", ")})` : ""}`,
    ],
  );

const given = (name: string, value: string | null): Detail[] => (value ? [[name, value]] : []);

const yesOrNo = (value: boolean | null): string => (value === null ? "cannot be told" : value ? "yes" : "no");
