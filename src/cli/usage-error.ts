/** A file that cannot be read, or arguments that make no sense: said in one line on standard error, with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** True of a usage error from whichever file it comes: each command is bundled with a class of its own. */
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && error.name === "UsageError";

/** What was thrown, as what it is to somebody at a command line: functions throw a RangeError where they are asked for what there is not. */
export function wrongUsage(error: unknown): unknown {
  return error instanceof RangeError ? new UsageError(error.message, { cause: error }) : error;
}
