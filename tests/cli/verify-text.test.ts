import { afterAll, describe, expect, test } from "vitest";
import { article, datasetOf, parts } from "../text/article.js";
import { cli, folderWith } from "./cli.js";

const dataset = datasetOf(article, parts);
const source = dataset.sources.find(({ id }) => id === "gazette-report");
// What the example dataset rests on is covered only in part by these few statements.
if (source?.text) source.uncoded = [{ start: 0, end: source.text.length, reason: "an example" }];

const { folder, remove } = folderWith({
  "dataset.json": JSON.stringify(dataset),
  "article.txt": article,
  "page.html": `<html><body>${article
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("<aside>More</aside>")}</body></html>`,
  "edited.txt": article.replace("around forty", "about forty"),
  "other.txt": "Nothing of the kind.",
  "latin-1.txt": Buffer.from("caf\xe9", "latin1"),
  "broken.json": "{}",
  "empty.txt": " \n",
});
afterAll(remove);
const verify = (...args: string[]) => cli(["verify", "text", ...args], { cwd: folder });

describe("verify text", () => {
  test.each(["article.txt", "page.html"])("%s: every passage was found", (file) => {
    const { stdout, stderr, status } = verify(file, "--data", "dataset.json");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^gazette-report: \d+ records\n {2}unchanged {2}\d+\n {2}moved {6}0\n {2}not found {2}0\n$/);
  });

  test("an edited copy says what was edited and where it should be", () => {
    const { stdout, status } = verify("edited.txt", "--data", "dataset.json");
    expect(status).toBe(1);
    expect(stdout).toContain("not found  1");
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /s006: code points \d+ to \d+ should be after “….*Harbour Guard said that”, before ““We regret nothing/,
    );
  });

  test("--json gives every record its status", () => {
    const { stdout, status } = verify("edited.txt", "--data", "dataset.json", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "gazette-report",
      complete: true,
      records: expect.arrayContaining([expect.objectContaining({ id: "s006", status: "not-found" })]),
    });
  });

  test("another text is asked about", () => {
    const { stdout, status } = verify("other.txt");
    expect(status).toBe(1);
    expect(stdout).toContain("is this the right text?");
  });

  test.each([
    [["missing.txt"], "cannot read missing.txt: there is no such file"],
    [["latin-1.txt"], "cannot read latin-1.txt: the file is not UTF-8"],
    [["empty.txt"], "empty.txt is empty"],
    [["."], "cannot read .: it is a folder"],
    [["article.txt", "--data", "broken.json"], "broken.json is not a valid dataset"],
    [["article.txt", "--source", "etim-video"], 'no examined source "etim-video"; there is kabul-now-article'],
  ])("%j is answered with 2, on standard error", (args, message) => {
    const { stdout, stderr, status } = verify(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });
});
