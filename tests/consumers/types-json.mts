// JSON modules in TypeScript; apart, because `module: node16` does not know import attributes.
import type { ActorId, Statement } from "badakhshan-2019";
import actors from "badakhshan-2019/data/actors.json" with { type: "json" };
import statements from "badakhshan-2019/data/statements.json" with { type: "json" };

const actor: ActorId | undefined = actors[0]?.id;
const topic: Statement["topic"] | undefined = statements[0]?.topic;
// @ts-expect-error readonly here too
actors.length = 0;

export { actor, topic };
