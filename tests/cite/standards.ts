import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { projectFile } from "../../scripts/project.js";

/** The official schemas of the formats that we write, where they are at hand: the project itself does not carry them. */
const folder = process.env.STANDARDS ?? fileURLToPath(projectFile("../shared/standards"));

export const haveStandards = existsSync(folder);

const checks = new Map<string, ValidateFunction>();

/** Compiled once, since that takes longer than all that is checked. */
function checkOf(file: string): ValidateFunction {
  // One of them has its name in the way of an older draft.
  const { id, ...schema } = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const check = checks.get(file) ?? new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  checks.set(file, check);
  return check;
}

/** What an official schema of JSON finds wrong with a value: the place and the message of each. */
export function findingsOfStandard(file: string, value: unknown): string[] {
  const check = checkOf(file);
  check(value);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
