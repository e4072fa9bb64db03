// The other way round: the package first, the importer's names after.
import "badakhshan-2019/zod";

const { Mine } = await import("./mine.mjs");
const { z } = await import("zod/v4");
console.log(JSON.stringify(Object.keys(z.toJSONSchema(z.object({ Mine })).$defs)));
