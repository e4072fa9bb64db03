import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type CitationFormat, citationOf, cite, formats } from "../../src/cite/index.js";
import type { DatasetHistory } from "../../src/cite/release/history.js";
import { citeCommand } from "../../src/cli/commands/cite.js";
import { verifyCitationCommand } from "../../src/cli/commands/verify-citation.js";
import { historyAt } from "../../src/cli/input/history.js";
import { UsageError } from "../../src/cli/usage-error.js";
import { dataset, version } from "../../src/index.js";
import { correction, historyAfter, published, withdrawal } from "../cite/histories.js";
import { example } from "../example.js";
import { cli, folderWith, inProcess, printed, printedWithRemarks } from "./cli.js";

const other = example();
const now = historyAfter();
const bibtex = (id: string, history: DatasetHistory = now) => cite(id, { format: "bibtex" }, history);
const citation = JSON.stringify(citationOf({ where: { topic: "casualties" } }, now));
const { folder, remove } = folderWith({
  "citation.json": citation,
  "references.bib": bibtex("s003"),
  "later.json": citation.replace("@1.0.0", "@99.0.0"),
  "tampered.json": citation.replace(/sha256:(.)/, (_, digit) => `sha256:${digit === "0" ? "1" : "0"}`),
  "forged.bib": bibtex("s003").replace("records s003", "records s001"),
  "mixed.bib": [bibtex("s003"), bibtex("s001").replaceAll("@1.0.0", "@99.0.0")].join("\n"),
  "damaged.bib": [bibtex("s003"), bibtex("s001").replace(/, cited as.*/, "},")].join("\n"),
  "harbour.json": JSON.stringify(other),
  "harbour-citation.json": JSON.stringify(citationOf(other)),
  "broken.json": "{}",
  "other.json": '{"title":"x"}',
  "empty.txt": "\n",
  "latin-1.bib": Buffer.from("caf\xe9", "latin1"),
});
afterAll(remove);
const at = (file: string) => join(folder, file);

