import type { FieldOwner } from "../generated/fields.js";
import type { RecordType } from "../model/collections.js";
import type { DerivedName } from "./derived.js";

/** A column that says where a row belongs. */
export type KeyRole = "dataset" | "version" | "record" | "field" | "item" | "position";

/** What a column holds: a value of the item that the row is of, a part of its key, or what is made from other values. */
export type ColumnLayout =
  | { readonly name: string; readonly from: string; readonly required?: true }
  | { readonly name: string; readonly key: KeyRole; readonly meaning: string; readonly to?: TableName }
  | { readonly name: string; readonly made: DerivedName };

/** Where the items of a table stand: `*` is each entry of a list, and the item is what the path ends at. */
export interface Place {
  readonly of: FieldOwner;
  /** From the head or the record; "" is that itself. */
  readonly path: string;
  /** What a column `field` says of it. */
  readonly field?: string;
}

/** One table: what its rows are of, and its columns. */
export interface TableLayout {
  readonly name: TableName;
  readonly title: string;
  readonly places: readonly Place[];
  readonly columns: readonly ColumnLayout[];
  /** Columns that, with dataset and version before them, tell every row from all others. */
  readonly key: readonly string[];
}

/** Names of the tables, in the order in which they are made: each refers to those before it, or to itself. */
export const tableNames = [
  "datasets",
  "creators",
  "records",
  "actors",
  "sources",
  "locations",
  "statements",
  "casualty_figures",
  "attributions",
  "cues",
  "participants",
  "statement_locations",
  "relations",
  "other_readings",
  "actor_sectors",
  "different_from",
  "may_be",
  "outcomes",
  "victims",
  "responsible",
  "overlaps",
  "uncoded",
  "evidence",
  "other_names",
  "identifiers",
  "identifier_sources",
] as const;
export type TableName = (typeof tableNames)[number];

const everyType = ["source", "actor", "location", "statement", "casualty-figure"] as const;
const at = (path: string, ...types: readonly FieldOwner[]): Place[] => types.map((of) => ({ of, path }));

const from = (path: string, name = snakeCase(path)): ColumnLayout => ({ name, from: path });
const fields = (...paths: readonly string[]): ColumnLayout[] => paths.map((path) => from(path));
const made = (...names: readonly DerivedName[]): ColumnLayout[] => names.map((name) => ({ name: name.replace(/^.*:/, ""), made: name }));

/** Paths as names: `time.edtf` is `time_edtf`, `featureCode` is `feature_code`. */
function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/\./g, "_");
}

const dataset: ColumnLayout = { name: "dataset", key: "dataset", meaning: "Name of the dataset.", to: "datasets" };
const version: ColumnLayout = { name: "version", key: "version", meaning: "Version of the dataset.", to: "datasets" };
const owner = (name: string, to: TableName): ColumnLayout => ({
  name,
  key: "record",
  meaning: `The ${name.replace("_", " ")} that it is of.`,
  to,
});
const position: ColumnLayout = { name: "position", key: "position", meaning: "Place in its list, counted from 1." };
const item = (name: string, meaning: string): ColumnLayout => ({ name, key: "item", meaning });

/** A table of the records of one type. */
const ofRecords = (name: TableName, type: RecordType, title: string, ...columns: readonly ColumnLayout[]): TableLayout => ({
  name,
  title,
  places: at("", type),
  columns: [dataset, version, from("id"), ...columns, ...made("withdrawn")],
  key: ["id"],
});

/** A table of the entries of one list. */
const ofList = (name: TableName, title: string, place: Place, key: ColumnLayout, ...columns: readonly ColumnLayout[]): TableLayout => ({
  name,
  title,
  places: [place],
  columns: [dataset, version, key, position, ...columns],
  key: [key.name, "position"],
});

const statement = owner("statement", "statements");
const actor = owner("actor", "actors");
const figure = owner("casualty_figure", "casualty_figures");
const record = owner("record", "records");
const scalar = (name: string): ColumnLayout => from("", name);

