import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { article, datasetOf, paragraphs, parts } from "../text/article.js";
import { cli, eachOf, folderWith, inProcess } from "./cli.js";

const dataset = datasetOf(article, parts);
const misplaced = datasetOf(article, parts);
for (const { evidence } of misplaced.statements.slice(3, 5)) {
  for (const passage of evidence) {
    passage.start += 1;
    passage.end += 1;
  }
}
const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("<aside>More</aside>");

const { folder, remove } = folderWith({
  "dataset.json": JSON.stringify(dataset),
  "misplaced.json": JSON.stringify(misplaced),
  "article.txt": article,
  "page.html": `<html><head><title>no</title><body>${html}`,
  "page.htm.bak": html,
  "page.mht": `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<html>${html}`).toString("base64")}`,
  "broken.mht": "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: x-mine\n\n<html>",
  "edited.txt": article.replace("around forty", "about forty"),
  "typeset.txt": article.replace("“", '"').replace("”", '"').replace("fighters had", "fight-\ners had"),
  "moved.txt": [0, 1, 3, 2].map((index) => paragraphs[index]).join("\n"),
  "steering.txt": article.replace("Tuesday, the", "Tuesday,\u001b[31m \u202e\u0007 the").replace("one day after", "a day after"),
  "other.txt": "Nothing of the kind.",
  "latin-1.txt": Buffer.from("caf\xe9", "latin1"),
  "a.pdf": Buffer.from("%PDF-1.7\n\xff\xfe", "latin1"),
  "broken.json": "{}",
  "empty.txt": " \n",
  "large.txt": Buffer.alloc(16 * 2 ** 20 + 1, "a"),
});
afterAll(remove);
const verify = (...args: string[]) => inProcess(["verify", "text", ...args], { cwd: folder });
const withDataset = (...args: string[]) => verify(...args, "--data", "dataset.json");

describe("verify text", () => {
  test.each([["article.txt"], ["page.html"], ["page.mht"], ["page.htm.bak", "--html"]])("%s: every passage was found", async (...args) => {
    const { stdout, stderr, status } = await withDataset(...args);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(
      /^gazette-report: \d+ records\n {2}unchanged {19}\d+\n {2}differs only in typography {2}0\n {2}moved {23}0\n {2}not found {19}0\n/,
    );
  });

  test("the very text that was coded is named as such", async () => {
    expect((await withDataset("article.txt")).stdout).toContain("\n\nThe copy holds the very text that was coded");
    expect((await withDataset("page.html")).stdout).not.toContain("The copy holds the very text");
  });

  test("an edited copy says what was edited and where it should be", async () => {
    const { stdout, status } = await withDataset("edited.txt");
    expect(status).toBe(1);
    expect(stdout).toMatch(/not found {19}1\n/);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /Edited or cut: s006: code points \d+ to \d+ should be after “….*Harbour Guard said that”, before ““We regret nothing/,
    );
  });

  test.each([
    ["typeset.txt", /Differs only in typography \([^)]*\): s006, s007\n/],
    ["moved.txt", /Moved, [^:]*: s008, s009\n/],
  ])("%s has all of it, and says which records differ how", async (file, words) => {
    const { stdout, status } = await withDataset(file);
    expect(status).toBe(0);
    expect(stdout.replace(/\n(?=[a-z])/g, " ")).toMatch(words);
  });

  test("positions that are wrong are shown with the right ones", async () => {
    const { stdout, status } = await verify("article.txt", "--data", "misplaced.json");
    expect(status).toBe(1);
    expect(stdout).toMatch(/misplaced {19}2\n/);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /Misplaced in the dataset: s004: code points (\d+) to \d+ should be \d+ to \d+: positions count [^:]+ s005: code points/,
    );
  });

  test("what steers a terminal is shown as what it is", async () => {
    const { stdout } = await withDataset("steering.txt");
    expect(stdout).toContain("‹U+001B›");
    for (const character of ["\u001B", "\u202E", "\u0007"]) expect(stdout).not.toContain(character);
  });

  test("--json gives every record its status", async () => {
    const { stdout, status } = await withDataset("edited.txt", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "gazette-report",
      isCodedText: false,
      complete: true,
      records: expect.arrayContaining([expect.objectContaining({ id: "s006", status: "not-found" })]),
    });
  });

  test("standard input is read for -, as text and as a page, but not as both the text and the dataset", () => {
    const from = (input: string, ...args: string[]) => cli(["verify", "text", "-", ...args], { cwd: folder, input });
    expect(from(article, "--data", "dataset.json").status).toBe(0);
    expect(from(`<html>${html}`, "--data", "dataset.json").status).toBe(0);
    expect(from(article, "--data", "-")).toMatchObject({ status: 2, stderr: expect.stringContaining("the text or the dataset, not both") });
  });

  test("docs/citing.md explains every status, with its exit code", async () => {
    const text = readFileSync(projectFile("docs/citing.md"), "utf8");
    const codes = [...text.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| (\d) \|$/gm)].map(([, status = "", code = ""]) => [status, Number(code)]);
    const files = {
      "page.html": "dataset",
      "typeset.txt": "dataset",
      "moved.txt": "dataset",
      "edited.txt": "dataset",
      "article.txt": "misplaced",
    };
    const worst = ["unchanged", "typography", "moved", "not-found", "misplaced"];
    const seen = await eachOf(Object.entries(files), async ([file, data]) => {
      const { stdout, status } = await verify(file, "--data", `${data}.json`, "--json");
      const statuses = (JSON.parse(stdout) as { records: { status: string }[] }).records.map((record) => worst.indexOf(record.status));
      return [worst[Math.max(...statuses)], status];
    });
    expect(codes).toEqual(seen);
  });

  test("another text is asked about", async () => {
    const { stdout, status } = await verify("other.txt");
    expect(status).toBe(1);
    expect(stdout).toContain("is this the right text?");
  });

  test.each([
    [["missing.txt"], "cannot read missing.txt: there is no such file"],
    [["latin-1.txt"], "cannot read latin-1.txt: not UTF-8: byte 4 is 0xe9"],
    [["a.pdf"], "cannot read a.pdf: it is a PDF; save its text as .txt or .html"],
    [["broken.mht"], 'cannot read broken.mht: it is a web archive (MHTML) in the encoding "x-mine"; save the page as .html or .txt'],
    [["large.txt"], "cannot read large.txt: it is larger than 16 MiB"],
    [["empty.txt"], "empty.txt is empty"],
    [["."], "cannot read .: it is a folder"],
    [["article.txt", "--data", "broken.json"], "broken.json is not a valid dataset"],
  ])("%j is answered with 2, on standard error", async (args, message) => {
    const { stdout, stderr, status } = await verify(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });
});
