// Strict TypeScript: which bodies agree with a statement, and through whom all of it reaches the reader.
import type { ActorId, StatementId } from "badakhshan-2019";
import { byId, corroboration, readingOf, select } from "badakhshan-2019/query";

declare const console: { log(text: string): void };

const asked: StatementId = "s041";
const { voices, sharedBy } = corroboration(asked);
for (const { body, statements } of voices)
  for (const statement of statements) console.log(`${body?.name ?? "nobody named"} in ${statement.id}: ${readingOf(statement)}`);
console.log(`all of it through ${sharedBy.map(({ name }) => name).join(", ")}`);

const { quantity } = byId("c02");
// Null has to be ruled out first: the compiler insists.
console.log(`a number that was given: ${quantity.reported?.toFixed(0) ?? "none"}`);
console.log(`statements that are his word: ${select({ by: "nik-mohammad-nazari" }).length}`);

// @ts-expect-error there is no such actor
const misspelt: ActorId = "etmi";
void misspelt;
