import { closeSync, createReadStream, fstatSync, type NoParamCallback, openSync, read, type Stats } from "node:fs";
import { Socket } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { cannotRead, isGzip, UsageError } from "./files.js";

/** As much as is read at once. */
const CHUNK = 2 ** 18;

/** A corpus to be read: a file, also a .gz, or a pipe. */
export class CorpusFile {
  readonly name: string;
  /** The name as people say it. */
  readonly label: string;
  /** Bytes on the disk, so of a .gz as it is packed; null where nobody knows, as of a pipe. */
  readonly size: number | null;
  /** True of a .gz. */
  readonly isPacked: boolean;
  /** How many bytes were read so far, of a .gz as it is packed. Reading it again does not change that. */
  bytesRead = 0;
  /** Descriptor of a file on a disk. */
  readonly #file: number | undefined;
  readonly #open: () => Readable;
  readonly #close: () => unknown;
  #stream: Readable | undefined;

  /**
   * Opens a file, or standard input for `-`. A file stays open, so that it is the same one when it is read again.
   *
   * @throws UsageError where it cannot be opened
   */
  constructor(name: string) {
    this.name = name;
    this.label = name === "-" ? "standard input" : name;
    this.isPacked = isGzip(name);
    if (name === "-") {
      this.size = null;
      this.#open = () => process.stdin;
      this.#close = () => {};
      return;
    }
    const { fd, stats } = openFile(name);
    this.size = stats.isFile() ? stats.size : null;
    this.#file = stats.isFile() ? fd : undefined;
    this.#open = () => streamOf(fd, stats);
    // A socket closes what it reads.
    this.#close = () => stats.isFIFO() || closeSync(fd);
  }

  /** False of pipes: what came through is gone. */
  get canBeReadAgain(): boolean {
    return this.size !== null;
  }

  /**
   * What is in it, unpacked. May be called again where it can be read again.
   *
   * @throws UsageError where it cannot be read to its end
   */
  async *read(): AsyncGenerator<Uint8Array> {
    try {
      // Errors of the file end the unpacking, and come out of it.
      if (this.isPacked) yield* pipeline(this.#packed(), createGunzip({ chunkSize: CHUNK }), () => {});
      else if (this.#file !== undefined) yield* this.#chunksOf(this.#file);
      else yield* this.#packed();
    } catch (error) {
      throw cannotRead(this.label, error);
    }
    if (this.size !== null && this.bytesRead < this.size) throw new UsageError(`cannot read ${this.label}: it got shorter meanwhile`);
  }

  /** Lets go of it, also of a pipe whose other end is open still, for which Node would wait. */
  close(): void {
    this.#stream?.destroy();
    this.#close();
  }

  /** The chunks of a file on a disk: one is read while the other is checked, in the same two buffers all the time. */
  async *#chunksOf(file: number): AsyncGenerator<Uint8Array> {
    let [current, next] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
    let reading = readAt(file, current, 0);
    try {
      for (let at = 0; ; [current, next] = [next, current]) {
        const length = await reading;
        if (length === 0) return;
        at += length;
        this.bytesRead = Math.max(this.bytesRead, at);
        reading = readAt(file, next, at);
        yield current.subarray(0, length);
      }
    } finally {
      // The file is closed after this.
      await reading.catch(() => {});
    }
  }

  async *#packed(): AsyncGenerator<Uint8Array> {
    let read = 0;
    this.#stream = this.#open();
    for await (const chunk of this.#stream) {
      read += chunk.length;
      this.bytesRead = Math.max(this.bytesRead, read);
      yield chunk;
    }
  }
}

/** Reads as much as there is from a place on, up to the end of the buffer. Gives how much that was. */
function readAt(file: number, buffer: Uint8Array, position: number): Promise<number> {
  const reading = new Promise<number>((resolve, reject) => {
    read(file, buffer, 0, buffer.length, position, (error, length) => (error ? reject(error) : resolve(length)));
  });
  // It may fail before anybody waits for it.
  reading.catch(() => {});
  return reading;
}

function openFile(name: string): { fd: number; stats: Stats } {
  try {
    const fd = openSync(name, "r");
    const stats = fstatSync(fd);
    if (stats.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return { fd, stats };
  } catch (error) {
    throw cannotRead(name, error);
  }
}

function streamOf(fd: number, stats: Stats): Readable {
  // Node cannot exit while it waits for a pipe as for a file, and Ctrl-C would have to wait as well.
  if (stats.isFIFO()) return new Socket({ fd, writable: false });
  // A stream closes its file when it is done, whatever its options say; this one is read again.
  const fs = { read, close: (_fd: number, callback?: NoParamCallback) => callback?.(null) };
  return createReadStream("", { fd, fs, highWaterMark: CHUNK, ...(stats.isFile() && { start: 0 }) });
}
