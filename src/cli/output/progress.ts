import { count } from "./counts.js";

/** How far the reading of a corpus got. */
export interface Reading {
  readonly label: string;
  /** In bytes; null where it is not known, as of a pipe. */
  readonly size: number | null;
  readonly bytesRead: number;
  readonly documents: number;
}

/** What is over in a second needs no bar. */
const FIRST_SHOWN = 1000;
const INTERVAL = 200;

/**
 * Shows how far a reading got in the last line of a terminal, once it has taken a second. Does nothing where `output` is no
 * terminal.
 *
 * @returns clears the line, and ends it
 */
export function showProgress(reading: () => Reading, output: NodeJS.WriteStream): () => void {
  if (!output.isTTY || process.env.TERM === "dumb") return () => {};
  const started = performance.now();
  let isShown = false;
  const timer = setInterval(() => {
    const elapsed = performance.now() - started;
    if (elapsed < FIRST_SHOWN) return;
    isShown = true;
    // One column less than there are, or some terminals would begin a new line.
    output.write(`\r${progressLine(reading(), elapsed / 1000).slice(0, (output.columns || 80) - 1)}\u001b[K`);
  }, INTERVAL);
  return () => {
    clearInterval(timer);
    if (isShown) output.write("\r\u001b[K");
    isShown = false;
  };
}

/** The bar with share, documents, rate and time left, as far as these are known. */
export function progressLine({ label, size, bytesRead, documents }: Reading, seconds: number): string {
  const speed = bytesRead / seconds;
  const done = `${count(documents, "document")}  ${(speed / MB).toFixed(1)} MB/s`;
  if (size === null) return `${amount(bytesRead)}  ${done}  ${label}`;
  const share = shareOf(bytesRead, size);
  const bar = "#".repeat(Math.floor(share * BAR)).padEnd(BAR, ".");
  const left = speed > 0 ? `  ${duration((size - bytesRead) / speed)} left` : "";
  return `[${bar}] ${percent(share)}  ${done}${left}  ${label}`;
}

/** "1,204 documents, 45.2 MB of 100.0 MB (45 %)" */
export function howFar({ size, bytesRead, documents }: Reading): string {
  const bytes = size === null ? amount(bytesRead) : `${amount(bytesRead)} of ${amount(size)} (${percent(shareOf(bytesRead, size))})`;
  return `${count(documents, "document")}, ${bytes}`;
}

const MB = 10 ** 6;
const BAR = 20;

// A file may grow while it is read.
const shareOf = (bytes: number, size: number) => (size > bytes ? bytes / size : 1);
const percent = (share: number) => `${Math.floor(share * 100)} %`;
const amount = (bytes: number) => (bytes < MB ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / MB).toFixed(1)} MB`);

function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
