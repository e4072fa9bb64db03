import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { readTableFolder } from "../../src/cli/input/safe-in.js";
import { readWorkbook } from "../../src/cli/input/safe-in-workbook.js";
import { SafeOut } from "../../src/cli/output/safe-out.js";
import { CsvWriter } from "../../src/cli/output/table-writer.js";
import { xlsx } from "../../src/cli/output/write-xlsx.js";
import { fromTables } from "../../src/export/from-tables.js";
import { dataPackage, datasetTables } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { canonicalJson } from "../../src/model/json.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyShape } from "../export/any-dataset.js";
import { inProcess } from "./cli.js";

const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = (ending = "") => join(folder, `in-${++count}${ending}`);

function csvFolder(dataset: Dataset, spreadsheet = false): string {
  const path = fresh();
  const out = new SafeOut(path, { force: false, inputs: [], names: new Set() });
  const writer = new CsvWriter(out, spreadsheet);
  writer.add(datasetTables(dataset));
  const files = writer.end();
  const described = dataPackage(files, { head: dataset, licenses: [], sources: [], datasets: 1 }, { spreadsheet });
  out.file("datapackage.json").write(JSON.stringify(described));
  out.commit();
  return path;
}

async function workbook(dataset: Dataset): Promise<string> {
  const path = fresh(".xlsx");
  writeFileSync(path, await xlsx(dataset));
  return path;
}

const harbour = csvFolder(example() as Dataset);
const book = await workbook(example() as Dataset);

describe("there and back", () => {
  test.each([false, true])("any dataset is the same after CSV, guarded for spreadsheets: %s", (spreadsheet) => {
    fc.assert(
      fc.property(anyShape, (dataset) => {
        const path = csvFolder(dataset, spreadsheet);
        const { tables, problems } = readTableFolder(path);
        const made = fromTables(tables);
        rmSync(path, { recursive: true });
        expect([...problems, ...made.problems]).toEqual([]);
        expect(canonicalJson(made.document)).toBe(canonicalJson(dataset));
      }),
      { numRuns: cases(100), endOnFailure: true },
    );
  });

  test("any dataset is the same after a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, async (dataset) => {
        const path = await workbook(dataset);
        const made = fromTables(readWorkbook(path).tables);
        rmSync(path);
        expect(made.problems).toEqual([]);
        expect(canonicalJson(made.document)).toBe(canonicalJson(dataset));
      }),
      { numRuns: cases(50), endOnFailure: true },
    );
  });

  test.each(["csv", "xlsx"])("this dataset comes back to the byte of its canonical form: %s", async (format) => {
    const [out, document] = [fresh(), fresh(".json")];
    expect((await inProcess(["export", "--format", format, "-o", out])).status).toBe(0);
    expect(await inProcess(["import", out, "-o", document])).toMatchObject({ stderr: "", status: 0 });
    expect(canonicalJson(JSON.parse(readFileSync(document, "utf8")))).toBe(canonicalJson(own));
    expect((await inProcess(["import", out])).stdout).toBe(readFileSync(document, "utf8"));
  });

  test("control characters, carriage returns and escapes come back from a workbook", async () => {
    const dataset = example();
    record(dataset, "statement", "s001").note = "a\r\nb\rc_x0041_d_x005F_e\n";
    const made = fromTables(readWorkbook(await workbook(dataset as Dataset)).tables);
    expect(made.document).toEqual(dataset);
  });
});

