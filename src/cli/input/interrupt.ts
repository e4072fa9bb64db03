/**
 * Does work that Ctrl-C ends: says on standard error how far it got, and exits with 130, as shells do. Whatever the work has
 * open, threads too, ends with the process.
 *
 * @param lastWords what is said then
 */
export async function interruptible<Result>(work: () => Promise<Result>, lastWords: () => string): Promise<Result> {
  const stop = () => {
    process.stderr.write(`badakhshan-2019: ${lastWords()}\n`);
    process.exit(130);
  };
  process.once("SIGINT", stop);
  try {
    const result = await work();
    // Ctrl-C also ends what writes into a pipe. Its end may be heard of before the signal, and must not be taken for all of it.
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  } finally {
    process.off("SIGINT", stop);
  }
}
