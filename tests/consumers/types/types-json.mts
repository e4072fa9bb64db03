// JSON modules in TypeScript; apart, because not every version and module setting knows import attributes.

import type { AnySchemaObject } from "ajv";
import type { ActorId, DatasetRecord, Statement } from "badakhshan-2019";
import changes from "badakhshan-2019/changes.json" with { type: "json" };
import type { Changes, Manifest } from "badakhshan-2019/cite";
import actors from "badakhshan-2019/data/actors.json" with { type: "json" };
import head from "badakhshan-2019/data/dataset.json" with { type: "json" };
import statements from "badakhshan-2019/data/statements.json" with { type: "json" };
import manifest from "badakhshan-2019/manifest.json" with { type: "json" };
import record from "badakhshan-2019/records/s001.json" with { type: "json" };
import schema from "badakhshan-2019/schemas/1.0/dataset.schema.json" with { type: "json" };
import { type Dataset, validate } from "badakhshan-2019/validate";
import type { JSONSchema7 } from "json-schema";

const actor: ActorId | undefined = actors[0]?.id;
const topic: Statement["topic"] | undefined = statements[0]?.topic;
// @ts-expect-error readonly here too
actors.length = 0;
// @ts-expect-error what is imported is the list itself
statements.default;

const one: DatasetRecord = record;
const digests: Manifest = manifest;
const history: Changes = changes;
const version: Dataset["version"] = head.version;
const forGenerators: JSONSchema7 = schema;
const forValidators: AnySchemaObject = schema;
validate(actors);

export { actor, digests, forGenerators, forValidators, history, one, topic, version };
