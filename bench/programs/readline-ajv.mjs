/** What one writes first: readline, JSON.parse and ajv with the published schema. No rules, no references. */
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Ajv2020 } from "ajv/dist/2020.js";

const [, , path, schema] = process.argv;
const validate = new Ajv2020().compile(JSON.parse(readFileSync(schema, "utf8")));
let invalid = 0;
for await (const line of createInterface({ input: createReadStream(path) })) if (!validate(JSON.parse(line))) invalid++;
console.log(invalid);
