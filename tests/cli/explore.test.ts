import { existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { pageDataIn } from "../../src/page/projection/page-html.js";
import { digestOf } from "../../src/text/digest.js";
import { normalizeText } from "../../src/text/normalize.js";
import { validate } from "../../src/validate/index.js";
import { example } from "../example.js";
import { root } from "../package/packed.js";
import { folderWith, inProcess } from "./cli.js";

const text = "Words that nobody has written, of a harbour that is nowhere, said by nobody to nobody.";
const coded = example();
Object.assign(coded.sources[0] ?? {}, {
  text: {
    normalization: "nfc-collapse",
    unit: "code-point",
    length: [...normalizeText(text)].length,
    digest: digestOf(normalizeText(text)),
  },
});
const unsorted = example();
unsorted.statements.reverse();
const dangling = example();
Object.assign(dangling.statements[0] ?? {}, { participants: [{ actor: "nobody-here", role: "agent" }] });

const { folder, remove } = folderWith({
  "harbour.json": JSON.stringify(example()),
  "coded.json": JSON.stringify(coded),
  "unsorted.json": JSON.stringify(unsorted),
  "dangling.json": JSON.stringify(dangling),
  "shape.json": JSON.stringify({ ...example(), actors: [{ type: "actor", id: "x", name: { type: "img", props: { src: "x" } } }] }),
  "text.txt": `${text}\n`,
  "other.txt": "Another text.",
  "notes.html": "mine",
});
afterAll(remove);
const shipped = join(root, "dist/page.html");
let count = 0;
const fresh = () => `page-${++count}.html`;
const explore = (...args: string[]) => inProcess(["explore", ...args], { cwd: folder });
const pageAt = (name: string) => readFileSync(join(folder, name), "utf8");
const shellOf = (html: string) => html.match(/<script>[\s\S]*<\/script>|<style>[\s\S]*?<\/style>|<meta http-equiv[^>]*>/g);

describe("explore", () => {
  test("says where the page of this dataset is", async () => {
    expect(await explore()).toMatchObject({ stdout: expect.stringContaining(shipped), stderr: "", status: 0 });
    expect(JSON.parse((await explore("--json")).stdout)).toEqual({ page: shipped });
  });

  test("writes a copy of it, byte for byte", async () => {
    const name = fresh();
    expect(await explore("-o", name)).toMatchObject({ stderr: "", status: 0 });
    expect(pageAt(name)).toBe(readFileSync(shipped, "utf8"));
    expect(pageDataIn(pageAt(name)).dataset).toEqual(JSON.parse(JSON.stringify(own)));
  });

  test("writes the page of another dataset, whose script and style are the shipped ones", async () => {
    const name = fresh();
    const { stdout, status } = await explore("harbour.json", "-o", name);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${name}: harbour@`)]);
    expect(pageDataIn(pageAt(name))).toMatchObject({ dataset: example(), text: null });
    expect(shellOf(pageAt(name))).toEqual(shellOf(readFileSync(shipped, "utf8")));
    // The script names the package that it is of, and describes it in a citation; of its records there is none.
    const others = pageAt(name).replace(/<script>[\s\S]*<\/script>/, "");
    expect(others).not.toContain("Kabul Now");
    for (const { text } of own.statements) expect(pageAt(name)).not.toContain(text);
  });

  test("is called page.html where nothing is said", async () => {
    expect(await explore("harbour.json", "--json")).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, "page.html"))).toBe(true);
    expect(await explore("harbour.json")).toMatchObject({ status: 2, stderr: expect.stringContaining("--force replaces it") });
  });

  test("tells of what validate found", async () => {
    const name = fresh();
    const { status, stdout } = await explore("unsorted.json", "-o", name);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/It tells of \d+ findings? of validate/)]);
    expect(pageDataIn(pageAt(name)).findings).toContainEqual(expect.objectContaining({ rule: "sorted-by-id" }));
  });
});

describe("what no page can show is said, and nothing is written", () => {
  test.each([
    ["dangling.json", "nobody-here"],
    ["shape.json", "is no dataset that a page can show"],
    ["notes.html", "not JSON"],
    ["nowhere.json", "there is no such file"],
  ])("%s", async (file, why) => {
    const name = fresh();
    expect(await explore(file, "-o", name)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(why) });
    expect(existsSync(join(folder, name))).toBe(false);
    expect(readdirSync(folder).filter((each) => each.includes("partial"))).toEqual([]);
  });
});

describe("nothing that is there is written over", () => {
  test("but with --force", async () => {
    const name = fresh();
    await explore("harbour.json", "-o", name);
    expect(await explore("-o", name)).toMatchObject({ status: 2, stderr: expect.stringContaining("is there already") });
    expect(pageDataIn(pageAt(name)).dataset).toEqual(example());
    expect(await explore("-o", name, "--force")).toMatchObject({ status: 0 });
    expect(pageDataIn(pageAt(name)).dataset.name).toBe(own.name);
  });

  test("neither what is read, whatever its name, nor what a link leads to", async () => {
    linkSync(join(folder, "harbour.json"), join(folder, "same.html"));
    symlinkSync(join(folder, "notes.html"), join(folder, "link.html"));
    expect(await explore("harbour.json", "-o", "same.html", "--force")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is read by this command"),
    });
    expect(await explore("harbour.json", "-o", "link.html")).toMatchObject({ status: 2 });
    expect(await explore("harbour.json", "-o", "link.html", "--force")).toMatchObject({ status: 0 });
    expect(pageAt("notes.html")).toBe("mine");
  });
});

describe("--text", () => {
  test("puts the text in, says so, and lets nobody else read the file", async () => {
    const name = fresh();
    expect(await explore("coded.json", "--text", "text.txt", "-o", name)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("do not publish it"),
    });
    expect(pageDataIn(pageAt(name)).text).toBe(normalizeText(text));
    expect(pageAt(name)).toContain("<b>Do not publish this page.</b>");
    if (process.platform !== "win32") expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test("of another version is refused", async () => {
    const name = fresh();
    expect(await explore("coded.json", "--text", "other.txt", "-o", name)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("not the very text that was coded"),
    });
    expect(existsSync(join(folder, name))).toBe(false);
  });

  test("and the dataset cannot both be standard input", async () => {
    expect(await explore("-", "--text", "-")).toMatchObject({ status: 2, stderr: expect.stringContaining("not both") });
  });
});

test("names with markup stay text in the page, and in what is said", async () => {
  const hostile = { ...example(), title: "\u202E</title><script>alert(1)</script>", name: "harbour-quiet" } as Dataset;
  const { folder: other, remove: clean } = folderWith({ "hostile.json": JSON.stringify(hostile) });
  const { stdout } = await inProcess(["explore", "hostile.json", "-o", "a\u202Eb.html"], { cwd: other });
  expect(stdout).toContain("a‹U+202E›b.html");
  expect(readFileSync(join(other, "a\u202Eb.html"), "utf8")).not.toContain("<script>alert(1)");
  clean();
});

describe("explore of a draft", () => {
  const yaml = readFileSync(join(root, "tests/cli/draft/harbour.yaml"), "utf8");
  const report = readFileSync(join(root, "tests/cli/draft/harbour.txt"), "utf8");
  const broken = yaml.replace("exact: “We regret nothing,”", "exact: We regret it all").replace("by: islander-fighters", "by: nobody");
  for (const [name, content] of Object.entries({ "draft.yaml": yaml, "broken.yaml": broken, "report.txt": report }))
    writeFileSync(join(folder, name), content);

  test("shows it in its text", async () => {
    const name = fresh();
    expect(await explore("draft.yaml", "--text", "report.txt", "-o", name)).toMatchObject({ stderr: "", status: 0 });
    const { dataset, text: inPage, findings } = pageDataIn(pageAt(name));
    expect([dataset.statements.length, inPage, findings]).toEqual([6, normalizeText(report), []]);
    expect(validate(dataset).valid).toBe(true);
  });

  test("that is not right yet shows what is, says what is left out, and tells of the rest", async () => {
    const name = fresh();
    const { stderr, stdout, status } = await explore("broken.yaml", "--text", "report.txt", "-o", name);
    expect([status, stderr]).toEqual([0, expect.stringContaining("not in the page, since they are not right yet: s004, s005")]);
    expect(stdout).toContain("3 findings of validate");
    const { dataset, findings } = pageDataIn(pageAt(name));
    expect(dataset.statements.map(({ id }) => id)).toEqual(["s001", "s002", "s003", "s006"]);
    expect(findings?.map(({ rule }) => rule)).toEqual(["coverage", "anchor", "references-resolve"]);
  });

  test("in words takes its text", async () => {
    expect(await explore("draft.yaml", "-o", fresh())).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("name the text, --text article.txt"),
    });
  });
});
