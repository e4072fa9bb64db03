import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { dataset } from "../../src/index.js";
import type { Agreement } from "../../src/query/agreement.js";
import { expectReadings } from "../cli/said.js";
import { consoleOf, snippetsOf } from "../docs/snippets.js";
import { project, root, run } from "./packed.js";

const readme = readFileSync(projectFile("README.md"), "utf8");
const { version, scripts } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as {
  version: string;
  scripts: Record<string, string>;
};
const { folder, remove } = project({});
afterAll(remove);
const env = { ...process.env, PATH: `${join(folder, "node_modules/.bin")}${delimiter}${process.env.PATH}`, NO_COLOR: "1" };
const shell = (command: string) => spawnSync("sh", ["-ec", command], { cwd: folder, encoding: "utf8", env });

test("is short, and its lines are", () => {
  const lines = readme.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(150);
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1000);
  // Addresses cannot be wrapped.
  for (const line of lines) expect(line.replace(/\]\([^)]*\)/g, "]").length, line).toBeLessThanOrEqual(240);
});

describe("every block, in the order of the page, in a folder with the packed package and nothing else", () => {
  const blocks = snippetsOf("README.md").filter(({ heading }) => heading !== "Work on it");

  test.each(blocks.map(({ language, code }) => [code.split("\n")[0], language, code]))("%s", (_, language, code) => {
    if (language === "js") {
      const [, name = ""] = /^\/\/ (\S+)\n/.exec(code) ?? [];
      return writeFileSync(join(folder, name), code);
    }
    if (language === "console") {
      const { commands, output } = consoleOf(code);
      const { stdout, stderr } = shell(
        commands.map((command) => (command.includes("validate") ? `${command} || true` : command)).join("\n"),
      );
      expect(stdout + stderr).toBe(output);
      return void expectReadings(stdout, dataset);
    }
    if (language === "json") {
      // What a client is told to start: it is there, and answers.
      const servers: { command: string; args: string[] }[] = Object.values(JSON.parse(code).mcpServers);
      for (const { command, args } of servers) {
        const ping = { jsonrpc: "2.0", id: 1, method: "ping" };
        const { stdout } = spawnSync(command, args, { cwd: folder, encoding: "utf8", env, input: `${JSON.stringify(ping)}\n` });
        expect(JSON.parse(stdout)).toEqual({ jsonrpc: "2.0", id: 1, result: {} });
      }
      return expect(servers.length).toBe(1);
    }
    // Needs R, and an address that leads somewhere: the readers run it, as a block of docs/tables.md.
    if (language === "r") return expect(snippetsOf("docs/tables.md").map((each) => each.code)).toContain(code);
    expect(language).toBe("sh");
    // The package is installed, as the tarball that is to be published.
    if (code.startsWith("npm install")) return;
    const { stdout, stderr, status } = shell(code);
    expect(status, stderr).toBe(0);
    expectReadings(stdout, dataset);
  });
});

test("the first program compiles as TypeScript, too", () => {
  const [program] = snippetsOf("README.md").filter(({ language }) => language === "js");
  writeFileSync(join(folder, "denials.mts"), `declare const console: { log(...what: unknown[]): void };\n${program?.code}`);
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  expect(run("node", [compiler, "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "denials.mts"], folder)).toEqual({
    output: "",
    status: 0,
  });
});

test("npm scripts named in the text exist", () => {
  for (const [, name = ""] of readme.matchAll(/npm (?:run )?(start|test|[\w]+:[\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
});

test("counts in the text are those of the data", () => {
  const { statements, actors, locations, sources, casualtyFigures } = dataset;
  expect(readme.replaceAll("\n", " ")).toContain(
    `${statements.length} statements, ${actors.length} actors, ${locations.length} locations, ${sources.length} sources and ${casualtyFigures.length} casualty figures`,
  );
});

test("counts in the datasheet too, and the agreement is what the command gives", () => {
  const { statements, actors, locations, sources, casualtyFigures } = dataset;
  const datasheet = readFileSync(projectFile("docs/datasheet.md"), "utf8");
  expect(datasheet).toContain(
    `Statements (${statements.length}), actors (${actors.length}), locations (${locations.length}), sources (${sources.length}) and casualty figures (${casualtyFigures.length})`,
  );
  const passes = ["first-pass", "second-pass"].map((pass) => `node_modules/badakhshan-2019/docs/agreement/${pass}.json`);
  const { records, fields }: Agreement = JSON.parse(shell(`npx badakhshan-2019 agreement --json ${passes.join(" ")}`).stdout);
  for (const [type, { a, b, matched }] of Object.entries(records)) expect(datasheet).toContain(`| ${type} | ${a} | ${b} | ${matched} |`);
  for (const { type, field, units, agreed, alpha, metric } of fields)
    if (type === "statement")
      expect(datasheet).toContain(`| ${field} | ${units} | ${agreed} | ${alpha === null ? "not defined" : alpha.toFixed(2)} | ${metric} |`);
});

const packed = new Set(
  execFileSync(
    "tar",
    ["-tzf", JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies["badakhshan-2019"].slice("file:".length)],
    { encoding: "utf8" },
  )
    .split("\n")
    .map((path) => path.slice("package/".length)),
);
const linksIn = (path: string) =>
  [...readFileSync(projectFile(path), "utf8").matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, text = "", target = ""]) => ({
    isPicture: mark === "!",
    text,
    target,
  }));

test("links of the README lead to this version, and what they lead to is packed", () => {
  const links = linksIn("README.md").filter(({ target }) => !target.startsWith("#") && !target.startsWith("https://standardschema.dev"));
  expect(links.length).toBeGreaterThan(10);
  for (const { isPicture, text, target } of links) {
    const base = `https://cdn.jsdelivr.net/npm/badakhshan-2019@${version}/`;
    expect(target.startsWith(base), target).toBe(true);
    const path = target.slice(base.length);
    expect(packed).toContain(path);
    // Of a picture the text is a reading.
    if (isPicture) expect(expectReadings(text, dataset)).toBeGreaterThan(0);
    else expect(path.startsWith(text)).toBe(true);
  }
});

const pages = [...packed].filter((path) => /^(docs|examples)\/[^/]+\.md$/.test(path));
test.each([...pages, "CHANGELOG.md"])("links in %s lead to what is packed", (page) => {
  for (const { target } of linksIn(page)) {
    const [path = ""] = target.split("#");
    if (target.startsWith("http") || path === "") continue;
    const file = new URL(path, projectFile(page));
    expect(existsSync(file), target).toBe(true);
    const relative = file.href.slice(projectFile("").href.length);
    expect(
      [...packed].some((each) => each === relative || each.startsWith(relative.endsWith("/") ? relative : `${relative}/`)),
      `${target} is not packed`,
    ).toBe(true);
  }
});
