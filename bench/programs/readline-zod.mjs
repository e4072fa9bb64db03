/** What one writes first: readline, JSON.parse and zod. No rules, no references. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { RecordSchema } from "../../dist/zod.js";

let invalid = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) }))
  if (!RecordSchema.safeParse(JSON.parse(line)).success) invalid++;
console.log(invalid);