/** The folder with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const path = fresh();
  cpSync(harbour, path, { recursive: true });
  writeFileSync(join(path, file), change(readFileSync(join(path, file), "utf8")));
  return path;
}

const refused = async (path: string) => {
  const out = fresh(".json");
  const result = await inProcess(["import", path, "-o", out]);
  expect(existsSync(out)).toBe(false);
  return result;
};

describe("tables that a person changed", () => {
  test("what was changed is changed, and nothing else", async () => {
    const path = changed("actors.csv", (text) => text.replace("Harbour Guard", "Harbour Police"));
    const { stdout, status } = await inProcess(["import", path]);
    const dataset = example();
    record(dataset, "actor", "guard").name = "Harbour Police";
    expect([status, JSON.parse(stdout)]).toEqual([0, dataset]);
  });

  test.each([
    ["statements.csv", (text: string) => text.replace(",CT-,", ",CT?,"), /^statements\.csv:4, column factuality: /],
    ["attributions.csv", (text: string) => text.replace("islander-fighters", "nobody"), /^attributions\.csv:\d+, column said_by: .*nobody/],
    ["evidence.csv", (text: string) => text.replace(/,20,30,/, ",30,20,"), /^evidence\.csv:\d+.*: /],
    [
      "casualty_figures.csv",
      (text: string) => text.replace(",40,30,50,", ",forty,30,50,"),
      /^casualty_figures\.csv:2, column quantity_reported: "forty" is no number/,
    ],
    [
      "casualty_figures.csv",
      (text: string) => text.replace(",40,30,50,", ",12345678901234567890,30,50,"),
      /is no number that can be read exactly/,
    ],
    ["casualty_figures.csv", (text: string) => text.replace(",40,30,50,", ",NA,30,50,"), /"NA" is no number/],
    ["locations.csv", (text: string) => text.replace("the island", ""), /^locations\.csv:3, column name: the cell is empty/],
    [
      "records.csv",
      (text: string) => text.replace(/^harbour,1\.0\.0,s004.*\r\n/m, ""),
      /^records\.csv, column id: the statement "s004" has no row/,
    ],
    [
      "statements.csv",
      (text: string) => text.replace(/^harbour,1\.0\.0,s004.*\r\n/m, ""),
      /^records\.csv:\d+, column id: "s004" is in no table of its type/,
    ],
    [
      "attributions.csv",
      (text: string) => text.replace(",s003,2,", ",s003,1,"),
      /^attributions\.csv:\d+, column position: position 1 stands twice/,
    ],
    [
      "cues.csv",
      (text: string) => text.replace(",s002,2,", ",s002,9,"),
      /^cues\.csv:2, column attribution: there is nothing that it could be of/,
    ],
    ["relations.csv", (text: string) => text.replace(",s003,", ",s999,"), /^relations\.csv:2, column statement: there is no record "s999"/],
    [
      "other_readings.csv",
      (text: string) => text.replace(/"\{.*?\}"/, "{oops"),
      /^other_readings\.csv:2, column change: the cell is no JSON object/,
    ],
    [
      "other_readings.csv",
      (text: string) => text.replace(/"\{(.*?)\}"/, '"{$1,$1}"'),
      /^other_readings\.csv:2, column change: the cell is no JSON object/,
    ],
    [
      "creators.csv",
      (text: string) => text.replace("harbour,1.0.0", "other,1.0.0"),
      /^creators\.csv:2, column dataset: "other" is not the dataset/,
    ],
    ["datasets.csv", (text: string) => `${text}other,1.0.0,x,y,,CC0-1.0,\r\n`, /^datasets\.csv:3: there are 2 datasets/],
  ])("%s: what does not fit is found with its row and column (%#)", async (file, change, said) => {
    const { stdout, status } = await refused(changed(file, change));
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(said.source, "m"));
    expect(stdout).toContain("nothing was written");
  });

  test("columns that are made from others are not read", async () => {
    const path = changed("statements.csv", (text) => text.replace(/^(harbour,1\.0\.0,s001),[^,]*,/m, "$1,anything,"));
    expect(JSON.parse((await inProcess(["import", path])).stdout)).toEqual(example());
  });

  test("findings are JSON where that is asked for", async () => {
    const { stdout, status } = await refused(changed("statements.csv", (text) => text.replace(",CT-,", ",CT?,")));
    expect(status).toBe(1);
    expect(stdout).not.toBe("");
    const json = JSON.parse(
      (await inProcess(["import", changed("statements.csv", (text) => text.replace(",CT-,", ",CT?,")), "--json"])).stdout,
    );
    expect(json).toMatchObject({ valid: false, findings: [{ table: "statements", row: 4, column: "factuality", severity: "error" }] });
  });
});

describe("CSV that is not what it seems", () => {
  test.each([
    ["an open quote", (text: string) => text.replace("the island", '"the island'), 1, /locations\.csv/],
    ["a quote in a cell", (text: string) => text.replace("the island", 'the "island'), 1, /locations\.csv:\d+: /],
    ["a cell too many", (text: string) => text.replace("the island", "the island,x"), 1, /locations\.csv:3: the row has \d+ cells/],
    ["a column twice", (text: string) => text.replace("id,name", "id,id"), 1, /column id: there are two columns "id"/],
    ["__proto__", (text: string) => text.replace("id,name", "id,__proto__"), 1, /column __proto__: there is no column "__proto__"/],
    ["a column of one's own", (text: string) => text.replace("id,name", "id,mine"), 1, /column mine: there is no column "mine"/],
    ["sep=;", (text: string) => `sep=;\r\n${text}`, 1, /cells are separated by semicolons/],
    ["semicolons", (text: string) => text.replaceAll(",", ";"), 1, /cells are separated by semicolons/],
    [
      "NUL",
      (text: string) => text.replace("the island", "the\0island"),
      1,
      /locations\.csv:3, column name: .*holds a control character, U\+0000/,
    ],
    ["UTF-16", (text: string) => `\uFEFF${text}`, 0, /./],
  ])("%s", async (_, change, status, said) => {
    const path = changed("locations.csv", change);
    const result = await inProcess(["import", path]);
    expect([result.status, result.stdout + result.stderr]).toEqual([status, expect.stringMatching(said)]);
  });

  test("bytes that are not UTF-8", async () => {
    const path = changed("locations.csv", (text) => text);
    writeFileSync(join(path, "locations.csv"), Buffer.from("a\xff", "latin1"));
    expect(await refused(path)).toMatchObject({ status: 2, stderr: expect.stringContaining("not UTF-8: byte 2 is 0xff") });
  });

  test.each(["../locations.csv", "https://example.org/locations.csv", "/etc/passwd", "locations.csv\u0000"])(
    "a path %j in the description is not followed",
    async (at) => {
      const path = changed("datapackage.json", (text) => text.replace('"path":"locations.csv"', `"path":${JSON.stringify(at)}`));
      expect(await refused(path)).toMatchObject({ status: 2, stderr: expect.stringContaining("names a file") });
    },
  );

  test("a link in the place of a table is not followed", async () => {
    const path = changed("locations.csv", (text) => text);
    writeFileSync(join(folder, "elsewhere.csv"), readFileSync(join(path, "locations.csv")));
    rmSync(join(path, "locations.csv"));
    symlinkSync(join(folder, "elsewhere.csv"), join(path, "locations.csv"));
    expect(await refused(path)).toMatchObject({ status: 2, stderr: expect.stringContaining("it is a link") });
  });

  test("a pipe or a folder in the place of a table is no file", async () => {
    for (const make of [(at: string) => mkdirSync(at), (at: string) => execFileSync("mkfifo", [at])]) {
      const path = changed("locations.csv", (text) => text);
      rmSync(join(path, "locations.csv"));
      make(join(path, "locations.csv"));
      expect(await refused(path)).toMatchObject({ status: 2, stderr: expect.stringMatching(/it is no regular file|it is a folder/) });
    }
  });

  test("a table that is missing, a folder without any, and other files", async () => {
    const path = changed("locations.csv", (text) => text);
    writeFileSync(join(path, "mine.csv"), "x");
    expect(await inProcess(["import", path])).toMatchObject({ status: 0, stderr: "badakhshan-2019: not read: mine.csv\n" });
    rmSync(join(path, "uncoded.csv"));
    expect((await refused(path)).stdout).toContain("uncoded.csv: the table is missing");
    mkdirSync(join(folder, "empty"));
    expect(await refused(join(folder, "empty"))).toMatchObject({ status: 2, stderr: expect.stringContaining("has no tables") });
  });

  test("the guard comes off only where the description says that it is on", () => {
    const dataset = example();
    const notes = ["=1", "'=1", "x;=1", "it's"] as const;
    for (const [index, note] of notes.entries()) record(dataset, "statement", `s00${index + 1}`).note = note;
    for (const spreadsheet of [true, false]) {
      const path = csvFolder(dataset as Dataset, spreadsheet);
      expect(readFileSync(join(path, "records.csv"), "utf8").includes(",'=1\r\n")).toBe(true);
      expect(fromTables(readTableFolder(path).tables).document).toEqual(dataset);
    }
  });
});

/** The workbook with one of its parts changed. */
function bookWith(part: string, change: (xml: string) => string, more: Record<string, Uint8Array> = {}): string {
  const parts = unzipSync(readFileSync(book));
  const path = fresh(".xlsx");
  writeFileSync(path, zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))), ...more }));
  return path;
}
const sheets = [
  ...strFromU8(unzipSync(readFileSync(book))["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet [^>]*?name="(\w+)"/g),
].map(([, name]) => name);
const sheet = (name: string) => `xl/worksheets/sheet${sheets.indexOf(name) + 1}.xml`;
/** The first cell of a column from the second row on, as it stands. */
const inCell = (cell: string, change: (open: string, value: string) => string) => (xml: string) =>
  xml.replace(new RegExp(`<c r="${cell}"([^>]*)>(.*?)</c>`), (_, attributes: string, value: string) =>
    change(`<c r="${cell}"${attributes}>`, value),
  );

describe("workbooks that are not what they seem", () => {
  test("a bomb is counted as it is unpacked", async () => {
    const zeros = new Uint8Array(2 ** 26);
    const path = bookWith("xl/workbook.xml", (xml) => xml, { "xl/a.xml": zeros, "xl/b.xml": zeros, "xl/c.xml": zeros, "xl/d.xml": zeros });
    expect(readFileSync(path).length).toBeLessThan(2 ** 20);
    expect(await refused(path)).toMatchObject({ status: 2, stderr: expect.stringContaining("larger than 256 MiB unpacked") });
  });

  test("too many parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`x/${index}`, new Uint8Array()]));
    expect(await refused(bookWith("xl/workbook.xml", (xml) => xml, parts))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("more than 1000 parts"),
    });
  });

  test.each([
    ["a cell far out", (xml: string) => xml.replace("</row>", '<c r="XFD1" t="n"><v>1</v></c></row>'), "a cell XFD1, beyond all columns"],
    ["a column that there is not", (xml: string) => xml.replace("</row>", '<c r="ZZZZZZ1"><v>1</v></c></row>'), "a cell ZZZZZZ1"],
    [
      "a row far out",
      (xml: string) => xml.replace("</sheetData>", '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row></sheetData>'),
      "a row 1000000000",
    ],
    ["a DTD", (xml: string) => xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:x">]><worksheet'), "holds a DTD"],
    ["an entity", (xml: string) => xml.replace("</sheetData>", "&a;</sheetData>"), "holds an entity"],
    ["XML that ends too early", (xml: string) => xml.slice(0, -20), "is damaged"],
  ])("%s: exit 2", async (_, change, said) => {
    expect(await refused(bookWith(sheet("actors"), change))).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
  });

  test.each([
    [
      "a formula",
      inCell("D3", (open) => `${open.replace(/ t="\w+"/, ' t="str"')}<f>cmd|'/C x'!A0</f><v>ok</v></c>`),
      /^actors, row 3, column name: the cell holds a formula/,
    ],
    [
      "an error",
      inCell("D3", (open) => `${open.replace(/ t="\w+"/, ' t="e"')}<v>#REF!</v></c>`),
      /^actors, row 3, column name: the cell holds an error, #REF!/,
    ],
    [
      "a number for text",
      inCell("C3", (open) => `${open.replace(/ t="\w+"/, "")}<v>7</v></c>`),
      /^actors, row 3, column id: the cell holds a number or a day, 7, where text belongs/,
    ],
    [
      "a day for text",
      inCell("D3", (open) => `${open.replace(/ t="\w+"/, ' t="d"')}<v>2019-12-01</v></c>`),
      /column name: the cell holds a day, 2019-12-01/,
    ],
    [
      "a truth value for text",
      inCell("D3", (open) => `${open.replace(/ t="\w+"/, ' t="b"')}<v>1</v></c>`),
      /column name: the cell holds a truth value, true/,
    ],
  ])("%s is a finding with its cell, never taken", async (_, change, said) => {
    const { stdout, status } = await refused(bookWith(sheet("actors"), change));
    expect([status, stdout]).toEqual([1, expect.stringMatching(new RegExp(said.source, "m"))]);
  });

  test.each([
    ["1e999", /1e999 is no number that can be read exactly/],
    ["12345678901234567890", /12345678901234567890 is no number that can be read exactly/],
    ["0x10", /0x10 is no number/],
  ])("a number %s", async (value, said) => {
    const at = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[
      datasetTables(own)
        .find(({ name }) => name === "casualty_figures")
        ?.columns.indexOf("quantity_reported") ?? 0
    ];
    const path = bookWith(
      sheet("casualty_figures"),
      inCell(`${at}2`, (open) => `${open}<v>${value}</v></c>`),
    );
    expect((await refused(path)).stdout).toMatch(said);
  });

  test("a sheet twice, a hidden one, one that is elsewhere", async () => {
    for (const [change, said] of [
      [(xml: string) => xml.replace('name="may_be"', 'name="Statements"'), "two sheets named statements"],
      [(xml: string) => xml.replace('name="actors"', 'state="hidden" name="actors"'), "the sheet actors is hidden"],
    ] as const)
      expect(await refused(bookWith("xl/workbook.xml", change))).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
    for (const target of ["../x.xml", "/etc/passwd", "worksheets/../../x.xml"])
      expect(await refused(bookWith("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet5.xml", target)))).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("where no sheet is"),
      });
    const outside = (xml: string) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rX" Type="x" TargetMode="External" Target="https://example.org/"/></Relationships>',
      );
    expect(await refused(bookWith("xl/_rels/workbook.xml.rels", outside))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("leads out of the workbook"),
    });
  });

  test("sheets that are none of ours are named as not read", async () => {
    const path = bookWith("xl/workbook.xml", (xml) => xml.replace('name="about"', 'name="My notes"'));
    expect(await inProcess(["import", path, "-o", fresh(".json")])).toMatchObject({
      status: 0,
      stderr: "badakhshan-2019: not read: My notes\n",
    });
  });

  test("what is damaged, a database, an older workbook, text", async () => {
    const cases: [Uint8Array | string, string][] = [
      [readFileSync(book).subarray(0, 5000), "cannot read"],
      ["SQLite format 3\0and so on", "is a database, which is not read"],
      [Buffer.from("d0cf11e0a1b11ae1", "hex"), "of an older kind, or locked"],
      ["id,name\n", "it is no .xlsx"],
      ["", "it is no .xlsx"],
    ];
    for (const [bytes, said] of cases) {
      const path = fresh(".xlsx");
      writeFileSync(path, bytes);
      expect(await refused(path)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
    }
    expect(await refused(join(folder, "nowhere"))).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no such file") });
  });
});

test("nothing is left beside the file, and --force replaces it", async () => {
  const out = fresh(".json");
  writeFileSync(out, "mine");
  expect(await inProcess(["import", harbour, "-o", out])).toMatchObject({ status: 2, stderr: expect.stringContaining("is there already") });
  expect((await inProcess(["import", harbour, "-o", out, "--force"])).status).toBe(0);
  expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(example());
  expect(await inProcess(["import", book, "-o", book, "--force"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is read by this command"),
  });
  expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
});
