import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { describeTables, tablesOf } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { example, record } from "../example.js";
import { hostileTexts } from "../export/any-dataset.js";
import { cli, folderWith, inProcess, startCli } from "./cli.js";

const hostile = example() as Dataset;
Object.assign(hostile.statements[0] ?? {}, { note: hostileTexts.join("\n") });
const second = { ...example(), name: "harbour-two" };
const invalid = { ...example(), version: "one" };
const corpus = [example(), second].map((dataset) => `${JSON.stringify(dataset)}\n`).join("");

const { folder, remove } = folderWith({
  "harbour.json": JSON.stringify(example()),
  "hostile.json": JSON.stringify(hostile),
  "corpus.ndjson": corpus,
  "broken.ndjson": corpus + JSON.stringify(invalid),
  "notes.txt": "mine",
});
afterAll(remove);
const at = (...names: string[]) => join(folder, ...names);
let count = 0;
const fresh = () => at(`out-${++count}`);
const leftovers = () => readdirSync(folder).filter((name) => name.includes("partial"));
const rowsOf = (dataset: Dataset) => tablesOf(dataset).reduce((sum, { rows }) => sum + rows.length, 0);

describe("every form", () => {
  test.each(["csv", "parquet", "ndjson"])("%s: a folder with a file for each table, described", async (format) => {
    const out = fresh();
    expect(await inProcess(["export", "--format", format, "-o", out])).toEqual({
      stdout: `${out}: 1 dataset, ${rowsOf(own).toLocaleString("en")} rows in 27 tables\n`,
      stderr: "",
      status: 0,
    });
    expect(readdirSync(out).sort()).toEqual([...describeTables().map(({ name }) => `${name}.${format}`), "datapackage.json"].sort());
    const { resources } = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
    for (const { path, bytes } of resources) expect([path, statSync(join(out, path)).size]).toEqual([path, bytes]);
  });

  test.each(["sqlite", "xlsx", "geojson", "graphml", "jsonld", "nquads", "markdown", "mermaid"])("%s: a file", async (format) => {
    const out = fresh();
    expect(await inProcess(["export", "--format", format, "-o", out, at("hostile.json")])).toMatchObject({ stderr: "", status: 0 });
    expect(statSync(out).size).toBeGreaterThan(100);
  });

  test.each(["geojson", "graphml", "jsonld", "nquads", "markdown", "mermaid"])(
    "%s is printed where no file is named, the same",
    async (format) => {
      const out = fresh();
      await inProcess(["export", "--format", format, "-o", out]);
      expect((await inProcess(["export", "--format", format])).stdout).toBe(readFileSync(out, "utf8"));
    },
  );

  test.each(["csv", "parquet", "sqlite", "xlsx"])("%s is the same at each run: no clock, user or path is in it", async (format) => {
    const [one, other] = [fresh(), fresh()];
    for (const out of [one, other]) expect((await inProcess(["export", "--format", format, "-o", out])).status).toBe(0);
    const names = statSync(one).isDirectory() ? readdirSync(one) : [""];
    for (const name of names) {
      const bytes = readFileSync(join(one, name));
      expect([name, bytes.equals(readFileSync(join(other, name)))]).toEqual([name, true]);
      expect([name, bytes.includes(folder)]).toEqual([name, false]);
    }
  });

  test.each(["csv", "parquet", "ndjson", "sqlite"])("%s takes a corpus", async (format) => {
    const { stdout, status } = await inProcess(["export", "--format", format, "-o", fresh(), "--json", at("corpus.ndjson")]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format, datasets: 2, rows: { datasets: 2, statements: 8, codes: expect.any(Number) } });
  });

  test.each(["xlsx", "graphml", "jsonld", "geojson"])("%s refuses a corpus", async (format) => {
    const out = fresh();
    const { stderr, status } = await inProcess(["export", "--format", format, "-o", out, at("corpus.ndjson")]);
    expect([status, existsSync(out)]).toEqual([2, false]);
    expect(stderr).toContain(`--format ${format} is of one dataset`);
  });
});

