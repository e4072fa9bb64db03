import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { formatCommand } from "../../src/cli/commands/format.js";
import { terminalOn } from "../../src/cli/output/terminal.js";
import { UsageError } from "../../src/cli/usage-error.js";
import { collections, HEAD_FILE } from "../../src/model/collections.js";
import { inForm } from "../../src/model/in-form.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyShape } from "../export/any-dataset.js";
import { cli } from "./cli.js";

const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-format-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = (ending = "") => join(folder, `f-${++count}${ending}`);
const put = (content: unknown, ending = ".json") => {
  const path = fresh(ending);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const read = (path: string) => readFileSync(path, "utf8");
const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

type Options = Parameters<typeof formatCommand>[1];

async function format(paths: string | readonly string[], options: Options = {}) {
  const output = { stdout: "", stderr: "" };
  const terminal = terminalOn({
    write: (text) => (output.stdout += text),
    complain: (text) => (output.stderr += text),
    coloured: false,
    width: 80,
  });
  await formatCommand([paths].flat(), options, terminal);
  return output;
}

const refusal = (paths: string | readonly string[], options: Options = {}): Promise<UsageError> =>
  format(paths, options).then(
    () => expect.fail("it was not refused"),
    (error) => {
      expect(error).toBeInstanceOf(UsageError);
      return error;
    },
  );

const unsorted = () => {
  const dataset = example();
  dataset.actors.reverse();
  dataset.statements = dataset.statements.map((statement) => Object.fromEntries(Object.entries(statement).reverse()) as never);
  return dataset;
};

describe("the same data in every form", () => {
  const document = put(unsorted());

  test("a document in form, printed or written", async () => {
    expect((await format(document)).stdout).toBe(pretty(example()));
    const output = fresh(".json");
    expect(await format(document, { output })).toEqual({ stdout: `${output}: 1 dataset in form\n`, stderr: "" });
    expect(read(output)).toBe(pretty(example()));
  });

  test("document to folder to document, to the byte", async () => {
    const [files, output] = [fresh("/"), fresh(".json")];
    await format(document, { output: files });
    expect(readdirSync(files).sort()).toEqual([HEAD_FILE, ...collections.map(({ file }) => file)].sort());
    for (const { key, file } of collections) expect(read(join(files, file))).toBe(pretty(example()[key]));
    await format(files, { output });
    expect(read(output)).toBe(pretty(example()));
  });

  test("documents to lines of a corpus, and each out of it again", async () => {
    const [corpus, output] = [fresh(".ndjson"), fresh(".json")];
    const second = put({ ...unsorted(), name: "second" });
    await format([document, second], { output: corpus });
    expect(read(corpus)).toBe([example(), { ...example(), name: "second" }].map((each) => `${JSON.stringify(each)}\n`).join(""));
    await format(corpus, { output, only: "second@1.0.0" });
    expect(read(output)).toBe(pretty({ ...example(), name: "second" }));
    expect((await format(corpus, { to: "lines", only: "harbour" })).stdout).toBe(`${JSON.stringify(example())}\n`);
  });

  test("any dataset comes back from every form", async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, async (dataset) => {
        const [files, corpus] = [fresh("/"), fresh(".ndjson")];
        const before = put(dataset);
        await format(before, { output: files });
        await format(files, { output: corpus });
        expect((await format(corpus)).stdout).toBe(pretty(inForm({ ...dataset })));
        rmSync(files, { recursive: true });
        for (const path of [before, corpus]) rmSync(path);
      }),
      { numRuns: cases(50) },
    );
  });

  test("what was written, as JSON", async () => {
    const output = fresh(".json");
    expect(JSON.parse((await format(document, { output, json: true })).stdout)).toEqual({
      output,
      form: "document",
      datasets: 1,
      renumbered: {},
    });
  });

  test("what is not valid is put in form, too, and loses nothing", async () => {
    const broken = { mine: 1, actors: [{ id: "b", mine: null }, { id: "a" }], sources: {} };
    expect((await format(put(broken))).stdout).toBe(pretty({ sources: {}, actors: [{ id: "a" }, { id: "b", mine: null }], mine: 1 }));
  });
});

