// Compiled, never run: what the questions accept and refuse, and what they give.
import type { Actor, ActorId, CasualtyFigure, Statement } from "badakhshan-2019";
import {
  byId,
  chainOf,
  corroboration,
  disputes,
  find,
  isId,
  otherReadingsOf,
  quantityInWords,
  readingOf,
  select,
  speakerOf,
} from "badakhshan-2019/query";
import { search } from "badakhshan-2019/search";
import type { Actor as AnyActor, Dataset } from "badakhshan-2019/validate";

const actor: Actor = byId("taliban");
const statement: Statement = byId("s001");
// @ts-expect-error no such record
byId("talban");
// @ts-expect-error an actor is not a statement
const wrongType: Statement = byId("taliban");

const denials: readonly Statement[] = select({ act: "deny", by: "taliban" });
const dead: readonly CasualtyFigure[] = select({ type: "casualty-figure", outcome: "dead" });
// @ts-expect-error a place does not speak
select({ by: "jurm-district" });
// @ts-expect-error a misspelt key
select({ whitin: "china" });
// @ts-expect-error a closed vocabulary
select({ topic: "prescence" });
// @ts-expect-error no such outcome
select({ outcome: "killed" });

declare const typed: string;
if (isId(typed)) byId(typed);
// @ts-expect-error any text is no id
byId(typed);

const speaker: ActorId | undefined = speakerOf("s001").by?.id;
// @ts-expect-error nobody may be named
speakerOf("s001").by.id;
const reading: string = readingOf(statement) + readingOf("s001");
const words: string = statement.quantity === null ? "" : quantityInWords(statement.quantity);
const others: readonly { readonly text: string }[] = otherReadingsOf(statement);
const bodies: readonly (Actor | null)[] = corroboration(statement).voices.map(({ body }) => body);
const sides: readonly Statement[] = disputes().flatMap(({ sides: [one, other] }) => [one.statement, other.statement]);
for (const hit of search("propaganda").hits) if (hit.type === "statement") hit.reading.length;
// @ts-expect-error a hit may be a place, which nobody says
search("Jurm").hits[0]?.reading;

// Of anybody's dataset, ids are not known beforehand.
declare const other: Dataset;
const theirs: readonly (AnyActor | null)[] = chainOf("x1", other).map((link) => link.by);
const record = byId("whoever", other);
if (record.type === "actor") record.kind;
// @ts-expect-error anybody's actors are not this dataset's
const ours: readonly (Actor | null)[] = chainOf("x1", other).map((link) => link.by);
const found: string | undefined = find("Taliban", other).records[0]?.id;

export { actor, bodies, dead, denials, found, others, ours, reading, sides, speaker, theirs, words, wrongType };
