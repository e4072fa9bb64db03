import { readFileSync } from "node:fs";
import { decodeUtf8 } from "../json/utf8.js";

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

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws UsageError where it cannot be read, is not UTF-8, or is empty
 */
export function readText(path: string): string {
  const { text, problem } = decodeUtf8(readBytes(path));
  if (problem) throw new UsageError(`cannot read ${path}: ${problem.message}; save it as UTF-8`);
  if (text.trim() === "") throw new UsageError(`${path} is empty`);
  return text;
}