describe("--write", () => {
  test("puts a document in form where it is, and leaves alone what is in form", async () => {
    const path = put(unsorted());
    expect(await format(path, { write: true })).toEqual({ stdout: `${path}: 1 dataset in form\n`, stderr: "" });
    expect(read(path)).toBe(pretty(example()));
    const { ino } = statSync(path);
    expect((await format(path, { write: true })).stderr).toContain("is in form already");
    expect(statSync(path).ino).toBe(ino);
  });

  test("in a folder touches only the files that change, and nobody else's", async () => {
    const files = fresh("/");
    await format(put(example()), { output: files });
    writeFileSync(join(files, "notes.txt"), "mine");
    writeFileSync(join(files, "actors.json"), JSON.stringify(unsorted().actors));
    const before = statSync(join(files, "statements.json")).ino;
    await format(files, { write: true });
    expect(read(join(files, "actors.json"))).toBe(pretty(example().actors));
    expect(statSync(join(files, "statements.json")).ino).toBe(before);
    expect(read(join(files, "notes.txt"))).toBe("mine");
    expect(readdirSync(files)).toHaveLength(7);
  });

  test("puts each line of a corpus in form", async () => {
    const path = put(`${JSON.stringify(unsorted())}\n\n${JSON.stringify({ ...unsorted(), name: "second" })}\n`, ".ndjson");
    await format(path, { write: true });
    expect(read(path)).toBe([example(), { ...example(), name: "second" }].map((each) => `${JSON.stringify(each)}\n`).join(""));
  });

  test("does not follow a link, nor put a file in its place", async () => {
    const [path, link] = [put(unsorted()), fresh(".json")];
    symlinkSync(path, link);
    expect((await refusal(link, { write: true })).message).toContain("is a link");
    expect([lstatSync(link).isSymbolicLink(), read(path)]).toEqual([true, JSON.stringify(unsorted())]);
  });

  test.each([{ output: "x.json" }, { to: "folder" as const }, { only: "harbour" }])("goes with no %j", async (options) => {
    expect((await refusal(put(example()), { write: true, ...options })).message).toContain("--write leaves files");
  });
});

describe("--renumber", () => {
  test("numbers a draft anew, says so, and names the notes that a person must mend", async () => {
    const draft = example();
    record(draft, "statement", "s004").evidence[0] = { start: 5, end: 9, digest: `sha256:${"0".repeat(64)}` };
    record(draft, "statement", "s003").note = "Denies s002, not x-s002 or s0021.";
    const output = fresh(".json");
    const { stdout, stderr } = await format(put(draft), { output, renumber: true, json: true });
    expect(JSON.parse(stdout).renumbered).toEqual({ s004: "s001", s001: "s002", s002: "s003", s003: "s004" });
    expect(stderr).toContain("old numbers stand in the words of s004; mend them by hand");
    const made = JSON.parse(read(output));
    expect(made.statements[3]).toMatchObject({ id: "s004", relations: [{ target: "s003" }], note: "Denies s002, not x-s002 or s0021." });
  });

  test("never what is published", async () => {
    const path = put({ ...unsorted(), issued: "2026-01-01" });
    const output = fresh(".json");
    expect((await refusal(path, { output, renumber: true })).message).toBe(
      `${path}: only a draft is numbered anew, and this is published: it has "issued"; an id means one thing for ever, so a new record takes the next free number`,
    );
    expect(existsSync(output)).toBe(false);
  });
});

