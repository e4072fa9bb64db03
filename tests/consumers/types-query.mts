// Compiled, never run: what the questions accept and refuse, and what they give.
import type { Actor, ActorId, Statement } from "badakhshan-2019";
import { byId, chainOf, corroboration, disputes, figures, statementsAt, statementsBy, statementsOn } from "badakhshan-2019/query";
import { search } from "badakhshan-2019/search";
import type { Actor as AnyActor, Dataset } from "badakhshan-2019/validate";

const actor: Actor = byId("etim");
const statement: Statement = byId("s070");
// @ts-expect-error no such record
byId("etmi");
// @ts-expect-error an actor is not a statement
const wrongType: Statement = byId("etim");

const by: readonly Statement[] = [...statementsBy("taliban", { at: "any" }), ...statementsBy(actor)];
// @ts-expect-error a place does not speak
statementsBy("jurm-district");
// @ts-expect-error no such position
statementsBy("taliban", { at: "outer" });
// @ts-expect-error a misspelt option
statementsAt("china", { whitin: true });
// @ts-expect-error a closed vocabulary
statementsOn("prescence");
// @ts-expect-error no such outcome
figures({ outcome: "killed" });

const speaker: ActorId | undefined = chainOf("s070").at(-1)?.by.id;
const bodies: readonly Actor[] = corroboration(statement).voices.map(({ body }) => body);
const sides: readonly Statement[] = disputes().flatMap(({ sides: [one, other] }) => [one.statement, other.statement]);
for (const hit of search("propaganda")) if (hit.type === "statement") hit.chain[0]?.by.name;
// @ts-expect-error a hit may be a place, which nobody says
search("Jurm")[0]?.chain;

// Of anybody's dataset, ids are not known beforehand.
declare const other: Dataset;
const theirs: readonly AnyActor[] = chainOf("x1", other).map((link) => link.by);
const record = byId("whoever", other);
if (record.type === "actor") record.kind;
// @ts-expect-error anybody's actors are not this dataset's
const ours: readonly Actor[] = chainOf("x1", other).map((link) => link.by);

export { bodies, by, ours, sides, speaker, theirs, wrongType };