const time = [...fields("time.edtf"), ...made("time:time_first", "time:time_last"), ...fields("time.as", "time.basis")];
const quantity = fields(
  "quantity.reported",
  "quantity.low",
  "quantity.high",
  "quantity.approximate",
  "quantity.vague",
  "quantity.unit",
  "quantity.as",
);

/** Every table but that of the vocabularies: the one description from which all forms are made, and by which tables are read again. */
export const layouts: readonly TableLayout[] = [
  {
    name: "datasets",
    title: "The datasets, one a row.",
    places: at("", "dataset"),
    columns: [dataset, version, ...fields("title"), from("$schema", "schema"), ...fields("issued", "license", "identifier")],
    key: [],
  },
  {
    name: "creators",
    title: "Who made each dataset.",
    places: at("creators.*", "dataset"),
    columns: [dataset, version, position, ...fields("name", "identifier")],
    key: ["position"],
  },
  {
    name: "records",
    title: "Every record of any type, for what can belong to any: whether it stands, and the coder's remark.",
    places: at("", ...everyType),
    columns: [
      dataset,
      version,
      ...fields("id", "type"),
      ...made("withdrawn"),
      from("withdrawn.replacedBy", "replaced_by"),
      from("withdrawn.why", "why"),
      ...fields("note"),
    ],
    key: ["id"],
  },
  ofRecords(
    "actors",
    "actor",
    "Whoever speaks or is spoken of.",
    ...fields("name", "kind", "population", "role.title", "role.organization"),
  ),
  ofRecords(
    "sources",
    "source",
    "Publications: the one that was coded, and those that it cites.",
    ...fields("kind", "title", "publisher", "url", "published"),
    ...made("published:published_first", "published:published_last"),
    ...fields("publishedBasis", "language", "text.normalization", "text.unit", "text.length", "text.digest"),
  ),
  ofRecords(
    "locations",
    "location",
    "Places, no more precise than in the text.",
    ...fields("name", "featureCode", "within", "precision"),
    from("geometry.coordinates.0", "longitude"),
    from("geometry.coordinates.1", "latitude"),
  ),
  ofRecords(
    "statements",
    "statement",
    "What is said, each with whose word it is. Quote the reading, never the text alone.",
    ...made("reading"),
    ...fields("text", "topic"),
    ...made("speaker", "speaker_name", "speaker_basis", "speaker_source", "act"),
    ...fields("presentation", "factuality", "identity.subject", "identity.relation", "identity.object"),
    ...time,
    ...fields("mode"),
    ...quantity,
    ...fields("confidence"),
  ),
  ofRecords(
    "casualty_figures",
    "casualty-figure",
    "Numbers of people said to be harmed, each as the claim of the statement that makes it. Not for adding up.",
    ...made("reading"),
    ...fields("statement"),
    ...made("speaker", "speaker_name", "speaker_basis"),
    ...fields("outcomeJoin"),
    ...quantity,
    ...fields("victims.status", "claimantIsParty", "counting"),
  ),
  ofList(
    "attributions",
    "Through whom each statement comes, outermost first; the last is whose word it is, all before pass it on.",
    { of: "statement", path: "attribution.*" },
    statement,
    from("by", "said_by"),
    ...fields("basis", "source", "act"),
    ...made("link:factuality"),
    ...fields("form"),
    from("to", "told_to"),
  ),
  {
    name: "cues",
    title: "The words that attribute, of each link that has some.",
    places: at("attribution.*.cue", "statement"),
    columns: [
      dataset,
      version,
      statement,
      item("attribution", "Position of the link in `attributions`."),
      { name: "words", from: "words", required: true },
    ],
    key: ["statement", "attribution"],
  },
  ofList(
    "participants",
    "Actors in the text of statements.",
    { of: "statement", path: "participants.*" },
    statement,
    ...fields("actor", "role"),
  ),
  ofList(
    "statement_locations",
    "Places in the text of statements.",
    { of: "statement", path: "locations.*" },
    statement,
    ...fields("location", "role"),
  ),
  ofList(
    "relations",
    "How statements bear on each other, read from the statement to the target.",
    { of: "statement", path: "relations.*" },
    statement,
    ...fields("type", "target", "basis"),
  ),
  ofList(
    "other_readings",
    "Other ways to read the passage of a statement.",
    { of: "statement", path: "otherReadings.*" },
    statement,
    ...fields("change", "why"),
  ),
  ofList("actor_sectors", "Parts of society that actors belong to.", { of: "actor", path: "sectors.*" }, actor, scalar("sector")),
  ofList(
    "different_from",
    "Actors that must not be taken for each other.",
    { of: "actor", path: "differentFrom.*" },
    actor,
    scalar("other_actor"),
  ),
  ofList(
    "may_be",
    "Actors that the coder suspects to be the same: hints, never merges.",
    { of: "actor", path: "mayBe.*" },
    actor,
    from("actor", "other_actor"),
    ...fields("why"),
  ),
  ofList(
    "outcomes",
    "What befell the people of a casualty figure.",
    { of: "casualty-figure", path: "outcomes.*" },
    figure,
    scalar("outcome"),
  ),
  ofList("victims", "Who was counted.", { of: "casualty-figure", path: "victims.actors.*" }, figure, scalar("actor")),
  ofList(
    "responsible",
    "Who is stated to be responsible for a casualty figure.",
    { of: "casualty-figure", path: "responsible.*" },
    figure,
    scalar("actor"),
  ),
  ofList(
    "overlaps",
    "Casualty figures that may count some of the same people.",
    { of: "casualty-figure", path: "overlaps.*" },
    figure,
    scalar("other_casualty_figure"),
  ),
  ofList(
    "uncoded",
    "Passages of the coded text that carry no record on purpose.",
    { of: "source", path: "uncoded.*" },
    owner("source", "sources"),
    from("start", "passage_start"),
    from("end", "passage_end"),
    ...fields("reason"),
  ),
  {
    name: "evidence",
    title: "The passages that records rest on.",
    places: [
      ...everyType.map((of) => ({ of, path: "evidence.*", field: "evidence" })),
      { of: "statement", path: "attribution.*.cue.evidence.*", field: "cue" },
      { of: "actor", path: "otherNames.*.evidence.*", field: "other_name" },
      { of: "location", path: "otherNames.*.evidence.*", field: "other_name" },
    ],
    columns: [
      dataset,
      version,
      record,
      { name: "field", key: "field", meaning: "What of the record the passage is of: its own `evidence`, a `cue`, or an `other_name`." },
      item("item", "Position of the link or of the other name; 0 where it is the record's own evidence."),
      position,
      from("start", "passage_start"),
      from("end", "passage_end"),
      ...fields("digest"),
    ],
    key: ["record", "field", "item", "position"],
  },
  {
    ...ofList(
      "other_names",
      "Other names in the coded text, as they are spelled there.",
      { of: "actor", path: "otherNames.*" },
      record,
      ...fields("name"),
    ),
    places: at("otherNames.*", "actor", "location"),
  },
  {
    ...ofList(
      "identifiers",
      "Identifiers in lists kept by others.",
      { of: "actor", path: "identifiers.*" },
      record,
      ...fields("scheme", "value"),
    ),
    places: at("identifiers.*", "actor", "location"),
  },
  {
    name: "identifier_sources",
    title: "Public sources in which identifiers were seen.",
    places: at("identifiers.*.seenIn.*", "actor", "location"),
    columns: [dataset, version, record, item("identifier", "Position of the identifier in `identifiers`."), position, scalar("seen_in")],
    key: ["record", "identifier", "position"],
  },
];
