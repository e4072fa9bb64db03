const changes = require("badakhshan-2019/changes.json");
const actors = require("badakhshan-2019/data/actors.json");
const manifest = require("badakhshan-2019/manifest.json");
const packed = require("badakhshan-2019/package.json");
const record = require("badakhshan-2019/records/s001.json");
const schema = require("badakhshan-2019/schemas/1.0/dataset.schema.json");

console.log(
  JSON.stringify({
    changes: changes.name,
    actors: actors.length,
    manifest: Object.keys(manifest.collections.statements).length,
    packed: packed.version,
    record: record.id,
    schema: schema.$id,
  }),
);
