import { closeSync, createReadStream, fstatSync, openSync, type Stats } from "node:fs";
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
  readonly #stream: Readable;

  /**
   * Opens a file, or standard input for `-`.
   *
   * @throws UsageError where it cannot be opened
   */
  constructor(name: string) {
    this.name = name;
    this.label = nameOf(name);
    const { size, stream } = name === "-" ? { size: null, stream: process.stdin } : openFile(name);
    this.size = size;
    this.#stream = stream;
  }

  /**
   * What is in it, unpacked.
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
    this.#stream.destroy();
  }

  async *#packed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#stream as AsyncIterable<Uint8Array>) {
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

function openFile(name: string): { size: number | null; stream: Readable } {
  try {
    const fd = openSync(name, "r");
    const stats = fstatSync(fd);
    if (!stats.isDirectory()) return { size: stats.isFile() ? stats.size : null, stream: streamOf(fd, stats) };
    closeSync(fd);
    throw Object.assign(new Error(), { code: "EISDIR" });
  } catch (error) {
    throw cannotRead(name, error);
  }
}

// Node cannot exit while it waits for a pipe as for a file, and Ctrl-C would have to wait as well.
const streamOf = (fd: number, stats: Stats): Readable =>
  stats.isFIFO() ? new Socket({ fd, writable: false }) : createReadStream("", { fd, highWaterMark: CHUNK });

const LINE_FEED = 0x0a;

/**
 * The lines in chunks of bytes, without their line feeds.
 *
 * @param most lines with more bytes are not kept: they come out empty
 * @param tooLarge is told of each of them, by its number from 1
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  tooLarge: (line: number) => void,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  const finish = () => {
    line++;
    if (length > most) tooLarge(line);
    const [first, ...others] = parts;
    const whole = first && others.length === 0 ? first : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
