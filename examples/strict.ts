// Strict TypeScript: which bodies agree with a statement, and through whom all of it reaches the reader.
import type { ActorId, StatementId } from "badakhshan-2019";
import { byId, corroboration, statementsBy } from "badakhshan-2019/query";

declare const console: { log(text: string): void };

const asked: StatementId = "s046";
const { voices, sharedBy } = corroboration(asked);
for (const { body, speakers, statements } of voices) {
  for (const { id, text } of statements) console.log(`${speakers.map(({ name }) => name).join(", ")} (of: ${body.name}) in ${id}: ${text}`);
}
console.log(`all of it through ${sharedBy.map(({ name }) => name).join(", ")}`);

const quantity = byId("s060").quantity;
// Null has to be ruled out first, both times: the compiler insists.
console.log(`a number given by ${statementsBy("nik-mohammad-nazari")[0]?.attribution.at(-1)?.by}: ${quantity?.reported ?? "none"}`);

// @ts-expect-error there is no such actor
const misspelt: ActorId = "etmi";
void misspelt;
