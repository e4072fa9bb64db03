import { actors, dataset, statements, version } from "badakhshan-2019";
import actorsJson from "badakhshan-2019/data/actors.json" with { type: "json" };
import manifest from "badakhshan-2019/package.json" with { type: "json" };
import schema from "badakhshan-2019/schemas/1.0/dataset.schema.json" with { type: "json" };
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
  }),
);
