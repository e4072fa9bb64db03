import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { projectFile } from "../../scripts/project.js";

/** The official schemas of the formats that we write, where they are at hand: the project itself does not carry them. */
const folder = process.env.STANDARDS ?? fileURLToPath(projectFile("../shared/standards"));

export const haveStandards = existsSync(folder);

/** What an official schema of JSON finds wrong with a value: the place and the message of each. */
export function findingsOfStandard(file: string, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  // One of them has its name in the way of an older draft.
  const { id, ...schema } = JSON.parse(readFileSync(join(folder, file), "utf8"));
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
