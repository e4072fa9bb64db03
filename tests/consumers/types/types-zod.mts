// The zod schemas, with whichever zod stands beside the package.
import { dataset, type Statement } from "badakhshan-2019";
import { DatasetSchema, registry, StatementSchema } from "badakhshan-2019/zod";
import { z } from "zod/v4";

const statement = StatementSchema.parse({});
const text: string = statement.text;
// @ts-expect-error a closed vocabulary
const topic: (typeof statement)["topic"] = "prescence";
const all: z.infer<typeof DatasetSchema>["statements"] = DatasetSchema.parse(dataset).statements;
const mine = z.object({ statement: StatementSchema, seen: z.boolean() });
const seen: boolean = mine.parse({}).seen;
const schema = z.toJSONSchema(DatasetSchema, { metadata: registry });
// @ts-expect-error what zod parses has ids of any dataset
const narrowed: Statement = statement;

export { all, narrowed, schema, seen, text, topic };
