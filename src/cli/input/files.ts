import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeUtf8 } from "../../validate/utf8.js";
import { UsageError } from "../usage-error.js";

// Until nobody imports them from here.
export { UsageError, wrongUsage } from "../usage-error.js";

const reasons: Record<string, string> = {
  EACCES: "it may not be read",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file",
  Z_BUF_ERROR: "it is a .gz file that ends too early",
  Z_DATA_ERROR: "it is named .gz, but it is not gzip, or damaged",
};

/** What somebody is told whose file cannot be read. */
export function cannotRead(path: string, error: unknown): UsageError {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return new UsageError(`cannot read ${path}: ${reasons[code] ?? message}`);
}

/** True of a file that is to be unpacked first. */
export const isGzip = (path: string): boolean => /\.gz$/i.test(path);

/**
 * The bytes of a file, unpacked if it is a .gz, or of standard input for `-`.
 *
 * @throws UsageError where it cannot be read
 */
export function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path === "-" ? 0 : path);
    return isGzip(path) ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw cannotRead(path, error);
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
