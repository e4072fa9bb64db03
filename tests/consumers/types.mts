// Compiled, never run: what a user's compiler must accept and must refuse.
import { type Actor, type ActorId, actors, dataset, type Statement, type StatementId, statements } from "badakhshan-2019";
import { type CitationFormat, citationOf, cite, type Filter, verifyCitations } from "badakhshan-2019/cite";
import { type Statement as AnyStatement, type Dataset, validate, validateRecord, validateStream } from "badakhshan-2019/validate";
import { StatementSchema } from "badakhshan-2019/zod";

const actor: ActorId = "etim";
const statement: StatementId = "s001";
// @ts-expect-error no such actor
const misspelt: ActorId = "etmi";
// @ts-expect-error no such statement
const beyond: StatementId = "s999";

const first = statements[0] as Statement;
const by: ActorId | undefined = first.attribution[0]?.by;
// @ts-expect-error an actor is not a statement
const wrongType: StatementId = actor;
// @ts-expect-error readonly: data cannot be changed
first.text = "";
// @ts-expect-error readonly: nor can a list
first.about.push(actor);
// @ts-expect-error readonly: nor can the dataset
statements.length = 0;
// @ts-expect-error no such key
first.txt;
// @ts-expect-error a closed vocabulary
const topic: Statement["topic"] = "prescence";
// @ts-expect-error keys are missing
const incomplete: Actor = { type: "actor", id: "etim" };
// @ts-expect-error null has to be ruled out first
first.quantity.reported;

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

// What tools that accept a Standard Schema infer: https://standardschema.dev.
type Inferred<Schema extends { "~standard": { types?: { output: unknown } } }> = NonNullable<Schema["~standard"]["types"]>["output"];
const inferred: Inferred<typeof validate> = any;
// @ts-expect-error a dataset is not a record
const inferredRecord: Inferred<typeof validateRecord> = any;
const answer = validateRecord["~standard"].validate({});
if (answer.issues === undefined) answer.value.type;
// @ts-expect-error only where there are no issues there is a value
answer.value.type;
const later: Promise<{ issues?: unknown }> = validateStream["~standard"].validate([]);

const parsed = StatementSchema.parse({});
const text: string = parsed.text;

const citation: string = cite("s001", { format: "apa" }) + cite(dataset) + cite(["etim", "s001"]) + cite({ where: { topic: "presence" } });
const digest: string | undefined = citationOf(statement).digests["manifest.json"];
const [verification] = verifyCitations(citation);
if (verification?.status === "withdrawn") verification.changes[0]?.replacedBy;
// @ts-expect-error no such record
cite("etmi");
// @ts-expect-error no such format
const format: CitationFormat = "mla";
// @ts-expect-error a closed list of keys
const filter: Filter = { topics: "presence" };
// @ts-expect-error a closed vocabulary
cite({ where: { topic: "prescence" } });

export {
  actors,
  any,
  anyStatement,
  beyond,
  by,
  citation,
  digest,
  filter,
  format,
  incomplete,
  inferred,
  inferredRecord,
  later,
  misspelt,
  narrowed,
  statement,
  text,
  topic,
  wrongType,
};
