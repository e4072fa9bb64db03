// Compiled, never run: what a user's compiler must accept and must refuse.
import { type Actor, type ActorId, actors, dataset, type Statement, type StatementId, statements } from "badakhshan-2019";
import { type CitationFormat, citationOf, cite, type Filter, verifyCitations } from "badakhshan-2019/cite";
import { type Cell, csv, describeTables, geojson, tablesOf } from "badakhshan-2019/export";
import {
  type Statement as AnyStatement,
  type Dataset,
  validate,
  validateCorpus,
  validateRecord,
  validateText,
} from "badakhshan-2019/validate";

const actor: ActorId = "taliban";
const statement: StatementId = "s001";
// @ts-expect-error no such actor
const misspelt: ActorId = "talban";
// @ts-expect-error no such statement
const beyond: StatementId = "s999";

const first = statements[0] as Statement;
const by: ActorId | null | undefined = first.attribution[0]?.by;
// @ts-expect-error null has to be ruled out first
const speaker: ActorId | undefined = by;
// @ts-expect-error an actor is not a statement
const wrongType: StatementId = actor;
// @ts-expect-error readonly: data cannot be changed
first.text = "";
// @ts-expect-error readonly: nor can a list
first.participants.push({ actor, role: "agent" });
// @ts-expect-error readonly: nor can the dataset
statements.length = 0;
// @ts-expect-error no such key
first.txt;
// @ts-expect-error a closed vocabulary
const topic: Statement["topic"] = "prescence";
// @ts-expect-error keys are missing
const incomplete: Actor = { type: "actor", id: "taliban" };
// @ts-expect-error null has to be ruled out first
first.quantity.reported;

// Ids that a later version adds: what docs/versioning.md tells to write.
const labels: { readonly [id in ActorId]?: string } = { taliban: "the Taliban" };
const colours: ReadonlyMap<string, string> = new Map<string, string>(actors.map(({ id }) => [id, "grey"]));

// This dataset is one of anybody's datasets, not the other way round.
const any: Dataset = dataset;
const anyStatement: AnyStatement = first;
// @ts-expect-error anybody's ids are not this dataset's
const narrowed: StatementId = anyStatement.id;

const result = validate(JSON.parse("{}"));
if (result.valid) result.value.statements;
// @ts-expect-error only a valid result has a value
result.value;
const record = validateRecord({});
if (record.valid && record.value.type === "statement") record.value.attribution;
const line: number | undefined = validateText("{}").findings[0]?.line;
// @ts-expect-error what is no text has no lines
validate({}).findings[0]?.line;
async function corpus(): Promise<void> {
  for await (const answer of validateCorpus(["{}"])) if (answer.valid) answer.value.statements;
}

// What tools that accept a Standard Schema infer: https://standardschema.dev.
type Inferred<Schema extends { "~standard": { types?: { output: unknown } | undefined } }> = NonNullable<
  Schema["~standard"]["types"]
>["output"];
const inferred: Inferred<typeof validate> = any;
// @ts-expect-error a dataset is not a record
const inferredRecord: Inferred<typeof validateRecord> = any;

const citation: string =
  cite("s001", { format: "apa" }) + cite(dataset) + cite(["taliban", "s001"]) + cite({ where: { topic: "presence" } });
const digest: string | undefined = citationOf(statement).digests["manifest.json"];
const [verification] = verifyCitations(citation);
if (verification?.status === "withdrawn") verification.changes[0]?.replacedBy;
// @ts-expect-error no such record
cite("talban");
// @ts-expect-error no such format
const format: CitationFormat = "mla";
// @ts-expect-error a closed list of keys
const filter: Filter = { topics: "presence" };
// @ts-expect-error a closed vocabulary
cite({ where: { topic: "prescence" } });

const rows: readonly (readonly Cell[])[] = tablesOf(dataset)[0]?.rows ?? [];
const meanings: readonly string[] = describeTables().flatMap(({ columns }) => columns.map(({ meaning }) => meaning));
const texts: readonly string[] = tablesOf(any).map((table) => csv(table, { spreadsheet: true }));
const map: unknown = geojson(dataset).features;
// @ts-expect-error a misspelt option
csv({ name: "t", columns: [], rows: [] }, { spreadsheets: true });

export {
  actors,
  any,
  anyStatement,
  beyond,
  citation,
  colours,
  corpus,
  digest,
  filter,
  format,
  incomplete,
  inferred,
  inferredRecord,
  labels,
  line,
  map,
  meanings,
  misspelt,
  narrowed,
  rows,
  speaker,
  statement,
  texts,
  topic,
  wrongType,
};
