/** First step of the build: the zod schemas → `schemas/`, types, validators and tables. */
import { mkdirSync, writeFileSync } from "node:fs";
import { context } from "../../src/export/linked-terms.js";
import { SCHEMA_VERSION } from "../../src/model/schema-version.js";
import { formatJson, projectFile } from "../project.js";
import { draftCode } from "./draft.js";
import { fieldsCode } from "./fields.js";
import { jsonSchemas, schemaFiles } from "./json-schema.js";
import { shapeCode, shapeTypes } from "./shape.js";
import { tablesCode } from "./tables.js";
import { datasetTypesCode, typesCode } from "./types.js";
import { validatorsCode, validatorsTypes } from "./validators.js";

/** Gives the files of packages that the validators were made from. */
export async function buildModel(): Promise<readonly string[]> {
  for (const folder of [`schemas/${SCHEMA_VERSION}`, "src/generated"]) mkdirSync(projectFile(folder), { recursive: true });
  const { code: validators, madeFrom } = await validatorsCode();
  const files = {
    ...schemaFiles(),
    [`schemas/${SCHEMA_VERSION}/context.jsonld`]: formatJson({ "@context": context() }),
    "src/generated/types.ts": await typesCode(),
    "src/generated/dataset-types.ts": await datasetTypesCode(),
    "src/generated/validators.js": validators,
    "src/generated/validators.d.ts": validatorsTypes,
    "src/generated/shape.js": shapeCode(),
    "src/generated/shape.d.ts": shapeTypes,
    "src/generated/tables.ts": tablesCode(),
    "src/generated/fields.ts": fieldsCode(),
    "src/generated/draft.ts": draftCode(jsonSchemas().dataset),
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(projectFile(path), text);
  return madeFrom;
}
