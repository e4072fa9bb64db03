import { createRequire } from "node:module";
import { dataset, statements } from "badakhshan-2019";
import { DatasetSchema, LocationSchema, registry, StatementSchema } from "badakhshan-2019/zod";
import { z } from "zod/v4";
import { Mine } from "./mine.mjs";

// The same schemas once more: a process may well have ES modules and CommonJS.
const require = createRequire(import.meta.url);
const again = require("badakhshan-2019/zod");

const Later = z.object({ town: z.string() }).meta({ id: "Actor" });

console.log(
  JSON.stringify({
    good: StatementSchema.safeParse(statements[0]).success,
    bad: StatementSchema.safeParse({ ...statements[0], text: "" }).success,
    whole: DatasetSchema.safeParse(dataset).success,
    again: again.DatasetSchema.safeParse(dataset).success,
    importers: Object.keys(z.toJSONSchema(z.object({ Mine, Later, LocationSchema })).$defs).sort(),
    ours: Object.keys(z.toJSONSchema(DatasetSchema, { metadata: registry }).$defs).includes("CasualtyFigure"),
    oursAgain: Object.keys(z.toJSONSchema(again.DatasetSchema, { metadata: again.registry }).$defs).includes("CasualtyFigure"),
  }),
);
