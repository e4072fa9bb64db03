import { execSync } from "node:child_process";
import { createColors } from "picocolors";
import { afterAll, describe, expect, test } from "vitest";
import { citationOf, type Filter } from "../../src/cite/index.js";
import { disputesCommand } from "../../src/cli/commands/disputes.js";
import { type ListOptions, listable, listCommand } from "../../src/cli/commands/list.js";
import type { FormatOptions } from "../../src/cli/output/rows.js";
import { quantityText } from "../../src/query/quantity-words.js";
import { searchCommand } from "../../src/cli/commands/search.js";
import { showCommand } from "../../src/cli/commands/show.js";
import { dataset, statements } from "../../src/index.js";
import { disputes } from "../../src/query/index.js";
import { example, record } from "../example.js";
import { root } from "../package/packed.js";
import { cli, folderWith } from "./cli.js";
import { allIds, expectChains, expectSpeakers } from "./said.js";

/** What a command prints, without a process of its own. */
function printed(
  command: (terminal: { print(text: string): void; colors: ReturnType<typeof createColors>; width: number }) => void,
): string {
  const parts: string[] = [];
  command({ print: (text) => parts.push(text), colors: createColors(false), width: 80 });
  return parts.join("\n");
}

const list = (what: keyof typeof listable, options: ListOptions = {}) => printed((terminal) => listCommand(what, options, terminal));
const show = (id: string, options: FormatOptions = {}) => printed((terminal) => showCommand(id, options, terminal));
const listedIds = (what: keyof typeof listable, options: ListOptions) =>
  (JSON.parse(list(what, { ...options, json: true })) as { id: string }[]).map(({ id }) => id);

describe("list", () => {
  test("what the issue asks for first", () => {
    expect(cli(["list", "statements", "--by", "taliban", "--topic", "presence"]).stdout).toBe(
      [
        "s070  Taliban — deny: certain that it is not so (CT-); passed on by Kabul Now",
        "      “The ETIM is present in Afghanistan.”",
        "",
        "1 statement",
        "",
      ].join("\n"),
    );
  });

  test.each<[keyof typeof listable, ListOptions, string[]]>([
    ["statements", { by: "trt-world" }, ["s075", "s076", "s078", "s079"]],
    ["statements", { by: "trt-world", at: "any" }, ["s075", "s076", "s077", "s078", "s079"]],
    ["statements", { about: "al-qaida" }, ["s020"]],
    ["statements", { topic: ["designation", "casualties"] }, ["s054", "s056", "s060", "s085", "s086"]],
    ["statements", { location: ["jurm-district"], within: true }, ["s048", "s049", "s050", "s051", "s052", "s053"]],
    ["statements", { location: ["jurm-district"] }, ["s049", "s051", "s052"]],
    ["actors", { text: "FIGHTERS" }, ["etim-fighters", "families-of-uighur-fighters", "uighur-fighters"]],
    ["figures", { by: "nik-mohammad-nazari" }, ["c02"]],
    ["sources", { actor: ["etim"] }, ["etim-video"]],
    ["statements", { text: "helicopter" }, []],
  ])("%s %j", (what, options, ids) => {
    expect(listedIds(what, options)).toEqual(ids);
  });

  test.each<[keyof typeof listable, Filter]>([
    ["statements", { topic: "presence", act: ["deny", "confirm"] }],
    ["statements", { factuality: "CT-", actor: "taliban" }],
    ["locations", { text: "badakhshan" }],
    ["actors", { location: "china" }],
  ])("%s %j: the same records as cite --where", (what, filter) => {
    const { text, ...lists } = filter;
    const options = Object.fromEntries(Object.entries(lists).map(([key, value]) => [key, [value].flat()]));
    const cited = Object.keys(citationOf({ where: { ...filter, type: listable[what] } }).digests);
    const ids = listedIds(what, { ...options, ...(text === undefined ? {} : { text: String(text) }) });
    expect(ids.map((id) => `records/${id}.json`).sort()).toEqual(cited.sort());
  });

  test("every format tells of the same records", () => {
    const tsv = list("statements", { tsv: true }).split("\n");
    expect(tsv[0]).toBe("type\tid\tsaid_by\tact\tfactuality\tpassed_on_by\ttopic\ttext");
    expect(tsv.slice(1).map((line) => line.split("\t")[1])).toEqual(statements.map(({ id }) => id));
    for (const line of tsv) expect(line.split("\t").length).toBe(8);
    const ndjson = list("statements", { ndjson: true }).split("\n");
    expect(ndjson.map((line) => JSON.parse(line))).toEqual(JSON.parse(list("statements", { json: true })));
  });
});

