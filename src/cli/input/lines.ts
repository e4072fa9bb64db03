import { closeSync, createReadStream, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { Socket } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UsageError } from "../usage-error.js";
import { cannotRead, isGzip, nameOf } from "./files.js";

/** As much as is read at once. */
const CHUNK = 2 ** 18;

/** A corpus to be read: a file, also a .gz, or a pipe. */
export class CorpusFile {
  readonly name: string;
  /** The name as people say it. */
  readonly label: string;
  /** Bytes on the disk, so of a .gz as it is packed; null where nobody knows, as of a pipe. */
  readonly size: number | null;
  /** How many bytes were read so far, of a .gz as it is packed. */
  bytesRead = 0;
  /** How many bytes there are up to the last that is not zero. */
  #filled = 0;
  readonly #bytes: AsyncIterable<Uint8Array>;
  readonly #close: () => unknown;

  /**
   * Opens a file, or standard input for `-`.
   *
   * @throws UsageError where it cannot be opened, or what is printed goes into it
   */
  constructor(name: string) {
    this.name = name;
    this.label = nameOf(name);
    const { size, bytes, close } = name === "-" ? openStandardInput() : openFile(name);
    this.size = size;
    this.#bytes = bytes;
    this.#close = close;
  }

  /**
   * What is in it, unpacked. Each chunk is only good until the next one is asked for.
   *
   * @throws UsageError where it cannot be read to its end
   */
  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* isGzip(this.name) ? this.#unpacked() : this.#packed();
    } catch (error) {
      throw cannotRead(this.name, error);
    }
    if (this.size !== null && this.bytesRead < this.size) throw new UsageError(`cannot read ${this.label}: it got shorter meanwhile`);
  }

  /** Lets go of it, also of a pipe whose other end is open still, for which Node would wait. */
  close(): void {
    this.#close();
  }

  async *#packed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#bytes) {
      let filled = chunk.length;
      while (chunk[filled - 1] === 0) filled--;
      if (filled > 0) this.#filled = this.bytesRead + filled;
      this.bytesRead += chunk.length;
      yield chunk;
    }
  }

  async *#unpacked(): AsyncGenerator<Uint8Array> {
    const packed = this.#packed();
    // Errors of the file end the unpacking, and come out of it.
    const gunzip = createGunzip({ chunkSize: CHUNK });
    yield* pipeline(nextOf(packed), gunzip, () => {});
    // Node stops at a zero after the end, and says nothing of what follows. Zeros alone fill blocks on some devices.
    for await (const _ of packed);
    if (this.#filled > gunzip.bytesWritten) throw Object.assign(new Error(), { code: "Z_DATA_ERROR" });
  }
}

/** The same items; whoever stops early does not end where they come from. */
async function* nextOf<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  for (let next = await items.next(); !next.done; next = await items.next()) yield next.value;
}

/** Where bytes come from, and how to let go of it. */
interface Source {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly close: () => unknown;
}

const streamed = (stream: Readable): Source => ({ bytes: stream, close: () => stream.destroy() });

function openStandardInput(): Source & { readonly size: null } {
  refuseOutput("-", 0);
  return { size: null, ...streamed(process.stdin) };
}

/** What is printed of a file would be read as more of it, and so on without an end. */
function refuseOutput(name: string, fd: number): void {
  const [input, output] = [statsOf(fd), statsOf(1)];
  if (input && output?.isFile() && input.dev === output.dev && input.ino === output.ino)
    throw new UsageError(`cannot read ${nameOf(name)}: what is printed goes into it; write it into another file`);
}

/** undefined where nothing is open. */
function statsOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    return undefined;
  }
}

function openFile(name: string): Source & { readonly size: number | null } {
  try {
    const fd = openSync(name, "r");
    refuseOutput(name, fd);
    const stats = fstatSync(fd);
    // Of a packed file more than one chunk is under way.
    const size = stats.isFile() ? stats.size : null;
    if (size !== null && !isGzip(name)) return { size, bytes: chunksOf(fd), close: () => closeSync(fd) };
    // Node cannot exit while it waits for a pipe as for a file, and Ctrl-C would have to wait as well.
    if (stats.isFIFO()) return { size, ...streamed(new Socket({ fd, writable: false })) };
    if (!stats.isDirectory()) return { size, ...streamed(createReadStream("", { fd, highWaterMark: CHUNK })) };
    closeSync(fd);
    throw Object.assign(new Error(), { code: "EISDIR" });
  } catch (error) {
    throw cannotRead(name, error);
  }
}

/** What is in a file on a disk, in the same buffer all the time: a stream's chunks would stay in memory until much later. */
async function* chunksOf(fd: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let length = readSync(fd, buffer); length > 0; length = readSync(fd, buffer)) {
    yield buffer.subarray(0, length);
    // So that Ctrl-C and the progress bar have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const LINE_FEED = 0x0a;

/**
 * The lines in chunks of bytes, without their line feeds. Each is only good until the next one is asked for.
 *
 * @param most lines with more bytes are not kept: they come out empty
 * @param tooLarge is told of each of them, by its number from 1
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  tooLarge: (line: number) => void,
): AsyncGenerator<Uint8Array> {
  // What has come of a line that goes on in the next chunk; used again for the next such line.
  let begun: Uint8Array = Buffer.allocUnsafe(CHUNK);
  let length = 0;
  let line = 0;
  const add = (part: Uint8Array) => {
    const needed = length + part.length;
    if (needed <= most) {
      if (needed > begun.length) begun = Buffer.concat([begun.subarray(0, length)], Math.min(most, 2 * needed));
      begun.set(part, length);
    }
    length = needed;
  };
  const finish = (end: Uint8Array) => {
    line++;
    const isLarge = length + end.length > most;
    if (isLarge) tooLarge(line);
    else if (length > 0) add(end);
    const whole = isLarge ? end.subarray(0, 0) : length > 0 ? begun.subarray(0, length) : end;
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield finish(chunk.subarray(start, end));
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield finish(begun.subarray(0, 0));
}
