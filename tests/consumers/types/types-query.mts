// Compiled, never run: what the questions accept and refuse, and what they give.
import { type Actor, type ActorId, type CasualtyFigure, dataset, type Statement, type StatementId } from "badakhshan-2019";
import {
  act,
  byId,
  chainOf,
  corroboration,
  denials,
  disputes,
  type Filter,
  figures,
  find,
  isId,
  otherReadingsOf,
  quantityInWords,
  readingOf,
  readingParts,
  select,
  speakerOf,
} from "badakhshan-2019/query";
import { search } from "badakhshan-2019/search";
import type { Actor as AnyActor, Dataset, DatasetRecord } from "badakhshan-2019/validate";

const actor: Actor = byId("taliban");
const statement: Statement = byId("s001");
// @ts-expect-error no such record
byId("talban");
// @ts-expect-error an actor is not a statement
const wrongType: Statement = byId("taliban");

// What is selected has the type that the filter means.
const denied: readonly Statement[] = select({ act: "deny" });
const counted: readonly CasualtyFigure[] = select({ outcome: ["dead", "injured"], by: "nik-mohammad-nazari" });
const claimed: readonly CasualtyFigure[] = select({ type: "casualty-figure", within: "afghanistan" });
const persons: readonly Actor[] = select({ kind: "individual" });
const some: readonly (Actor | Statement)[] = select({ type: ["actor", "statement"], text: "taliban" });
const later: Filter = { act: "deny" };
const anything: readonly { readonly id: string }[] = select(later);
// @ts-expect-error places are found by it as well
const onlyStatements: readonly Statement[] = select({ text: "badakhshan" });
// @ts-expect-error what is not known beforehand may be anything
const notKnown: readonly Statement[] = select(later);
// @ts-expect-error no such key
select({ act: "deny", topics: "presence" });
// @ts-expect-error a closed vocabulary
select({ topic: "prescence" });
// @ts-expect-error a place does not speak
select({ by: "jurm-district" });
// @ts-expect-error no such actor
select({ not: { by: "talibn" } });
// @ts-expect-error no such outcome
figures({ outcome: "killed" });

const speaker: ActorId | undefined = speakerOf("s001").by?.id;
// @ts-expect-error nobody may be named
speakerOf("s001").by.id;
const chain: readonly (Actor | null)[] = chainOf("s001").map(({ by }) => by);
const bodies: readonly (Actor | null)[] = corroboration(statement).voices.map(({ body }) => body);
const sides: readonly Statement[] = disputes().flatMap(({ sides: [one, other] }) => [one.statement, other.statement]);
const against: readonly Statement[] = denials().flatMap((denial) => denial.against.map((side) => side.statement));
const readings: readonly string[] = [
  readingOf(statement),
  readingOf("s001"),
  readingOf("c01"),
  ...figures().map(({ figure }) => readingOf(figure)),
];
// @ts-expect-error an actor says things, but is not read out
readingOf("etim");
const parts: readonly string[] = readingParts("s001").map(({ text }) => text);
const words: readonly string[] = figures().map(({ figure }) => quantityInWords(figure.quantity));
const acts: readonly ("deny" | "state" | string)[] = act.values.map(({ value }) => value);

const found: readonly Actor[] = find("nazari", dataset, "actor").records;
declare const typed: string;
if (isId(typed)) byId(typed).id;
// @ts-expect-error any text is no id
byId(typed);
const others: readonly { readonly text: string }[] = otherReadingsOf(statement);

for (const hit of search("propaganda").hits) if (hit.type === "statement") hit.reading.length;
// @ts-expect-error a hit may be a place, which nobody says
search("Jurm").hits[0]?.reading;
// @ts-expect-error guesses are not among the hits: they have to be asked for
search("Jurm")[0];

// Of anybody's dataset, ids are not known beforehand.
declare const other: Dataset;
const theirs: readonly (AnyActor | null)[] = chainOf("x1", other).map((link) => link.by);
const record: DatasetRecord = byId("whoever", other);
if (record.type === "actor") record.kind;
const theirDenials: readonly { readonly text: string }[] = select({ act: "deny", by: "whoever" }, other);
// @ts-expect-error anybody's actors are not this dataset's
const ours: readonly (Actor | null)[] = chainOf("x1", other).map((link) => link.by);
const theirRecord: string | undefined = find("Taliban", other).records[0]?.id;
const ids: readonly StatementId[] = denied.map(({ id }) => id);

export {
  actor,
  acts,
  against,
  anything,
  bodies,
  chain,
  claimed,
  counted,
  found,
  ids,
  notKnown,
  onlyStatements,
  others,
  ours,
  parts,
  persons,
  readings,
  sides,
  some,
  speaker,
  theirDenials,
  theirRecord,
  theirs,
  words,
  wrongType,
};
