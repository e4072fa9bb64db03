// For projects whose compiler does not read `exports`.
import { type ActorId, actors, dataset, type Statement } from "badakhshan-2019";
import { cite } from "badakhshan-2019/cite";
import { tablesOf } from "badakhshan-2019/export";
import { byId, select } from "badakhshan-2019/query";
import { search } from "badakhshan-2019/search";
import { validate } from "badakhshan-2019/validate";

const actor: ActorId = "taliban";
// @ts-expect-error no such actor
const misspelt: ActorId = "talban";
const statement: Statement = byId("s001");
const denials: readonly Statement[] = select({ act: "deny" });
const answer: boolean = validate(dataset).valid;
const hits: number = search("Jurm").hits.length;
const tables: number = tablesOf(dataset).length;
const citation: string = cite("s001");

export { actor, actors, answer, citation, denials, hits, misspelt, statement, tables };
