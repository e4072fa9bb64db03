const { actors, dataset, statements, version } = require("badakhshan-2019");
const { citationOf } = require("badakhshan-2019/cite");
const actorsJson = require("badakhshan-2019/data/actors.json");
const digests = require("badakhshan-2019/manifest.json");
const manifest = require("badakhshan-2019/package.json");
const { chainOf } = require("badakhshan-2019/query");
const record = require("badakhshan-2019/records/s001.json");
const schema = require("badakhshan-2019/schemas/1.0/dataset.schema.json");
const { search } = require("badakhshan-2019/search");
const { validate, validateStream } = require("badakhshan-2019/validate");

const { valid } = validate(dataset);
validateStream(["{}"])
  .next()
  .then(({ value }) =>
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
    ),
  );