describe("--renumber --text: a draft in its own file", () => {
  const second = projectFile("examples/second/");
  const text = new URL("report.txt", second).pathname;
  const draft = readFileSync(new URL("draft.yaml", second), "utf8");
  // The same draft as somebody numbered it who began in the middle.
  const mixed = (content: string) =>
    content.replace(
      /\b(s|c)(\d{3}|\d{2})\b(?=[,\s"'#}\]]|$)/gm,
      (_, letter, digits) => `${letter}${letter === "s" ? 900 - digits : 90 - digits}`,
    );

  test.each([
    ["YAML", ".yaml", draft],
    ["YAML with quotes", ".yaml", draft.replace(/\bs0(\d\d)\b/g, (id, digits) => (digits % 2 ? `"${id}"` : `'${id}'`))],
    ["JSON", ".json", read(new URL("dataset.json", second).pathname)],
  ])("%s comes out with the numbers of the text, and nothing else changes", async (_, ending, content) => {
    const [path, output] = [put(mixed(content), ending), fresh(ending)];
    expect(read(path)).not.toBe(content);
    const { stdout } = await format(path, { output, renumber: true, text, json: true });
    expect(read(output)).toBe(content);
    expect(Object.keys(JSON.parse(stdout).renumbered)).toHaveLength(37);
    expect((await format(path, { renumber: true, text })).stdout).toBe(content);
    await format(path, { renumber: true, text, write: true });
    expect(read(path)).toBe(content);
  });

  test("notes that name an old number are named", async () => {
    const path = put(mixed(draft).replace("confidence: high", "confidence: high\n    note: See s898."), ".yaml");
    expect((await format(path, { renumber: true, text })).stderr).toContain("old numbers stand in the words of s001; mend them by hand");
  });

  test.each([
    [
      "a passage that is not there",
      draft.replace("exact: Who set the fire", "exact: Who lit the fire"),
      {},
      "nobody knows the order before that is mended",
    ],
    ["an id twice", draft.replace("id: s034", "id: s033"), {}, 'the id "s033" stands twice'],
    ["another kind of file", draft, { output: "x.json" }, "stays what it is, YAML or JSON"],
    ["no --renumber", draft, { renumber: false }, "--text is for --renumber"],
    ["--write with --output", draft, { write: true, output: "x.yaml" }, "goes with no --output"],
  ])("%s is refused", async (_, content, options: Options, message) => {
    const path = put(content, ".yaml");
    expect((await refusal(path, { renumber: true, text, ...options })).message).toContain(message);
    expect(read(path)).toBe(content);
  });

  test("without --text YAML is never written over, and no JSON is named as YAML", async () => {
    const path = put(draft, ".yaml");
    expect((await refusal(path, { write: true })).message).toContain("whose comments would be lost");
    expect((await refusal(path, { output: fresh(".yaml") })).message).toContain("JSON is written: name it .json");
    expect((await refusal(path, { renumber: true })).message).toContain("has no position yet: `anchor` finds it in the text");
  });
});

describe("what is refused, with nothing written", () => {
  const two = put([example(), { ...example(), name: "second" }].map((each) => JSON.stringify(each)).join("\n"), ".ndjson");

  test.each([
    ["what is not JSON", '{"actors":[}', ":1:12: not JSON"],
    ["a key twice", '{"name":"a","name":"b"}', 'the key "name" stands twice'],
    ["half a character", '{"name":"\\ud800"}', "half a character"],
    [
      "a number that is too long",
      '{"sources":[12345678901234567890]}',
      "holds the number 12345678901234567890, which would not come over exactly",
    ],
    ["a number that is too large", '{"x":1e999}', "holds the number 1e999"],
    ["a list", "[]", "is no dataset document"],
    ["nothing", "", "empty, and so not JSON"],
  ])("%s", async (_, text, message) => {
    const output = fresh(".json");
    expect((await refusal(put(text), { output })).message).toContain(message);
    expect(existsSync(output)).toBe(false);
  });

  test("the place in a corpus is its line", async () => {
    expect((await refusal(put(`${JSON.stringify(example())}\n{"x":}\n`, ".ndjson"))).message).toMatch(/\.ndjson:2:6: not JSON/);
  });

  test("numbers and quotes in texts are texts", async () => {
    const text = '{"name":"12345678901234567890 \\" 1e999","title":"\\\\"}';
    expect((await format(put(text))).stdout).toBe(pretty(JSON.parse(text)));
  });

  test.each([
    [{ output: "x.json" }, "there are several datasets, and a document is of one"],
    [{ output: "x/" }, "there are several datasets, and a folder is of one"],
    [{ output: "x.json", only: "third" }, "there is no dataset third in it"],
    [{ to: "folder" as const }, "a folder needs a name"],
    [{ output: "x.ndjson.gz" }, "is named .gz, but nothing is packed here"],
  ])("two datasets with %j", async (options, message) => {
    expect((await refusal(two, options)).message).toContain(message);
    expect(existsSync("x.json") || existsSync("x")).toBe(false);
  });

  test("a folder of a document without a collection", async () => {
    const { locations, ...rest } = example();
    const output = fresh("/");
    expect((await refusal(put(rest), { output })).message).toContain('would have no locations.json: the document has no "locations"');
    expect([locations.length, existsSync(output)]).toEqual([2, false]);
  });

  test("an input, whatever --force says; what is there, without it; a folder with others' files keeps them", async () => {
    const path = put(unsorted());
    expect((await refusal(path, { output: path, force: true })).message).toContain("is read by this command");
    const there = put("mine");
    expect((await refusal(path, { output: there })).message).toContain("is there already");
    const files = fresh("/");
    mkdirSync(files);
    writeFileSync(join(files, "notes.txt"), "mine");
    expect((await refusal(path, { output: files })).message).toContain("not empty");
    await format(path, { output: files, force: true });
    expect([readdirSync(files).length, read(join(files, "notes.txt"))]).toEqual([7, "mine"]);
    expect((await refusal(files, { output: files, force: true })).message).toContain("is read by this command");
    expect([read(path), read(there)]).toEqual([JSON.stringify(unsorted()), "mine"]);
  });
});

test("the command: exit 0, 2 where it is refused, and standard input", () => {
  const input = JSON.stringify(unsorted());
  expect(cli(["format", "-"], { input })).toEqual({ stdout: pretty(example()), stderr: "", status: 0 });
  expect(cli(["format", "-", "-"], { input })).toMatchObject({ stdout: "", status: 2 });
  expect(cli(["format"])).toMatchObject({ stdout: "", status: 2 });
  expect(cli(["format", "nowhere.json"])).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no such file") });
});