describe("cite", () => {
  const cited = async (ids: readonly string[], { data, ...options }: Partial<Parameters<typeof citeCommand>[1]> = {}) => {
    const history = await historyAt(data);
    return printed((terminal) => citeCommand(ids, { format: "text", ...options }, terminal, history));
  };

  test.each(formats)("--format %s prints what the function gives", async (format: CitationFormat) => {
    expect(await cited(["s001"], { format })).toBe(cite("s001", { format }));
  });

  test("alone it cites the dataset, with ids records, with --where what a query finds", async () => {
    expect(await cited([])).toBe(cite(dataset));
    expect(await cited(["s001", "s002"])).toBe(cite(["s001", "s002"]));
    expect(await cited([], { where: '{"topic":["presence"]}' })).toBe(cite({ where: { topic: "presence" } }));
  });

  test("--json prints a citation.json", async () => {
    expect(JSON.parse(await cited([], { where: '{"act":"deny"}', json: true }))).toEqual(citationOf({ where: { act: "deny" } }));
  });

  test("--data cites another dataset, from its head", async () => {
    const history = { dataset: other, releases: [] };
    expect(await cited([], { data: at("harbour.json") })).toBe(cite(other));
    expect(await cited(["s003"], { data: at("harbour.json"), format: "ris" })).toBe(cite("s003", { format: "ris" }, history));
    expect(await cited([], { data: at("harbour.json"), where: '{"by":"spokesperson"}' })).toContain("1 record with by spokesperson");
  });

  test.each<[string[], { data?: string; where?: string }, string]>([
    [["gaurd"], { data: "harbour.json" }, 'there is no record "gaurd"; did you mean "guard"?'],
    [[], { where: "topic=presence" }, "--where takes JSON, such as"],
    [[], { where: '{"topics":"presence"}' }, 'did you mean "topic"?'],
    [[], { where: "null" }, "a filter is an object"],
    [["s001"], { where: "{}" }, "give ids or --where, not both"],
    [[], { data: "missing.json" }, "missing.json: there is no such file"],
    [[], { data: "broken.json" }, "broken.json is not a valid dataset"],
  ])("%j %j is refused", async (ids, { data, ...options }, message) => {
    const where = data === undefined ? {} : { data: at(data) };
    await expect(cited(ids, { ...options, ...where })).rejects.toThrow(UsageError);
    await expect(cited(ids, { ...options, ...where })).rejects.toThrow(message);
  });

  test.each([
    [["--format", "mla"], "Allowed choices are text, apa"],
    [["s001", "--bibtex"], "unknown option '--bibtex'"],
  ])("%j is answered with 2, on standard error", async (args, message) => {
    const { stdout, stderr, status } = await inProcess(["cite", ...args]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });
});

describe("verify citation", () => {
  /** The exit code and what is printed, or said to be wrong. */
  const verified = (files: readonly string[], options: { json?: boolean } = {}, history = now) => {
    let status: number | undefined;
    let problem = "";
    const paths = files.map(at);
    const { stdout } = printedWithRemarks((terminal) => {
      try {
        status = verifyCitationCommand(paths, options, terminal, history);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        [status, problem] = [2, error.message];
      }
    });
    return { status, stdout: stdout.replaceAll(`${folder}/`, ""), problem: problem.replaceAll(`${folder}/`, "") };
  };

  test.each([
    ["citation.json", 0, "unchanged: pkg:npm/badakhshan-2019@1.0.0\n  as it was in 1.0.0\n"],
    ["references.bib", 0, "unchanged: pkg:npm/badakhshan-2019@1.0.0#records/s003.json"],
    ["later.json", 5, "cannot be checked: pkg:npm/badakhshan-2019@99.0.0\n"],
    ["tampered.json", 1, "does not match: pkg:npm/badakhshan-2019@1.0.0\n  not what 1.0.0 held: queryDigest\n"],
    ["forged.bib", 1, "does not match: pkg:npm/badakhshan-2019@1.0.0#records/s001.json\n  not what 1.0.0 held: digest\n"],
    ["mixed.bib", 5, "unchanged: pkg:npm/badakhshan-2019@1.0.0#records/s003.json"],
    ["damaged.bib", 5, "cannot be checked: pkg:npm/badakhshan-2019@1.0.0\n  this citation is damaged: its note is not whole;"],
    ["harbour-citation.json", 5, "this is a citation of harbour, and was checked with badakhshan-2019"],
  ])("%s exits with %i", (file, code, text) => {
    const { status, stdout } = verified([file]);
    expect(status).toBe(code);
    expect(stdout).toContain(text);
  });

  test("checks every file that is named, and exits as the worst demands", () => {
    const { status, stdout } = verified(["references.bib", "forged.bib", "later.json"]);
    expect(status).toBe(1);
    expect(stdout.split("\n").filter((line) => /^\S/.test(line))).toEqual([
      "references.bib:",
      "unchanged: pkg:npm/badakhshan-2019@1.0.0#records/s003.json",
      "forged.bib:",
      "does not match: pkg:npm/badakhshan-2019@1.0.0#records/s001.json",
      "later.json:",
      "cannot be checked: pkg:npm/badakhshan-2019@99.0.0",
    ]);
    expect(verified(["references.bib", "citation.json"]).status).toBe(0);
  });

  test("a file that cannot be checked at all is 2, and the others are checked all the same", () => {
    expect(verified(["missing.json", "references.bib", "other.json"])).toEqual({
      status: 2,
      stdout: expect.stringContaining("unchanged: pkg:npm"),
      problem: expect.stringMatching(
        /^cannot read missing\.json: there is no such file\nother\.json: there is no citation of badakhshan-2019 in it/,
      ),
    });
  });

  test("--json has each citation with its file and status", () => {
    const { stdout, status } = verified(["citation.json", "later.json"], { json: true });
    expect(status).toBe(5);
    const found = { purl: "pkg:npm/badakhshan-2019@1.0.0", checkedWith: "1.0.0", message: "as it was in 1.0.0", changes: [] };
    expect(JSON.parse(stdout)).toEqual([
      { file: "citation.json", status: "unchanged", ...found },
      expect.objectContaining({ file: "later.json", status: "cannot-be-checked" }),
    ]);
  });

  test("--data checks against another dataset", async () => {
    expect(verified(["harbour-citation.json"], {}, await historyAt(at("harbour.json")))).toEqual({
      status: 0,
      stdout: "unchanged: pkg:generic/harbour@1.0.0\n  as it was in 1.0.0\n",
      problem: "",
    });
  });

  test.each([
    ["missing.json", "cannot read missing.json: there is no such file"],
    ["other.json", "other.json: there is no citation of badakhshan-2019 in it"],
    ["empty.txt", "empty.txt is empty"],
    ["latin-1.bib", "cannot read latin-1.bib: not UTF-8"],
  ])("%s is 2", (file, message) => {
    expect(verified([file])).toEqual({ status: 2, stdout: "", problem: expect.stringContaining(message) });
  });

  test("3: corrected, with the field, before and after, and why, and who says it", () => {
    const { status, stdout } = verified(["citation.json"], {}, historyAfter(correction));
    expect(status).toBe(3);
    expect(stdout.replace(/\n {2,}/g, " ")).toBe(
      'corrected: pkg:npm/badakhshan-2019@1.0.0 corrected in 1.1.0 s003 (Through Gazette, Islander fighters denied, in a piece, in our reading) corrected in 1.1.0 (2027-03-01): The negation may cover less. confidence: "moderate" → "low"\n',
    );
  });

  test("4: withdrawn, with what replaces it", () => {
    const { status, stdout } = verified(["mixed.bib"], {}, historyAfter(correction, withdrawal));
    expect(status).toBe(5);
    expect(stdout).toContain("corrected in 1.1.0");
    const cited = folderWith({ "s001.bib": bibtex("s001") });
    const output = printed((terminal) => {
      expect(verifyCitationCommand([join(cited.folder, "s001.bib")], {}, terminal, historyAfter(correction, withdrawal))).toBe(4);
    });
    cited.remove();
    expect(output).toContain("s001 was withdrawn in 1.2.0, replaced by s004");
    expect(output).toContain('withdrawn: null → {"replacedBy":"s004","why":"It says the same as s004."}');
  });

  test("what stands in a file reaches the terminal as text", () => {
    const hostile = folderWith({ "x.json": JSON.stringify({ ...JSON.parse(citation), purl: "pkg:\u001b[31mnpm\nunchanged: x" }) });
    const output = printed((terminal) => {
      expect(verifyCitationCommand([join(hostile.folder, "x.json")], {}, terminal, now)).toBe(5);
    });
    hostile.remove();
    expect(output).toContain("cannot be checked: pkg:‹U+001B›[31mnpm‹U+000A›unchanged: x\n");
  });

  test("the built command takes several files and standard input, and nothing is left over", async () => {
    const own = folderWith({ "good.bib": cite("s001", { format: "bibtex" }) });
    const forged = cite("s001", { format: "bibtex" }).replace("records s001", "records s002");
    const several = cli(["verify", "citation", "good.bib", "-"], { cwd: own.folder, input: forged });
    own.remove();
    expect(several).toMatchObject({ status: 1, stderr: "" });
    expect(several.stdout).toMatch(/^good\.bib:\nunchanged: (.|\n)*standard input:\ndoes not match: /);
    expect((await inProcess(["verify", "citation"])).status).toBe(2);
    expect((await inProcess(["diff", version, version, version])).status).toBe(2);
  });
});

test("a citation of what is published later names the day, one of before does not", () => {
  const draft: DatasetHistory = { dataset: published(null), releases: [] };
  expect(cite("s001", {}, draft)).toContain("(n.d.)");
  expect(cite("s001", {}, now)).toContain("(2026)");
});