describe("show", () => {
  test("a statement: chain, evidence, and what bears on it, from both ends", () => {
    const text = show("s003");
    expect(text).toContain("evidence: kabul-now-article, code points");
    expect(text).toContain("disputed by (coded): 1");
    expect(text).toContain("s070  Taliban — deny");
    expect(show("s070")).toContain("└ Taliban — deny: certain that it is not so (CT-)");
    expect(show("s070")).toContain("disagrees with (coded): 6");
    expect(show("s060")).toContain("figure in it: 1");
    expect(show("s077")).toContain("qualified by (stated): 1");
  });

  test("an actor, a place, a figure, a source", () => {
    expect(show("uighurs")).toContain("not to be taken for: East Turkestan Islamic Movement (etim)");
    expect(show("etim")).toContain("also ETIM");
    expect(show("dara-khostak")).toContain("lies in: Jurm district (jurm-district), Badakhshan province");
    expect(show("c02")).toContain("dead: about 200 persons");
    expect(show("trt-world-piece")).toContain("said in it: 4");
  });

  test("the start of an id will do where it is clear", () => {
    expect(show("jurm")).toBe(show("jurm-district"));
    expect(() => show("badakhshan")).toThrow("did you mean badakhshan-china-border or badakhshan-province?");
  });

  test("--json holds the record and what is related to it", () => {
    const { id, related } = JSON.parse(show("s003", { json: true })) as { id: string; related: { related: string; id: string }[] };
    expect(id).toBe("s003");
    expect(related.map((each) => [each.related, each.id])).toEqual([
      ["extends (coded)", "s001"],
      ["disputed by (coded)", "s070"],
    ]);
  });
});

test("disputes lists every disagreement with its sides and its basis", () => {
  const text = cli(["disputes"]).stdout;
  expect(text).toContain("disputes (coded)");
  expect(text).toContain(`${disputes().length} disagreements`);
  const rows = JSON.parse(printed((terminal) => disputesCommand({ json: true }, terminal))) as { sides: { id: string }[] }[];
  expect(rows.map(({ sides }) => sides.map(({ id }) => id).join(" "))).toEqual(
    disputes().map(({ sides }) => sides.map(({ statement }) => statement.id).join(" ")),
  );
});

test("search finds, in any spelling", () => {
  expect(cli(["search", "propaganda"]).stdout).toContain("s072  Taliban — state: certain that it is so (CT+); passed on by Kabul Now");
  expect(cli(["search", "Uyghur", "fighters"]).stdout).toContain("uighur-fighters");
  expect(cli(["search", "helicopter"])).toEqual({ stdout: "0 records found\n", stderr: "", status: 0 });
});

describe("a statement never appears without who says it", () => {
  const formats: readonly FormatOptions[] = [{}, { tsv: true }, { json: true }, { ndjson: true }];
  const commands = (options: FormatOptions): Record<string, () => string> => ({
    list: () =>
      Object.keys(listable)
        .map((what) => list(what as keyof typeof listable, options))
        .join("\n"),
    search: () =>
      ["ETIM", "Uighur", "Badakhshan"].map((word) => printed((terminal) => searchCommand([word], options, terminal))).join("\n"),
    disputes: () => printed((terminal) => disputesCommand(options, terminal)),
    show: () => allIds.map((id) => show(id, options)).join("\n"),
  });

  test.each(formats.flatMap((options) => Object.keys(commands(options)).map((name) => [name, options] as const)))(
    "%s %j",
    (name, options) => {
      const output = commands(options)[name]?.() ?? "";
      expect(expectSpeakers(output)).toBeGreaterThan(6);
      if (options.ndjson) expect(output.split("\n").reduce((sum, line) => sum + expectChains(JSON.parse(line)), 0)).toBeGreaterThan(6);
    },
  );

  test("in every field of --json", () => {
    const values = [list("statements", { json: true }), list("figures", { json: true }), ...allIds.map((id) => show(id, { json: true }))];
    expect(values.reduce((sum, text) => sum + expectChains(JSON.parse(text)), 0)).toBeGreaterThan(300);
  });

  test("the check itself sees a statement that is left alone", () => {
    expect(() => expectSpeakers("The ETIM is present in Afghanistan.")).toThrow();
    expect(() => expectChains({ type: "statement", id: "s070", text: "" })).toThrow();
    expect(() => expectChains([{ type: "casualty-figure", id: "c01" }])).toThrow();
  });
});

