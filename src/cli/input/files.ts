import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Finding, fault } from "../../validate/finding.js";
import { decodeUtf8 } from "../../validate/utf8.js";
import { visible } from "../output/terminal.js";
import { isUsageError, UsageError } from "../usage-error.js";

/** What is larger than this, in bytes and unpacked, is not read where nothing else is said. */
export const MOST_BYTES = 64 * 2 ** 20;

/** A file that was not read for its size. */
export class TooLarge extends UsageError {}

const reasons: Record<string, string> = {
  EACCES: "it may not be read",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is no folder",
  Z_BUF_ERROR: "it is a .gz file that ends too early",
  Z_DATA_ERROR: "it is named .gz, but it is not gzip, or damaged",
};

/** What somebody is told whose file cannot be read. */
export function cannotRead(path: string, error: unknown): UsageError {
  if (isUsageError(error)) return error;
  const { code = "", message } = error as NodeJS.ErrnoException;
  const pattern = code === "ENOENT" && /[*?[]/.test(path) ? "; nor did the shell find one for the pattern, or it stands in quotes" : "";
  return new UsageError(`cannot read ${nameOf(path)}: ${reasons[code] ?? visible(message)}${pattern}`, { cause: error });
}

/** A file as people say it. */
export const nameOf = (path: string): string => (path === "-" ? "standard input" : visible(path));

/** True of a file that is to be unpacked first. */
export const isGzip = (path: string): boolean => /\.gz$/i.test(path);

/**
 * The bytes of a file, unpacked if it is a .gz, or of standard input for `-`.
 *
 * @param most as many bytes as are read at most, of a .gz unpacked
 * @throws UsageError where it cannot be read, TooLarge where there is more
 */
export function readBytes(path: string, most = MOST_BYTES): Uint8Array {
  const refusal = () => new TooLarge(`cannot read ${nameOf(path)}: it is ${tooLarge(most)}`);
  try {
    const bytes = path === "-" ? readStandardInput(most) : readFile(path, most);
    if (!bytes) throw refusal();
    return isGzip(path) ? unpacked(bytes, most) : bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw refusal();
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
  if (problem) throw new UsageError(`cannot read ${nameOf(path)}: ${problem.message}; save it as UTF-8`);
  if (text.trim() === "") throw new UsageError(`${nameOf(path)} is empty`);
  return text;
}

/** What is said of what was not read for its size. */
const tooLarge = (most: number): string => `larger than ${inMebibytes(most)}, and was not read`;

/** The finding in the place of a document, or a line, that was not read for its size. */
export const sizeFinding = (most: number): Finding => fault("size", "", tooLarge(most), "--max-size sets how many MiB are read");

/** A number of bytes as people say it: "64 MiB". */
export const inMebibytes = (bytes: number): string => `${Number((bytes / 2 ** 20).toFixed(1))} MiB`;

/** The bytes of a file; undefined where there are more than that. */
function readFile(path: string, most: number): Uint8Array | undefined {
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    if (stats.isFile()) return stats.size > most ? undefined : readFileSync(file);
    return readToEnd(file, most);
  } finally {
    closeSync(file);
  }
}

const readStandardInput = (most: number) => readToEnd(0, most);

/** Reads what has no size, such as a pipe, so never more than that. */
function readToEnd(file: number, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (let length = 0; length <= most; ) {
    const part = Buffer.allocUnsafe(2 ** 16);
    const read = readOnce(file, part);
    if (read === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, read));
    length += read;
  }
  return undefined;
}

function readOnce(file: number, part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows ends a pipe so; and nothing may have come yet where whoever writes has set the pipe not to wait.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** What is in a .gz, all of it: Node stops at what is no gzip after its first end, and says nothing. */
function unpacked(bytes: Uint8Array, most: number): Uint8Array {
  const { buffer, engine } = gunzipSync(bytes, { info: true, maxOutputLength: most + 1 }) as unknown as {
    buffer: Uint8Array;
    engine: { bytesWritten: number };
  };
  if (buffer.length > most) throw Object.assign(new Error(), { code: "ERR_BUFFER_TOO_LARGE" });
  // Zeros fill blocks on some devices.
  if (bytes.subarray(engine.bytesWritten).some((byte) => byte !== 0)) throw Object.assign(new Error(), { code: "Z_DATA_ERROR" });
  return buffer;
}
