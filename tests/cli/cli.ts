import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/main.js";
import { isColoured, type Terminal, terminalOn } from "../../src/cli/output/terminal.js";
import { root } from "../package/packed.js";

/** What a command has said, and its exit code. */
interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/**
 * Runs a command within this process, which takes a tenth of the time. Not for what is about processes: standard input, signals, outputs
 * that are closed, memory, the start. One at a time, since a process has one working directory.
 */
export async function inProcess(
  args: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Answer> {
  const output = { stdout: "", stderr: "" };
  const before = { cwd: process.cwd(), exitCode: process.exitCode };
  try {
    process.chdir(cwd);
    process.exitCode = undefined;
    await run(args, {
      write: (text) => {
        output.stdout += text;
      },
      complain: (text) => {
        output.stderr += text;
      },
      coloured: isColoured(false, { ...process.env, ...env }),
      width: 80,
    });
    return { ...output, status: Number(process.exitCode ?? 0) };
  } finally {
    process.chdir(before.cwd);
    process.exitCode = before.exitCode;
  }
}

/** What comes of each, one after the other. */
export async function eachOf<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await ask(item));
  return results;
}

/** Runs the built command; `npm test` builds first. */
export function cli(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string | Uint8Array; preload?: string } = {},
): Answer {
  const { stdout, stderr, status } = spawnSync("node", nodeArguments(args, options.preload), {
    encoding: "utf8",
    input: options.input ?? "",
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
  });
  return { stdout, stderr, status };
}

/** Starts the built command with a pipe as standard input, which stays open until it is ended. */
export function startCli(
  args: readonly string[],
  options: { cwd?: string; preload?: string } = {},
): {
  child: ChildProcess;
  /** Waits until the command has written a text to standard error. */
  said(text: string): Promise<void>;
  ended: Promise<{ stdout: string; stderr: string; status: number | null }>;
} {
  const child = spawn("node", nodeArguments(args, options.preload), { cwd: options.cwd ?? root });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  return {
    child,
    async said(text) {
      while (!output.stderr.includes(text)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    ended: new Promise((resolve) => child.on("close", (status) => resolve({ ...output, status }))),
  };
}

const nodeArguments = (args: readonly string[], preload?: string) => [
  ...(preload === undefined ? [] : ["--require", preload]),
  join(root, "dist/cli.cjs"),
  ...args,
];

/** A terminal of 80 columns without colour that keeps what is printed, and what is remarked beside that. */
export function keepingTerminal(): { terminal: Terminal; output: { stdout: string; stderr: string } } {
  const output = { stdout: "", stderr: "" };
  const write = (text: string) => {
    output.stdout += text;
  };
  const complain = (text: string) => {
    output.stderr += text;
  };
  return { terminal: terminalOn({ write, complain, coloured: false, width: 80 }), output };
}

/** What a command prints on 80 columns without colour, without a process of its own; what it remarks beside that as well. */
export function printedWithRemarks(command: (terminal: Terminal) => unknown): { stdout: string; stderr: string } {
  const { terminal, output } = keepingTerminal();
  command(terminal);
  return output;
}

/** The same of a command that reads files first; with what it gives, such as an exit code. */
export async function answered<Answer>(
  command: (terminal: Terminal) => Promise<Answer>,
): Promise<{ stdout: string; stderr: string; answer: Answer }> {
  const { terminal, output } = keepingTerminal();
  const answer = await command(terminal);
  return { ...output, answer };
}

/** What a command prints on 80 columns without colour, without a process of its own. */
export const printed = (command: (terminal: Terminal) => unknown): string => printedWithRemarks(command).stdout.replace(/\n$/, "");

/** A folder with the given files, and how to remove it. */
export function folderWith(files: Record<string, string | Uint8Array>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
