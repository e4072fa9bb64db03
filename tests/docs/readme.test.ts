import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { dataset } from "../../src/index.js";
import { rules } from "../../src/validate/index.js";
import { cli, folderWith } from "../cli/cli.js";
import { expectSpeakers } from "../cli/said.js";
import { consumerFolder, root, run } from "../package/packed.js";
import { snippetsOf } from "./snippets.js";

const readme = readFileSync(projectFile("README.md"), "utf8");
const snippets = snippetsOf("README.md");
const inLanguage = (wanted: string) => snippets.filter(({ language }) => language === wanted).map(({ code }) => code);
const { folder, remove } = consumerFolder();
afterAll(remove);

test("every snippet is of a language that is run here", () => {
  expect(new Set(snippets.map(({ language }) => language))).toEqual(new Set(["sh", "ts", "python", ""]));
});

describe("TypeScript", () => {
  test.each(inLanguage("ts"))("%s", async (code) => {
    const comments = code.split("\n").filter((line) => line.startsWith("// "));
    writeFileSync(join(folder, "snippet.mjs"), (await transform(code, { loader: "ts" })).code);
    expect(run("node", ["snippet.mjs"], folder).output.trim()).toBe(comments.map((line) => line.slice(3)).join("\n"));
    writeFileSync(
      join(folder, "snippet.mts"),
      code.replace(/^import/, "declare const console: { log(...what: unknown[]): void };\nimport"),
    );
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    expect(
      run("node", [compiler, "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "snippet.mts"], folder).output,
    ).toBe("");
  });
});

describe("shell", () => {
  const { scripts } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { scripts: Record<string, string> };
  const commands = inLanguage("sh").flatMap((code) => code.trim().split("\n"));

  test("every command is one that exists", () => {
    for (const command of commands.flatMap((line) => line.replace(/\s+#.*/, "").split(" && "))) {
      const [program, first = ""] = command.split(" ");
      if (program === "npm") expect(["ci", "start", "test", ...Object.keys(scripts)]).toContain(first);
      else expect(command).toMatch(/^npx badakhshan-2019 /);
    }
  });

  test("the command that validates a file validates it", () => {
    const example = folderWith({ "my-dataset.json": JSON.stringify(dataset) });
    const [args = ""] = commands.filter((command) => command.startsWith("npx badakhshan-2019 validate "));
    expect(cli(args.split(" ").slice(2), { cwd: example.folder }).status).toBe(0);
    example.remove();
  });
});

test.each(
  inLanguage("sh")
    .flatMap((code) => code.trim().split("\n"))
    .filter((command) => /^npx badakhshan-2019 (list|show|disputes|search) /.test(command)),
)("%s gives an answer", (command) => {
  const { stdout, status } = cli(command.split(" ").slice(2));
  expect(status).toBe(0);
  expect(expectSpeakers(stdout)).toBeGreaterThan(0);
});

test("npm scripts named in the text exist", () => {
  const { scripts } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { scripts: Record<string, string> };
  for (const [, name = ""] of readme.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
});

const python = run("python3", ["-c", "import jsonschema"], root).status === 0;
test.skipIf(!python)("Python, where jsonschema is installed", () => {
  for (const code of inLanguage("python")) expect(run("python3", ["-c", code], root)).toEqual({ output: "", status: 0 });
});

test("counts in the text are those of the data", () => {
  const { statements, actors, locations, sources, casualtyFigures } = dataset;
  expect(readme.replaceAll("\n", " ")).toContain(
    `${statements.length} statements, ${actors.length} actors, ${locations.length} locations, ${sources.length} sources and ${casualtyFigures.length} casualty figures`,
  );
  expect(readme).toContain(`${rules.length} rules`);
});

test("counts in the datasheet and the changelog too, and the agreement is what the command gives", () => {
  const { statements, actors, locations, sources, casualtyFigures } = dataset;
  const datasheet = readFileSync(projectFile("docs/datasheet.md"), "utf8");
  expect(datasheet).toContain(
    `Statements (${statements.length}), actors (${actors.length}), locations (${locations.length}), sources (${sources.length}) and casualty figures (${casualtyFigures.length})`,
  );
  expect(readFileSync(projectFile("CHANGELOG.md"), "utf8")).toContain(`${statements.length} statements, ${actors.length} actors`);
  expect(datasheet).toContain(run("node", ["node_modules/tsx/dist/cli.mjs", "scripts/agreement.ts"], root).output.trim());
});

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "docs/citing.md",
  "docs/codebook.md",
  "docs/datasheet.md",
  "docs/decisions.md",
  "docs/validate.md",
  "examples/README.md",
  "docs/versioning.md",
])("links in %s lead somewhere", (path) => {
  const text = readFileSync(projectFile(path), "utf8");
  for (const [, target = ""] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
    if (!target.startsWith("http")) expect(existsSync(new URL(target, projectFile(path))), target).toBe(true);
  }
});
