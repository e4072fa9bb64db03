/** A file that cannot be read, or arguments that make no sense: said in one line on standard error, with exit code 2. */
export class UsageError extends Error {}

/** What was thrown, as what it is to somebody at a command line: functions throw a RangeError where they are asked for what there is not. */
export function wrongUsage(error: unknown): unknown {
  return error instanceof RangeError ? new UsageError(error.message, { cause: error }) : error;
}
