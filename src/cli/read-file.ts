import { readFileSync } from "node:fs";

/** A file that cannot be read, or arguments that make no sense: exit code 2. */
export class UsageError extends Error {}

const reasons: Record<string, string> = { EACCES: "it may not be read", EISDIR: "it is a folder", ENOENT: "there is no such file" };

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws UsageError where it cannot be read
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot read ${path}: ${reasons[code] ?? message}`);
  }
}