test("--where leaves what a query finds and what that needs, and the folder says so", async () => {
  const out = fresh();
  const { stdout } = await inProcess(["export", "--format", "csv", "-o", out, "--where", '{"act":"deny"}', "--json", at("harbour.json")]);
  expect(JSON.parse(stdout).rows).toMatchObject({ statements: 1, actors: 2, sources: 2, relations: 0, casualty_figures: 0 });
  expect(JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8")).excerpt).toEqual({ act: ["deny"], type: ["statement"] });
  expect((await inProcess(["import", out])).stderr).toContain("is an excerpt");
});

test.each([
  [["--where", "{"], "--where takes JSON"],
  [["--where", '{"act":"lie"}'], 'there is no act "lie"'],
  [["--where", '{"text":"nowhere at all"}'], "nothing fits --where"],
  [["--format", "xlsx", "--spreadsheet"], "--spreadsheet is for --format csv"],
  [["nowhere.json"], "there is no such file"],
])("%j: exit 2, and nothing is written", async (args, said) => {
  const out = fresh();
  const { stderr, status } = await inProcess(["export", "--format", "csv", "-o", out, ...args], { cwd: folder });
  expect(stderr).toContain(said);
  expect([status, existsSync(out), leftovers()]).toEqual([2, false, []]);
});

test.each(["csv", "sqlite"])("%s: a corpus with a document that is not valid leaves nothing", async (format) => {
  const out = fresh();
  const { stderr, status } = await inProcess(["export", "--format", format, "-o", out, at("broken.ndjson")]);
  expect(stderr).toContain("broken.ndjson:3 is not a valid dataset");
  expect([status, existsSync(out), leftovers()]).toEqual([2, false, []]);
});

test("two datasets of one name and version are refused", async () => {
  const { stderr, status } = await inProcess(["export", "--format", "csv", "-o", fresh(), at("harbour.json"), at("corpus.ndjson")]);
  expect([status, stderr]).toEqual([2, expect.stringContaining("harbour@1.0.0 was read already")]);
});

test("a cell that a workbook cannot hold is named, and nothing is written", async () => {
  const long = example();
  record(long, "statement", "s002").note = "x".repeat(32_768);
  writeFileSync(at("long.json"), JSON.stringify(long));
  const out = fresh();
  const { stderr, status } = await inProcess(["export", "--format", "xlsx", "-o", out, at("long.json")]);
  expect([status, existsSync(out)]).toEqual([2, false]);
  expect(stderr).toContain("s002: the cell of the column note in records has 32768 characters");
  record(long, "statement", "s002").note = "x".repeat(2 ** 20);
  writeFileSync(at("long.json"), JSON.stringify(long));
  for (const format of ["csv", "parquet", "sqlite"])
    expect((await inProcess(["export", "--format", format, "-o", fresh(), at("long.json")])).status).toBe(0);
});

describe("names in the data", () => {
  test.each(["con", "nul", `a-${"x".repeat(298)}`])("an id %s names no file", async (id) => {
    writeFileSync(at("names.json"), JSON.stringify(example()).replaceAll('"guard"', JSON.stringify(id)));
    for (const format of ["csv", "sqlite"]) {
      const out = fresh();
      expect(await inProcess(["export", "--format", format, "-o", out, at("names.json")])).toMatchObject({ status: 0 });
      if (format === "csv") expect(readdirSync(out).length).toBe(28);
    }
  });

  test("a dataset whose name is a path is none", async () => {
    writeFileSync(at("names.json"), JSON.stringify({ ...example(), name: "../../x" }));
    const out = fresh();
    expect((await inProcess(["export", "--format", "csv", "-o", out, at("names.json")])).status).toBe(2);
    expect([existsSync(out), leftovers()]).toEqual([false, []]);
  });
});

/** What some form cannot hold is in no valid dataset: no form has to leave it out. */
test.each([
  ["U+0000", "a\u0000b"],
  ["U+001B", "a\u001bb"],
  ["half a character", "a\ud800b"],
])("%s in a cell: exit 2 in every form, and nothing is written", async (_, name) => {
  const broken = example();
  record(broken, "actor", "guard").name = name;
  writeFileSync(at("held.json"), JSON.stringify(broken));
  for (const format of ["csv", "parquet", "ndjson", "sqlite", "xlsx", "geojson", "graphml", "jsonld", "nquads", "markdown", "mermaid"]) {
    const out = fresh();
    const { stderr, status } = await inProcess(["export", "--format", format, "-o", out, at("held.json")]);
    expect([format, status, existsSync(out)]).toEqual([format, 2, false]);
    expect(stderr).toMatch(/not a valid dataset.*\n.*(control character|half a character)/);
  }
});

describe("what is there already", () => {
  test("a file, a folder that is not empty, and the input itself stay as they are", async () => {
    mkdirSync(at("full"));
    writeFileSync(at("full", "mine.txt"), "mine");
    for (const [format, out] of [
      ["geojson", at("notes.txt")],
      ["csv", at("notes.txt")],
      ["csv", at("full")],
      ["geojson", at("full")],
    ] as const) {
      const { stderr, status } = await inProcess(["export", "--format", format, "-o", out]);
      expect([status, stderr]).toEqual([2, expect.stringContaining("is there already")]);
    }
    for (const out of [at("notes.txt"), at("full")])
      expect((await inProcess(["export", "--format", out === at("full") ? "geojson" : "csv", "-o", out, "--force"])).status).toBe(2);
    expect([readFileSync(at("notes.txt"), "utf8"), readdirSync(at("full")), leftovers()]).toEqual(["mine", ["mine.txt"], []]);
  });

  test("an empty folder is filled", async () => {
    mkdirSync(at("empty"));
    expect((await inProcess(["export", "--format", "csv", "-o", at("empty")])).status).toBe(0);
  });

  test("--force replaces what the command writes, and nothing that others put beside it", async () => {
    const out = fresh();
    await inProcess(["export", "--format", "csv", "-o", out, at("harbour.json")]);
    expect((await inProcess(["export", "--format", "csv", "-o", out, "--force"])).status).toBe(0);
    expect(readdirSync(out).length).toBe(28);
    writeFileSync(join(out, "mine.txt"), "mine");
    expect((await inProcess(["export", "--format", "csv", "-o", out, "--force", at("harbour.json")])).status).toBe(0);
    expect(readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
    expect(readFileSync(join(out, "datasets.csv"), "utf8")).toContain("harbour,1.0.0");
    expect(leftovers()).toEqual([]);
  });

  test("what is read is never written over, by whatever name", async () => {
    writeFileSync(at("input.json"), JSON.stringify(example()));
    linkSync(at("input.json"), at("hard.json"));
    symlinkSync(at("input.json"), at("soft.json"));
    for (const out of ["input.json", "hard.json"]) {
      const { stderr, status } = await inProcess(["export", "--format", "geojson", "-o", at(out), "--force", at("input.json")]);
      expect([status, stderr]).toEqual([2, expect.stringContaining("is read by this command")]);
    }
    expect((await inProcess(["export", "--format", "geojson", "-o", at("hard.json"), "--force", at("soft.json")])).status).toBe(2);
    expect(JSON.parse(readFileSync(at("input.json"), "utf8"))).toEqual(example());
  });

  test("nor is what is in a folder that is read", async () => {
    const data = at("data");
    mkdirSync(data);
    const { sources, actors, locations, statements, casualtyFigures, ...head } = example();
    const files = { dataset: head, sources, actors, locations, statements, "casualty-figures": casualtyFigures };
    for (const [name, value] of Object.entries(files)) writeFileSync(join(data, `${name}.json`), JSON.stringify(value));
    const tables = fresh();
    expect((await inProcess(["export", "--format", "csv", "-o", tables, data])).status).toBe(0);
    for (const args of [
      ["export", "--format", "geojson", "-o", join(data, "actors.json"), "--force", data],
      ["import", tables, "-o", join(tables, "actors.csv"), "--force"],
      ["import", tables, "-o", tables, "--force"],
    ])
      expect(await inProcess(args)).toMatchObject({ status: 2, stderr: expect.stringContaining("is read by this command") });
    expect(JSON.parse(readFileSync(join(data, "actors.json"), "utf8"))).toEqual(actors);
    expect((await inProcess(["import", tables])).status).toBe(0);
  });

  test("a link goes, and not what it leads to", async () => {
    const out = fresh();
    symlinkSync(at("notes.txt"), out);
    expect((await inProcess(["export", "--format", "xlsx", "-o", out])).status).toBe(2);
    expect((await inProcess(["export", "--format", "xlsx", "-o", out, "--force"])).status).toBe(0);
    expect([lstatSync(out).isSymbolicLink(), readFileSync(at("notes.txt"), "utf8")]).toEqual([false, "mine"]);

    const tables = fresh();
    await inProcess(["export", "--format", "csv", "-o", tables]);
    const table = join(tables, "actors.csv");
    symlinkSync(at("notes.txt"), `${table}.link`);
    writeFileSync(join(tables, "mine.txt"), "");
    await inProcess(["export", "--format", "csv", "-o", tables, "--force"]);
    expect(readFileSync(at("notes.txt"), "utf8")).toBe("mine");

    const linked = fresh();
    mkdirSync(at("elsewhere"));
    symlinkSync(at("elsewhere"), linked);
    expect((await inProcess(["export", "--format", "csv", "-o", linked, "--force"])).status).toBe(0);
    expect([lstatSync(linked).isSymbolicLink(), readdirSync(at("elsewhere"))]).toEqual([false, []]);
  });

  test.each([
    ["csv", 0o077, 0o700, 0o600],
    ["csv", 0o022, 0o755, 0o644],
    ["sqlite", 0o077, null, 0o600],
    ["sqlite", 0o022, null, 0o644],
    ["xlsx", 0o022, null, 0o644],
    ["xlsx", 0o077, null, 0o600],
    ["parquet", 0o077, 0o700, 0o600],
    ["geojson", 0o077, null, 0o600],
  ])("%s under umask %i has the modes that any file would have", (format, umask, folderMode, fileMode) => {
    const preload = at("umask.cjs");
    writeFileSync(preload, `process.umask(Number(process.env.MASK))`);
    const out = fresh();
    expect(cli(["export", "--format", format, "-o", out], { preload, env: { MASK: String(umask) } }).status).toBe(0);
    const mode = (path: string) => statSync(path).mode & 0o777;
    if (folderMode !== null) expect(mode(out)).toBe(folderMode);
    expect(mode(folderMode === null ? out : join(out, `actors.${format}`))).toBe(fileMode);
  });
});

describe("what is stopped", () => {
  /** Lets the nth call of a function of `fs` fail, or end the process. */
  const failing = (name: string, number: number, how: string) => {
    const path = at(`fail-${name}-${number}-${how}.cjs`);
    writeFileSync(
      path,
      `const fs = require("node:fs"); const real = fs.${name}; let calls = 0;
fs.${name} = (...args) => { if (++calls === ${number}) ${how === "kill" ? 'process.kill(process.pid, "SIGKILL")' : `throw Object.assign(new Error("no"), { code: "${how}" })`}; return real(...args); };`,
    );
    return path;
  };

  test.each([
    ["csv", "writeSync"],
    ["csv", "renameSync"],
    ["csv", "fsyncSync"],
    ["parquet", "writeSync"],
    ["geojson", "writeSync"],
    ["geojson", "linkSync"],
    ["sqlite", "fsyncSync"],
  ])("%s with a full disk at %s: exit 2, and nothing is there", (format, name) => {
    for (const number of [1, 5, 20]) {
      const out = fresh();
      const { stderr, status } = cli(["export", "--format", format, "-o", out], { preload: failing(name, number, "ENOSPC") });
      // A link that cannot be made is a move instead; and not every form makes so many calls.
      if (status === 0) continue;
      expect([status, stderr]).toEqual([2, expect.stringMatching(/cannot write .*: the disk is full/)]);
      expect([existsSync(out), leftovers()]).toEqual([false, []]);
    }
  });

  test.each(["csv", "geojson", "sqlite"])(
    "%s killed: nothing is where it was to be, and what is left says that it is partial",
    async (format) => {
      for (const [name, number] of [
        ["writeSync", 1],
        ["fsyncSync", 1],
        ["openSync", 12],
      ] as const) {
        const out = fresh();
        const { status } = cli(["export", "--format", format, "-o", out], { preload: failing(name, number, "kill") });
        if (status === 0) continue;
        expect(existsSync(out)).toBe(false);
        expect((await inProcess(["export", "--format", format, "-o", out])).status).toBe(0);
      }
      for (const name of leftovers()) expect(name).toMatch(/^\.out-\d+\.partial-[0-9a-f]{12}$/);
    },
  );

  test("killed while it puts tables beside what others have there: what makes them whole comes last", async () => {
    for (let number = 1; number <= 28; number += 3) {
      const out = fresh();
      mkdirSync(out);
      writeFileSync(join(out, "mine.txt"), "mine");
      writeFileSync(join(out, "datapackage.json"), "{}");
      const args = ["export", "--format", "csv", "-o", out, "--force", at("harbour.json")];
      expect(cli(args, { preload: failing("renameSync", number, "kill") }).status).not.toBe(0);
      expect([number, readdirSync(out).length, existsSync(join(out, "datapackage.json"))]).toEqual([number, number, false]);
      expect((await inProcess(args)).status).toBe(0);
      expect(readdirSync(out).length).toBe(29);
      expect(readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
    }
  });

  test("by Ctrl-C: how far it came, exit 130, and nothing is there", async () => {
    const before = leftovers();
    const out = fresh();
    const { child, ended } = startCli(["export", "--format", "csv", "--type", "corpus", "-o", out, "-"]);
    child.stdin?.write(corpus);
    while (leftovers().length === before.length) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill("SIGINT");
    const { stderr, status } = await ended;
    expect([status, stderr]).toEqual([130, expect.stringMatching(/stopped after .*; nothing was written/)]);
    expect([existsSync(out), leftovers()]).toEqual([false, before]);
  });

  test("two at once, to the same place: one is whole, one is refused", async () => {
    for (const format of ["csv", "geojson"]) {
      const out = fresh();
      const runs = [0, 1].map(() => startCli(["export", "--format", format, "--type", "corpus", "-o", out, "-"]));
      for (const { child } of runs) child.stdin?.end(`${JSON.stringify(example())}\n`);
      const statuses = (await Promise.all(runs.map(({ ended }) => ended))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([0, 2]);
      if (format === "csv") expect(readdirSync(out).length).toBe(28);
    }
  });

  test("where the folder may not be written to", async () => {
    mkdirSync(at("closed"));
    chmodSync(at("closed"), 0o500);
    const { status, stderr } = await inProcess(["export", "--format", "csv", "-o", at("nowhere", "out")]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("there is no such folder")]);
  });
});
