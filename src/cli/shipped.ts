import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./usage-error.js";

// The bundled command is in `dist/cli`, its source in `src/cli`.
const here = typeof __dirname === "string" ? __dirname : dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../../dist");

/** Where a file of the package is that is no code. */
export const shippedFile = (name: string): string => join(dist, name);

/**
 * The text of such a file.
 *
 * @throws UsageError where it is not there
 */
export function readShipped(name: string): string {
  try {
    return readFileSync(shippedFile(name), "utf8");
  } catch (error) {
    throw new UsageError(`${name} is missing from the package: install it anew`, { cause: error });
  }
}
