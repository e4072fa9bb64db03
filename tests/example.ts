import type { Actor, CasualtyFigure, Dataset, Evidence, Location, Source, Statement } from "../src/generated/types.js";
import { DATASET_SCHEMA, SCHEMA_VERSION } from "../src/schema-version.js";

/** The type without its readonly: what a test may break. */
export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

const head = { status: "active", replacedBy: null, statusReason: null } as const;
const digest = `sha256:${"0".repeat(64)}`;
const evidence = (start: number, end: number): Evidence => ({ source: "gazette-report", start, end, digest });

const sources: Source[] = [
  {
    type: "source",
    id: "gazette-report",
    ...head,
    kind: "NewsArticle",
    title: "Harbour quiet after clash",
    publisher: "gazette",
    url: "https://gazette.example/2020/03/harbour",
    published: "2020-03",
    publishedBasis: "url-path",
    language: "en",
    access: "examined",
    text: { normalization: "nfc-collapse", unit: "code-point", length: 100, digest },
    uncoded: [{ start: 90, end: 100, reason: "a line about the weather" }],
    evidence: [evidence(0, 10)],
    note: null,
  },
  {
    type: "source",
    id: "radio-piece",
    ...head,
    kind: "CreativeWork",
    title: null,
    publisher: null,
    url: null,
    published: null,
    publishedBasis: "unknown",
    language: "und",
    access: "cited-only",
    text: null,
    uncoded: [],
    evidence: [evidence(10, 20)],
    note: null,
  },
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
  identifiers: [],
  evidence: [evidence(10, 20)],
  note: null,
  ...more,
});

const actors: Actor[] = [
  actor("gazette", { name: "Gazette", sectors: ["media"] }),
  actor("guard", { name: "Harbour Guard", sectors: ["military"], otherNames: [{ name: "the Guard", evidence: [evidence(40, 45)] }] }),
  actor("islander-fighters", { name: "Islander fighters", kind: "class", sectors: ["rebels"], differentFrom: ["islanders"] }),
  actor("islanders", { name: "Islanders", kind: "class", population: true, sectors: ["civilians"], differentFrom: ["islander-fighters"] }),
  actor("spokesperson", { kind: "individual", role: { title: "spokesperson", organization: "guard" } }),
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
  evidence: [evidence(20, 30)],
  note: null,
  ...more,
});

const locations: Location[] = [
  location("harbour", { featureCode: "HBR", within: "island", precision: 2 }),
  location("island", { precision: 4, geometry: { type: "Point", coordinates: [12.5, 48] } }),
];

const statement = (id: string, more: Partial<Statement>): Statement => ({
  type: "statement",
  id,
  ...head,
  text: "The harbour is quiet.",
  topic: "hostilities",
  attribution: [{ by: "gazette", source: "gazette-report", act: "state", form: "none", factuality: "CT+", cue: null }],
  about: [],
  locations: [],
  time: null,
  mode: "historical",
  quantity: null,
  relations: [],
  confidence: "high",
  evidence: [evidence(30, 60)],
  note: null,
  ...more,
});

const passedOn: Statement["attribution"] = [
  { by: "gazette", source: "gazette-report", act: "state", form: "none", factuality: "Uu", cue: null },
];

const statements: Statement[] = [
  statement("s001", { locations: ["harbour"], time: { edtf: "2020-03", basis: "stated", as: "this month" } }),
  statement("s002", {
    text: "Around forty Islander fighters were killed.",
    topic: "casualties",
    attribution: [
      ...passedOn,
      { by: "spokesperson", source: null, act: "state", form: "indirect", factuality: "CT+", cue: evidence(60, 65) },
    ],
    about: ["islander-fighters"],
    quantity: { reported: 40, low: 30, high: 50, approximate: true, vague: null, unit: "person" },
    evidence: [evidence(60, 80)],
  }),
  statement("s003", {
    text: "Islander fighters were killed.",
    topic: "casualties",
    attribution: [
      ...passedOn,
      { by: "islander-fighters", source: "radio-piece", act: "deny", form: "mixed", factuality: "CT-", cue: null },
    ],
    about: ["islander-fighters"],
    relations: [{ type: "disputes", target: "s002", basis: "stated" }],
    evidence: [evidence(80, 90)],
  }),
];

const figure = (id: string, more: Partial<CasualtyFigure>): CasualtyFigure => ({
  type: "casualty-figure",
  id,
  ...head,
  statement: "s002",
  outcomes: ["dead"],
  outcomeJoin: null,
  quantity: { reported: 40, low: 30, high: 50, approximate: true, vague: null, unit: "person" },
  victims: { actors: ["islander-fighters"], status: "combatant" },
  responsible: ["guard"],
  responsibleBasis: "implied",
  claimantIsParty: true,
  counting: "incident-based",
  locations: ["harbour"],
  time: null,
  overlaps: [],
  summable: false,
  evidence: [evidence(60, 80)],
  note: null,
  ...more,
});

const casualtyFigures: CasualtyFigure[] = [
  figure("c01", { overlaps: ["c02"] }),
  figure("c02", {
    outcomes: ["injured", "missing"],
    outcomeJoin: "or",
    quantity: { reported: null, low: null, high: null, approximate: false, vague: "several", unit: "person" },
    responsible: [],
    responsibleBasis: "not-stated",
    overlaps: ["c01"],
  }),
];

/** A small valid dataset, new on each call, so that a test can break one thing in it. */
export function example(): Mutable<Dataset> {
  const dataset: Dataset = {
    $schema: DATASET_SCHEMA,
    schemaVersion: SCHEMA_VERSION,
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
