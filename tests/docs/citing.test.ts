import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { cite, formats } from "../../src/cite/index.js";
import { ChangesSchema } from "../../src/model/schema/release.js";
import { folderWith, inProcess } from "../cli/cli.js";
import { root, run } from "../package/packed.js";
import { snippetsOf } from "./snippets.js";

const blocksIn = (path: string) =>
  snippetsOf(path)
    .filter(({ language }) => language === "sh")
    .map(({ code }) => code.trim());
const { folder, remove } = folderWith({});
afterAll(remove);

describe("docs/citing.md", () => {
  const text = readFileSync(projectFile("docs/citing.md"), "utf8");

  test.each(blocksIn("docs/citing.md"))("%s", (block) => {
    const script = block.replaceAll("npx badakhshan-2019", `node ${root}dist/cli.cjs`);
    expect(run("sh", ["-ec", script], block.startsWith("sha256sum") ? root : folder).status).toBe(0);
  });

  test("explains every format", () => {
    const [, section = ""] = text.split(/^## Formats$|^\*\*The note/m);
    expect([...section.matchAll(/^\| `([a-z-]+)` \| [^0-9|]/gm)].map(([, format]) => format)).toEqual(formats);
  });

  test("shows notes as they are written", () => {
    const [shown = ""] = snippetsOf("docs/citing.md")
      .filter(({ language }) => language === "text")
      .map(({ code }) => code);
    const short = (text: string) =>
      text
        .slice(text.indexOf("pkg:"))
        .replace(/@[^,]*/, "@1.0.0")
        .replace(/(sha256:)\w+/g, "$1…");
    const notes = ["s001", { where: { topic: ["presence", "control"] } }] as const;
    expect(shown.trim().split("\n")).toEqual(notes.map((target) => short(cite(target))));
  });

  test("has every status with the exit code that --help gives it", async () => {
    const help = (await inProcess(["verify", "citation", "--help"])).stdout;
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (\d) \|/gm)].map(([, status = "", code = ""]) => [status, code]);
    expect(rows.length).toBe(5);
    for (const [status = "", code] of rows) expect(help).toMatch(new RegExp(`^ +${code} ${status.replaceAll("-", " ")} `, "m"));
  });
});

test("CONTRIBUTING.md names scripts that exist", () => {
  const { scripts } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { scripts: Record<string, string> };
  const commands = blocksIn("CONTRIBUTING.md")
    .flatMap((block) => block.split("\n"))
    .map((line) => line.trim());
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands)
    if (command.startsWith("npm run")) expect(Object.keys(scripts)).toContain(command.slice("npm run ".length));
});

test("the entry that docs/versioning.md shows is one that changes.json could have", () => {
  const [{ code } = { code: "" }] = snippetsOf("docs/versioning.md");
  const changes = JSON.parse(readFileSync(projectFile("changes.json"), "utf8"));
  expect(ChangesSchema.safeParse({ ...changes, versions: [JSON.parse(code)] }).error).toBeUndefined();
});
