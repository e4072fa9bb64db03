import type {
  Actor,
  AttributionLink,
  CasualtyFigure,
  Dataset,
  Evidence,
  Location,
  Quantity,
  Source,
  Statement,
} from "../src/generated/types.js";
import { DATASET_SCHEMA } from "../src/model/schema-version.js";

/** The type without its readonly: what a test may break. */
export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

const digest = `sha256:${"0".repeat(64)}`;
const passage = (start: number, end: number): Evidence => ({ start, end, digest });
const head = { withdrawn: null } as const;

const source = (id: string, more: Partial<Source>): Source => ({
  type: "source",
  id,
  ...head,
  kind: "CreativeWork",
  title: null,
  publisher: null,
  url: null,
  published: null,
  publishedBasis: null,
  language: "und",
  text: null,
  uncoded: [],
  evidence: [passage(10, 20)],
  note: null,
  ...more,
});

const sources: Source[] = [
  source("gazette-report", {
    kind: "NewsArticle",
    title: "Harbour quiet after clash",
    publisher: "gazette",
    url: "https://gazette.example/2020/03/harbour",
    published: "2020-03",
    publishedBasis: "url-path",
    language: "en",
    text: { normalization: "nfc-collapse", unit: "code-point", length: 120, digest },
    uncoded: [{ start: 110, end: 120, reason: "a line about the weather" }],
    evidence: [passage(0, 10)],
  }),
  source("radio-piece", {}),
];

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  type: "actor",
  id,
  ...head,
  name: id,
  kind: "organization",
  population: false,
  sectors: [],
  role: null,
  otherNames: [],
  differentFrom: [],
  mayBe: [],
  identifiers: [],
  evidence: [passage(10, 20)],
  note: null,
  ...more,
});

const actors: Actor[] = [
  actor("gazette", { name: "Gazette", sectors: ["media"] }),
  actor("guard", { name: "Harbour Guard", sectors: ["military"], otherNames: [{ name: "the Guard", evidence: [passage(40, 45)] }] }),
  actor("islander-fighters", { name: "Islander fighters", kind: "class", sectors: ["rebels"], differentFrom: ["islanders"] }),
  actor("islanders", { name: "Islanders", kind: "class", population: true, sectors: ["civilians"] }),
  actor("spokesperson", {
    name: "Ida Moor",
    kind: "individual",
    sectors: ["government"],
    role: { title: "spokesperson", organization: "guard" },
  }),
];

const location = (id: string, more: Partial<Location>): Location => ({
  type: "location",
  id,
  ...head,
  name: id,
  featureCode: "ADM1",
  within: null,
  precision: 4,
  geometry: null,
  otherNames: [],
  identifiers: [],
  evidence: [passage(20, 30)],
  note: null,
  ...more,
});

const locations: Location[] = [
  location("harbour", { name: "the harbour", featureCode: "AREA", within: "island", precision: 2 }),
  location("island", { name: "the island", precision: 4, geometry: { type: "Point", coordinates: [12.5, 48] } }),
];

/** The link through which everything in the example comes. */
const gazette: AttributionLink = {
  by: "gazette",
  basis: "stated",
  source: "gazette-report",
  act: "state",
  form: "none",
  to: null,
  cue: null,
};

const statement = (id: string, more: Partial<Statement>): Statement => ({
  type: "statement",
  id,
  ...head,
  text: "The harbour is quiet.",
  topic: "hostilities",
  attribution: [gazette],
  presentation: "asserted",
  factuality: "CT+",
  participants: [],
  locations: [],
  identity: null,
  time: null,
  mode: null,
  quantity: null,
  relations: [],
  confidence: "high",
  otherReadings: [],
  evidence: [passage(30, 60)],
  note: null,
  ...more,
});

const statements: Statement[] = [
  statement("s001", {
    locations: [{ location: "harbour", role: "at" }],
    time: { edtf: "2020-03", as: "this month", basis: "stated" },
  }),
  statement("s002", {
    text: "The Harbour Guard killed around forty Islander fighters.",
    topic: "casualties",
    attribution: [
      gazette,
      {
        ...gazette,
        by: "spokesperson",
        source: null,
        form: "indirect",
        to: "gazette",
        cue: { words: "told the Gazette", evidence: [passage(60, 65)] },
      },
    ],
    participants: [
      { actor: "guard", role: "agent" },
      { actor: "islander-fighters", role: "recipient" },
    ],
    evidence: [passage(60, 80)],
  }),
  statement("s003", {
    text: "Islander fighters were killed.",
    topic: "casualties",
    attribution: [gazette, { ...gazette, by: "islander-fighters", source: "radio-piece", act: "deny", form: "mixed" }],
    factuality: "CT-",
    participants: [{ actor: "islander-fighters", role: "recipient" }],
    relations: [{ type: "disputes", target: "s002", basis: "stated" }],
    confidence: "moderate",
    otherReadings: [{ change: { factuality: "PR-" }, why: "the radio piece may only doubt it" }],
    evidence: [passage(80, 90)],
  }),
  statement("s004", {
    text: "Several Islander fighters were hurt or lost.",
    topic: "casualties",
    participants: [{ actor: "islander-fighters", role: "recipient" }],
    evidence: [passage(90, 110)],
  }),
];

/** Around forty, as somebody gives it. */
export const aroundForty: Quantity = {
  reported: 40,
  low: 30,
  high: 50,
  approximate: true,
  vague: null,
  unit: "person",
  as: "around forty",
};

const figure = (id: string, more: Partial<CasualtyFigure>): CasualtyFigure => ({
  type: "casualty-figure",
  id,
  ...head,
  statement: "s002",
  outcomes: ["dead"],
  outcomeJoin: null,
  quantity: aroundForty,
  victims: { actors: ["islander-fighters"], status: "combatant" },
  responsible: ["guard"],
  claimantIsParty: true,
  counting: "incident-based",
  overlaps: [],
  evidence: [passage(60, 80)],
  note: null,
  ...more,
});

const casualtyFigures: CasualtyFigure[] = [
  figure("c01", {}),
  figure("c02", {
    statement: "s004",
    outcomes: ["injured", "missing"],
    outcomeJoin: "or",
    quantity: { ...aroundForty, reported: null, low: null, high: null, approximate: false, vague: "several", as: "several" },
    responsible: [],
    overlaps: ["c01"],
    evidence: [passage(90, 110)],
  }),
];

/** A small valid dataset, new on each call, so that a test can break one thing in it. */
export function example(): Mutable<Dataset> {
  const dataset: Dataset = {
    $schema: DATASET_SCHEMA,
    name: "harbour",
    version: "1.0.0",
    title: "A report from the harbour",
    creators: [{ name: "The harbour project", identifier: null }],
    issued: null,
    license: "CC-BY-4.0",
    identifier: null,
    sources,
    actors,
    locations,
    statements,
    casualtyFigures,
  };
  // Not structuredClone: it keeps shared objects shared, and breaking one record would break another.
  return JSON.parse(JSON.stringify(dataset));
}

/** The record with that id in a dataset. */
export function record<Type extends keyof Types>(dataset: Mutable<Dataset>, type: Type, id: string): Mutable<Types[Type]> {
  const all = [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures];
  const found = all.find((each) => each.type === type && each.id === id);
  if (!found) throw new Error(`the example has no ${type} ${id}`);
  return found as Mutable<Types[Type]>;
}

interface Types {
  source: Source;
  actor: Actor;
  location: Location;
  statement: Statement;
  "casualty-figure": CasualtyFigure;
}
