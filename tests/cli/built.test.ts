import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { cite } from "../../src/cite/index.js";
import { root } from "../package/packed.js";
import { article, datasetOf, parts } from "../text/article.js";
import { cli, folderWith, inProcess } from "./cli.js";
import { harbour } from "./harbour.js";

const { folder, remove } = folderWith({
  "article.txt": article,
  "coded.json": JSON.stringify(datasetOf(article, parts)),
  "harbour.json": JSON.stringify(harbour()),
  "s001.bib": cite("s001", { format: "bibtex" }),
});
afterAll(remove);

/** A question to each command that makes it answer; the help is asked of what is not here. */
const questions: Readonly<Record<string, readonly string[]>> = {
  cite: ["cite", "s001", "--format", "bibtex"],
  diff: ["diff", "harbour.json", "coded.json"],
  disputes: ["disputes", "--data", "harbour.json"],
  export: ["export", "harbour.json", "--format", "csv", "-o", "tables", "--force"],
  greet: [],
  import: ["import", join(root, "tables")],
  list: ["list", "denials", "--tsv"],
  rules: ["rules"],
  search: ["search", "fighters"],
  show: ["show", "etim", "--json"],
  validate: ["validate", "harbour.json", "--format", "sarif"],
  "verify-citation": ["verify", "citation", "s001.bib"],
  "verify-text": ["verify", "text", "article.txt", "--data", "coded.json"],
};

const commands = readdirSync(projectFile("src/cli/commands")).map((file) => file.replace(/\.ts$/, ""));

// Most other tests ask the sources, since that costs no process.
test.each(commands)("the built command answers as its source does: %s", async (name) => {
  const args = questions[name] ?? [name, "--help"];
  const answer = cli(args, { cwd: folder });
  expect(answer).toMatchObject({ status: name === "diff" ? 1 : 0, stdout: expect.stringMatching(/./) });
  expect(await inProcess(args, { cwd: folder })).toEqual(answer);
});
