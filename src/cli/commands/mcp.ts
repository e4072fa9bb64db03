import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Command } from "commander";
import { historyAt } from "../input/history.js";
import { serverOn } from "../mcp/server.js";
import { LineTransport } from "../mcp/transport.js";
import { harmless } from "../output/terminal.js";

export function configure(command: Command): void {
  command
    .argument("[dataset]", "another dataset: a document, or a folder with its files; it is read once, at the start")
    .action(mcpCommand)
    .addHelpText("after", HELP);
}

const HELP = `
A client starts it and talks to it over standard input and output; its configuration is, for instance:
  { "mcpServers": { "badakhshan-2019": { "command": "npx", "args": ["badakhshan-2019", "mcp"] } } }

Tools: search, list, show, disputes, cite, verify_citation. Resources: each record. It reads no file but the dataset,
writes none, and opens no connection. At most 16 requests wait at once; an answer has at most 64 KB, a line 10 MB.

Examples:
  npx badakhshan-2019 mcp
  npx badakhshan-2019 mcp dataset.json
  echo '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' | npx badakhshan-2019 mcp

Exit codes: 0 the client has closed its end, 2 a dataset that cannot be read or is not valid, or a line that is too long.`;

/**
 * `badakhshan-2019 mcp [DATASET]`: answers over the Model Context Protocol until standard input ends.
 *
 * @throws UsageError where the dataset cannot be read or is not valid
 */
export async function mcpCommand(path: string | undefined): Promise<void> {
  const history = await historyAt(path);
  const { stdin, stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  // Standard output is the protocol's alone: whatever else is printed would break it.
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  const complain = (sentence: string) => {
    stderr.write(harmless(`badakhshan-2019 mcp: ${sentence}\n`));
  };
  const transport = new LineTransport({ input: stdin, write, complain });
  const report = (error: unknown) => complain(String(error instanceof Error ? error.stack : error));
  serveStdio(() => serverOn(history, report), { transport, onerror: ({ message }) => complain(message) });
  if (!(await transport.ended)) process.exitCode = 2;
}
