import { actors, dataset, statements, version } from "badakhshan-2019";
import { citationOf } from "badakhshan-2019/cite";
import actorsJson from "badakhshan-2019/data/actors.json" with { type: "json" };
import digests from "badakhshan-2019/manifest.json" with { type: "json" };
import manifest from "badakhshan-2019/package.json" with { type: "json" };
import { chainOf } from "badakhshan-2019/query";
import record from "badakhshan-2019/records/s001.json" with { type: "json" };
import schema from "badakhshan-2019/schemas/1.0/dataset.schema.json" with { type: "json" };
import { search } from "badakhshan-2019/search";
import { validate, validateStream } from "badakhshan-2019/validate";

const { valid } = validate(dataset);
const { value } = await validateStream(["{}"]).next();
console.log(
  JSON.stringify({
    actors: actors.length,
    statements: statements.length,
    version,
    manifest: manifest.version,
    json: actorsJson.length,
    schema: schema.$id,
    valid,
    streamed: value.message,
    record: record.id,
    speaker: chainOf("s070").at(-1).by.name,
    found: search("propaganda")[0].record.id,
    cited: citationOf("s001").digests["records/s001.json"] === digests.collections.statements.s001,
  }),
);
