#!/usr/bin/env node
import { complain, run } from "./main.js";
import { standardOutput } from "./output/terminal.js";
import { UsageError } from "./usage-error.js";

const output = standardOutput();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough closes the pipe; that is no error.
  if (error.code === "EPIPE") process.exit();
  complain(new UsageError(`the output cannot be written: ${error.message}`), output);
  process.exit(2);
});

// Node ends when nothing is left to wait for, and says 0; what was not done is not valid for that.
let done = false;
process.once("beforeExit", () => {
  if (done) return;
  process.exitCode = 2;
  complain(new UsageError("it ended before it was done: please report this"), output);
});

run(process.argv.slice(2), output).finally(() => {
  done = true;
});
