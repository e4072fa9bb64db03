const { actors, dataset, statements, version } = require("badakhshan-2019");
const actorsJson = require("badakhshan-2019/data/actors.json");
const manifest = require("badakhshan-2019/package.json");
const schema = require("badakhshan-2019/schemas/1.0/dataset.schema.json");
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
      }),
    ),
  );
