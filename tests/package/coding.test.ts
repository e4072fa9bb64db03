import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { consoleOf, snippetsOf } from "../docs/snippets.js";
import { project } from "./packed.js";

const page = readFileSync(projectFile("docs/coding.md"), "utf8");
const { folder, remove } = project({});
afterAll(remove);
const env = { ...process.env, PATH: `${join(folder, "node_modules/.bin")}${delimiter}${process.env.PATH}`, NO_COLOR: "1" };
const shell = (command: string) => spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8", env });

describe.skipIf(process.platform === "win32")(
  "every block of docs/coding.md, in its order, in a folder with the packed package and nothing else",
  () => {
    test.each(snippetsOf("docs/coding.md").map(({ language, code }) => [code.split("\n")[0], language, code]))(
      "%s",
      (_, language, code) => {
        if (language === "yaml") return void expect(readFileSync(projectFile("examples/second/draft.yaml"), "utf8")).toContain(code);
        if (language === "sh") {
          const { stderr, status } = shell(`set -e\n${code}`);
          return void expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
        }
        expect(language).toBe("console");
        const { commands, output } = consoleOf(code);
        const { stdout, stderr } = shell(commands.join("\n"));
        return void expect(stdout + stderr).toBe(output);
      },
    );

    test("ends in a valid dataset, the one that is shipped", () => {
      expect(existsSync(join(folder, "dataset.json"))).toBe(true);
      expect(readFileSync(join(folder, "dataset.json"), "utf8")).toBe(
        readFileSync(join(folder, "node_modules/badakhshan-2019/examples/second/dataset.json"), "utf8"),
      );
      expect(shell("npx badakhshan-2019 validate dataset.json --text article.txt").status).toBe(0);
    });
  },
);

test("takes three runs of validate and anchor from the coded draft, and no program", () => {
  const [, own = ""] = page.split("## Your own article");
  const commands = (own.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("$ "));
  const runs = commands.filter((line) => / (?:validate|anchor) /.test(line) && !line.includes(" draft.yaml"));
  expect(runs.length).toBeLessThanOrEqual(3);
  expect(commands.filter((line) => /\b(?:node|tsx|python3?) (?!_)/.test(line.replace("node_modules", "")))).toEqual([]);
});

test("nothing of a checkout is needed anywhere, but to work on the package", () => {
  const [before = ""] = readFileSync(projectFile("README.md"), "utf8").split("## Work on it");
  const pages = ["coding", "codebook", "citing", "tables", "validate", "questions", "datasheet", "versioning"];
  for (const text of [before, ...pages.map((name) => readFileSync(projectFile(`docs/${name}.md`), "utf8"))])
    expect(text).not.toMatch(/\bin a checkout\b|\bnpm run (?!.*test)/i);
});
