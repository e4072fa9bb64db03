/** Lines longer than this are not read: no record is anywhere near as long, and memory is not for the longest line of a file. */
export const LONGEST_LINE = 16 * 2 ** 20;

/** The first parts are small, so that every thread soon has work. */
const SMALLEST_PART = 64 * 2 ** 10;

const NEWLINE = 0x0a;

/** Whole lines; the last one of all need not end. */
export interface Part {
  readonly bytes: Uint8Array;
  /** True if the first line is longer than `LONGEST_LINE`; only its end is here. */
  readonly isCut: boolean;
}

/**
 * Cuts bytes, which may be cut anywhere, into parts of up to `largest` bytes, more only where a line is longer.
 *
 * @param bufferOf gives a buffer of at least so many bytes for a part; the part before may still be in use
 */
export async function* partsOf(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  largest: number,
  bufferOf: (length: number) => Uint8Array,
): AsyncGenerator<Part> {
  let size = SMALLEST_PART;
  let buffer = bufferOf(size);
  let filled = 0;
  let isCut = false;
  const moveTo = (next: Uint8Array, from: number) => {
    next.set(buffer.subarray(from, filled));
    buffer = next;
    filled -= from;
  };
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const taken = Math.min(chunk.length - from, size - filled);
      buffer.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < size) continue;
      const end = buffer.subarray(0, filled).lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        const part = { bytes: buffer.subarray(0, end), isCut };
        isCut = false;
        size = Math.min(size * 2, largest);
        moveTo(bufferOf(Math.max(size, filled - end + 1)), end);
        size = Math.max(size, filled + 1);
        yield part;
      } else if (size < LONGEST_LINE) {
        size *= 2;
        moveTo(bufferOf(size), 0);
      } else {
        isCut = true;
        filled = 0;
      }
    }
  }
  if (filled > 0 || isCut) yield { bytes: buffer.subarray(0, filled), isCut };
}
