import type { Actor, CasualtyFigure, Dataset, DatasetRecord, Location, Source, Statement } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { byId, locationsIn, relationsOf } from "../../query/index.js";

/** A record that has to do with the one shown, and how: `disputed by (coded)`. */
export interface RelatedRecord {
  readonly how: string;
  readonly record: DatasetRecord;
}

/** Every record that has to do with one, but for withdrawn ones, in groups of those that have the same to do with it. */
export function related(record: DatasetRecord, dataset: Dataset): RelatedRecord[] {
  return [
    ...own(record, dataset),
    ...all(
      "stands instead of",
      recordsOf(dataset).filter(({ withdrawn }) => withdrawn?.replacedBy === record.id),
    ),
  ];
}

function own(record: DatasetRecord, dataset: Dataset): RelatedRecord[] {
  switch (record.type) {
    case "statement":
      return relatedToStatement(record, dataset);
    case "actor":
      return relatedToActor(record, dataset);
    case "location":
      return relatedToLocation(record, dataset);
    case "source":
      return relatedToSource(record, dataset);
    case "casualty-figure":
      return relatedToFigure(record, dataset);
  }
}

/** How a statement bears on others, and how others bear on it. */
const verbs: Readonly<Record<Statement["relations"][number]["type"], readonly [from: string, to: string]>> = {
  agreesWith: ["agrees with", "in agreement with it"],
  disputes: ["disputes", "disputed by"],
  disagreesWith: ["in disagreement with", "in disagreement with"],
  qualifies: ["qualifies", "qualified by"],
  elaborates: ["elaborates", "elaborated by"],
};

function relatedToStatement(statement: Statement, dataset: Dataset): RelatedRecord[] {
  const relations = relationsOf(statement, dataset).map(({ type, basis, from, to }): RelatedRecord => {
    const [forth, back] = verbs[type];
    return from.id === statement.id ? { how: `${forth} (${basis})`, record: to } : { how: `${back} (${basis})`, record: from };
  });
  const figures = standing(dataset.casualtyFigures).filter((figure) => figure.statement === statement.id);
  return [...relations, ...all("figure in it", figures)];
}

function relatedToActor({ id }: Actor, dataset: Dataset): RelatedRecord[] {
  const statements = standing(dataset.statements);
  const published = standing(dataset.sources).filter(({ publisher }) => publisher === id);
  const shows = ({ attribution }: Statement) => attribution.at(-1)?.act === "show";
  // A picture has no speaker; whoever released it shows it.
  const isReleased = ({ attribution }: Statement) => {
    const last = attribution.at(-1);
    return last?.by === null && published.some((source) => source.id === last.source);
  };
  const isWordOf = ({ attribution }: Statement) => attribution.at(-1)?.by === id;
  const inRole = (role: Statement["participants"][number]["role"]) =>
    statements.filter(({ participants }) => participants.some((each) => each.actor === id && each.role === role));
  const figures = standing(dataset.casualtyFigures);
  return [
    ...all(
      "says",
      statements.filter((each) => isWordOf(each) && !shows(each)),
    ),
    ...all(
      "shows",
      statements.filter((each) => shows(each) && (isWordOf(each) || isReleased(each))),
    ),
    ...all(
      "is said in what it published, by nobody who is named",
      statements.filter((each) => isReleased(each) && !shows(each)),
    ),
    ...all(
      "is told",
      statements.filter(({ attribution }) => attribution.some(({ to }) => to === id)),
    ),
    ...all("does, as is said", inRole("agent")),
    ...all("has done to it, or for, with or against it, as is said", inRole("recipient")),
    ...all("is mentioned", inRole("mentioned")),
    ...all(
      "identity of it, as claimed or denied",
      statements.filter(({ identity }) => identity?.subject === id || identity?.object === id),
    ),
    ...all(
      "counted in",
      figures.filter(({ victims }) => victims.actors.includes(id)),
    ),
    ...all(
      "named as responsible in",
      figures.filter(({ responsible }) => responsible.includes(id)),
    ),
    ...all("published", published),
    ...all(
      "has a post in it",
      standing(dataset.actors).filter(({ role }) => role?.organization === id),
    ),
  ];
}

function relatedToLocation(location: Location, dataset: Dataset): RelatedRecord[] {
  const statements = standing(dataset.statements);
  const [, ...inside] = locationsIn(location, dataset);
  const within = new Set(inside.map(({ id }) => id));
  const inRole = (role: Statement["locations"][number]["role"]) =>
    statements.filter(({ locations }) => locations.some((each) => each.location === location.id && each.role === role));
  const borders = standing(dataset.locations).filter((each) => !within.has(each.id) && isBorderOf(each, location));
  return [
    ...all("said at it", inRole("at")),
    ...all("said from it", inRole("from")),
    ...all("said to it", inRole("to")),
    ...all("said about it", inRole("about")),
    ...all(
      "said of places in it",
      statements.filter(({ locations }) => locations.some((each) => within.has(each.location))),
    ),
    ...borders.flatMap(({ id, name }) =>
      all(
        `said of ${name}`,
        statements.filter(({ locations }) => locations.some((each) => each.location === id)),
      ),
    ),
    ...all("lies in it", inside),
  ];
}

/** A line or a region that has a place's name in its own, such as "border of Badakhshan province with China". */
function isBorderOf({ precision, name }: Location, place: Location): boolean {
  const at = precision === 5 ? name.indexOf(place.name) : -1;
  return at !== -1 && name !== place.name && !/\p{L}/u.test((name[at - 1] ?? "") + (name[at + place.name.length] ?? ""));
}

function relatedToSource({ id }: Source, dataset: Dataset): RelatedRecord[] {
  const through = standing(dataset.statements).filter(({ attribution }) => attribution.some(({ source }) => source === id));
  return all("said or shown in it, or passed on through it", through);
}

function relatedToFigure(figure: CasualtyFigure, dataset: Dataset): RelatedRecord[] {
  const overlapping = standing(dataset.casualtyFigures).filter(
    ({ id, overlaps }) => figure.overlaps.includes(id) || overlaps.includes(figure.id),
  );
  return [...all("claimed in", [byId(figure.statement, dataset)]), ...all("may count some of the same people", overlapping)];
}

const all = (how: string, records: readonly DatasetRecord[]): RelatedRecord[] => records.map((record) => ({ how, record }));

const standing = <Each extends DatasetRecord>(records: readonly Each[]): readonly Each[] =>
  records.filter(({ withdrawn }) => withdrawn === null);