describe("form", () => {
  test("80 columns, no colour in a pipe", () => {
    for (const args of [["list", "statements"], ["show", "s070"], ["show", "uighurs"], ["disputes"], ["search", "Badakhshan"]]) {
      const { stdout } = cli(args);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
      expect(stdout).not.toContain("\u001b[");
    }
    expect(cli(["disputes"], { env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[");
  });

  test("a reader who closes the pipe early is no error", () => {
    expect(execSync("node dist/cli.cjs list statements --ndjson 2>&1 | head -n 1", { cwd: root, encoding: "utf8" })).toMatch(/^\{.*\}\n$/);
  });

  test.each([
    [{ reported: 200, approximate: true, unit: "person" }, "about 200 persons"],
    [{ reported: 1, unit: "mile" }, "1 mile"],
    [{ reported: 0, unit: "person" }, "0 persons"],
    [{ reported: 40, low: 30, high: 50, unit: null }, "40 (30 to 50)"],
    [{ low: 30, unit: "person" }, "at least 30 persons"],
    [{ high: 30, unit: "person" }, "at most 30 persons"],
    [{ vague: "most" as const, unit: "person" }, "most (no number given)"],
    [{ unit: "person" }, "no number given"],
  ])("%j is %s", (quantity, text) => {
    expect(quantityText({ reported: null, low: null, high: null, approximate: false, vague: null, ...quantity })).toBe(text);
  });
});

describe("another dataset", () => {
  const made = example();
  record(made, "statement", "s002").text = "Around forty\tIslander fighters\nwere killed.";
  const { folder, remove } = folderWith({ "made.json": JSON.stringify(made), "broken.json": '{"actors":[]}' });
  afterAll(remove);

  test("is asked with --data", () => {
    expect(cli(["disputes", "--data", "made.json"], { cwd: folder }).stdout).toContain("s003  Islander fighters — deny");
    expect(cli(["search", "forty", "--data", "made.json"], { cwd: folder }).stdout).toContain("s002  spokesperson — state");
    expect(cli(["show", "c01", "--data", "made.json"], { cwd: folder }).stdout).toContain("about 40 (30 to 50) persons");
  });

  test("tabs and line ends in it do not break a table", () => {
    const lines = cli(["list", "statements", "--tsv", "--data", "made.json"], { cwd: folder }).stdout.trimEnd().split("\n");
    for (const line of lines) expect(line.split("\t").length).toBe(8);
    expect(lines.length).toBe(4);
  });

  test("has to be valid, and there", () => {
    expect(cli(["disputes", "--data", "broken.json"], { cwd: folder })).toMatchObject({ stdout: "", status: 2 });
    expect(cli(["disputes", "--data", "none.json"], { cwd: folder }).stderr).toContain("there is no such file");
  });
});

describe("wrong usage is answered with 2, on standard error", () => {
  test.each([
    [["show", "etmi"], 'there is no record "etmi"; did you mean "etim"?'],
    [["show", "s999"], 'there is no record "s999"'],
    [["show"], "missing required argument"],
    [["show", "s001", "--json", "--tsv"], "choose one of --json, --ndjson and --tsv"],
    [["list"], "missing required argument"],
    [["list", "statments"], "Allowed choices are statements"],
    [["list", "statements", "--by", "talibn"], 'did you mean "taliban"?'],
    [["list", "statements", "--by", "china"], '"china" is no actor but a location'],
    [["list", "statements", "--by", "taliban", "--at", "middle"], "Allowed choices are innermost"],
    [["list", "statements", "--at", "any"], "--at goes with --by"],
    [["list", "statements", "--within"], "--within goes with --location"],
    [["list", "statements", "--location", "chine", "--within"], 'did you mean "china"?'],
    [["list", "statements", "--topic", "prescence"], 'did you mean "presence"?'],
    [["list", "statements", "--act", "deni"], 'did you mean "deny"?'],
    [["list", "statements", "--text", " "], "text is empty"],
    [["list", "actors", "--by", "taliban"], "--by and --about are for statements and figures"],
    [["search"], "missing required argument"],
    [["search", "…"], "there is no word to search for"],
    [["search", "x".repeat(2000)], "at most 1000 characters"],
    [["disputes", "--xml"], "unknown option"],
  ])("%j", (args, message) => {
    const { stdout, stderr, status } = cli(args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });

  test("nothing that was asked changed the dataset", () => {
    expect(dataset.statements).toBe(statements);
  });
});
