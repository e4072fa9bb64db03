import changes from "badakhshan-2019/changes.json" with { type: "json" };
import actors from "badakhshan-2019/data/actors.json" with { type: "json" };
import manifest from "badakhshan-2019/manifest.json" with { type: "json" };
import packed from "badakhshan-2019/package.json" with { type: "json" };
import record from "badakhshan-2019/records/s001.json" with { type: "json" };
import schema from "badakhshan-2019/schemas/1.0/dataset.schema.json" with { type: "json" };

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
