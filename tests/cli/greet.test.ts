import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { actors, dataset, statements, version } from "../../src/index.js";
import { textRules } from "../../src/text/check-text.js";
import { rules } from "../../src/validate/index.js";
import { eachOf, folderWith, inProcess } from "./cli.js";
import { harbour } from "./harbour.js";
import { expectReadings } from "./said.js";

test("alone it greets: what this is, version, counts, a statement with who says it, what next", async () => {
  const { stdout, stderr, status } = await inProcess([]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain(`badakhshan-2019 ${version}`);
  expect(stdout).toContain(`${actors.length} actors, `);
  expect(stdout).toContain(`${statements.length} statements, `);
  expect(expectReadings(stdout, dataset)).toBe(1);
  expect(stdout).toContain(" denied: ");
  expect(stdout).toContain("npx badakhshan-2019 validate FILE");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

const commands = [
  ["show"],
  ["list"],
  ["search"],
  ["disputes"],
  ["cite"],
  ["verify", "text"],
  ["verify", "citation"],
  ["diff"],
  ["validate"],
  ["rules"],
];

describe.each(commands)("%s %s", (...words) => {
  const command = words.filter(Boolean);

  test("--help has at least three examples, and the exit codes", async () => {
    const { stdout, stderr, status } = await inProcess([...command, "--help"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout.split("Examples:")[1]?.match(/^ +npx badakhshan-2019 /gm)?.length).toBeGreaterThanOrEqual(3);
    expect(stdout).toContain("Exit codes:");
  });

  test("an option that there is not is answered", async () => {
    const { stdout, stderr, status } = await inProcess([...command, "--jsno"]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("unknown option '--jsno'");
    expect(stderr).toContain("--help");
  });
});

describe("every example of a question in the help is answered, and not by nothing", async () => {
  const { folder, remove } = folderWith({ "dataset.json": JSON.stringify(harbour()) });
  afterAll(remove);
  const help = await eachOf([[], ["show"], ["list"], ["search"], ["disputes"]], (command) => inProcess([...command, "--help"]));
  const examples = help
    .flatMap(({ stdout }) => stdout.match(/^ +npx badakhshan-2019 (?:show|list|search|disputes)\b.*$/gm) ?? [])
    .map((line) => line.trim());
  /** The words of a command as a shell reads them. */
  const wordsOf = (command: string) =>
    execFileSync("sh", ["-c", `printf '%s\\n' ${command}`], { encoding: "utf8" })
      .trimEnd()
      .split("\n");

  test.each([...new Set(examples), "npx badakhshan-2019 show etim"])("%s", async (example) => {
    const { stdout, status } = await inProcess(wordsOf(example.replace("npx badakhshan-2019", "")), { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/^0 \w+(?: \w+)?$/m);
    expect(stdout.split("\n").length).toBeGreaterThan(2);
  });
});

test("--help names every command", async () => {
  const { stdout, status } = await inProcess(["--help"]);
  expect(status).toBe(0);
  for (const [word] of commands) expect(stdout).toMatch(new RegExp(`^  ${word} `, "m"));
  expect(stdout).toContain("Examples:");
  expect(stdout).toContain("Exit codes:");
  expect((await inProcess(["help"])).stdout).toBe(stdout);
});

test.each([[["show"]], [["verify", "text"]]])("help %j says what --help does", async (command) => {
  expect((await inProcess(["help", ...command])).stdout).toBe((await inProcess([...command, "--help"])).stdout);
});

test("--version says the version", async () => {
  expect(await inProcess(["--version"])).toEqual({ stdout: `${version}\n`, stderr: "", status: 0 });
});

test.each([
  [["nonsense"], "unknown command 'nonsense'"],
  [["validat", "x"], "(Did you mean validate?)"],
  [["verify"], "Usage: badakhshan-2019 verify"],
  [["verify", "txt", "x"], "(Did you mean text?)"],
  [["help", "shwo"], "(Did you mean show?)"],
  [["--nonsense"], "unknown option '--nonsense'"],
  [["--versoin"], "(Did you mean --version?)"],
  [["show", "s001", "--jsn"], "(Did you mean --json?)"],
  [["show"], "missing required argument"],
  [["list", "statements", "actors"], "too many arguments"],
  [["disputes", "etim"], "too many arguments"],
  [["rules", "coverage"], "too many arguments"],
  [["diff", "1.0.0", "1.0.0", "1.0.0"], "too many arguments"],
  [["show", "s001", "--data"], "argument missing"],
  [["show", "s001", "--json", "--tsv"], "choose one of --json, --ndjson and --tsv"],
  [["search", "--tvs", "x"], "unknown option '--tvs'"],
  [["search", "x".repeat(2000)], "at most 1000 characters"],
  [["search", "…"], "there is no word to search for"],
  [["list", "statements", "--topic", "prescence"], 'did you mean "presence"?'],
])("wrong usage %j is answered with 2, on standard error", async (args, message) => {
  const { stdout, stderr, status } = await inProcess(args);
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  expect(stderr).toContain(message);
});

test("rules lists every rule with what must hold", async () => {
  const { stdout, status } = await inProcess(["rules"]);
  expect(status).toBe(0);
  for (const { name, description } of [...rules, ...textRules]) {
    expect(stdout).toContain(name);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(description);
  }
  expect(JSON.parse((await inProcess(["rules", "--json"])).stdout)).toEqual(
    [...rules, ...textRules].map(({ name, severity, description }) => ({
      name,
      severity,
      description,
      needsText: ["coded-text", "evidence-in-place", "no-verbatim"].includes(name),
    })),
  );
  expect(stdout).toContain("no-verbatim (needs --text)\n");
});
