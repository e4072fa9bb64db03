import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { withFilterKeys } from "../../scripts/build/filter-keys.js";
import { projectFile } from "../../scripts/project.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { readingOf } from "../../src/query/index.js";
import { eachOf, inProcess } from "../cli/cli.js";
import { expectHonest, expectReadings, saidIn } from "../cli/said.js";
import { snippetsOf } from "./snippets.js";

const page = readFileSync(projectFile("docs/questions.md"), "utf8");

const questions = [...page.matchAll(/^\d+\. \*\*(.+)\*\*\n {3}- (.+)\n {3}- `(.+)`\n {3}- (.+)$/gm)].map(
  ([, question = "", commands = "", call = "", answer = ""]) => ({
    question,
    commands: [...commands.matchAll(/`npx badakhshan-2019 ([^`]+)`/g)].map(([, command = ""]) => command),
    call,
    // Ids stand as they are, words in quotation marks.
    ids: [...answer.replaceAll(/“[^”]*”/g, "").matchAll(/[a-z][a-z0-9-]+/g)].map(([id]) => id),
    words: [...answer.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words),
  }),
);

const said = saidIn(dataset);
const known = new Map(recordsOf(dataset).map((record) => [record.id, record]));

/** The built library, as CommonJS. */
const built = (names: readonly string[]): Record<string, unknown> =>
  Object.assign({}, ...names.map((name) => createRequire(import.meta.url)(`../../dist/${name}.cjs`)));
const library = built(["query", "search", "cite"]);

test("there are sixty, fifteen of each", () => {
  expect(page.match(/^\d+\. /gm)?.length).toBe(60);
  expect(questions.length).toBe(60);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(60);
  const parts = page.split(/^## /m).map((part) => [part.split("\n")[0], part.match(/^\d+\. /gm)?.length ?? 0]);
  expect(parts.slice(1, -1)).toEqual(["A journalist", "An analyst", "A lawyer", "A teacher"].map((who) => [who, 15]));
});

test("at least 54 take one command, and the rest two", () => {
  expect(questions.filter(({ commands }) => commands.length === 1).length).toBeGreaterThanOrEqual(54);
  for (const { question, commands } of questions) expect([1, 2], question).toContain(commands.length);
});

test("each says what its answer must hold, of records that there are", () => {
  for (const { question, ids } of questions) {
    expect(ids.length, question).toBeGreaterThan(0);
    for (const id of ids) expect(known.has(id), `${question} ${id}`).toBe(true);
  }
});

test("none hangs on a note", () => {
  for (const { commands } of questions) for (const command of commands) expect(command).not.toContain("--note");
});

test("the calls are those that the page imports", () => {
  const [program] = snippetsOf("docs/questions.md").filter(({ language }) => language === "js");
  const imported = [...(program?.code ?? "").matchAll(/\b[a-z]\w+(?=,| \})/gi)].map(([name]) => name);
  const called = questions.map(({ call }) => call.slice(0, call.indexOf("(")));
  expect([...new Set([...called, "readingOf"])].sort()).toEqual([...imported].sort());
  for (const name of imported) expect(library[name], name).toBeInstanceOf(Function);
});

describe("on the command line", () => {
  test.each(questions)("$question", async ({ commands, ids, words }) => {
    const outputs = await eachOf(commands, async (command) => {
      const { stdout, status } = await inProcess(wordsOf(command));
      expect(status).toBe(0);
      expectReadings(stdout, dataset, said);
      return stdout;
    });
    const output = outputs.join("\n");
    // An id stands at the beginning of a line, before its record, or in brackets behind a name.
    for (const id of ids) expect(output).toMatch(new RegExp(`(?:^|\\(|records )${id}(?: |$|\\)|,)`, "m"));
    const flat = output.replaceAll(/\s+/g, " ");
    for (const each of words) expect(flat).toContain(each);
  });

  test.each(questions.filter(({ call }) => call.startsWith("search(")))("not only in a note: $question", async ({ commands, ids }) => {
    const { hits } = JSON.parse((await inProcess([...wordsOf(commands[0] ?? ""), "--json"])).stdout) as {
      hits: { id: string; fields: string[] }[];
    };
    for (const id of ids) expect(hits.find((hit) => hit.id === id)?.fields.some((field) => field !== "note")).toBe(true);
  });
});

describe("in JavaScript", () => {
  test.each(questions)("$call: $question", ({ call, ids, words }) => {
    const answer: unknown = new Function(...Object.keys(library), `return ${call};`)(...Object.values(library));
    const text = JSON.stringify(answer);
    for (const id of ids) expect(text).toContain(typeof answer === "string" ? id : JSON.stringify(id));
    const spoken = ids.flatMap((id) => {
      const record = known.get(id);
      if (record?.type === "statement") return [expectHonest(record, readingOf<Dataset>(record, dataset), dataset)];
      return record?.type === "casualty-figure" ? [readingOf<Dataset>(record, dataset)] : [];
    });
    for (const each of words) expect([text, ...spoken].join("\n")).toContain(each);
  });
});

test("what calls search, finds not only guesses", () => {
  const search = library.search as (words: string) => { hits: readonly unknown[] };
  for (const { call } of questions) {
    const [, words] = /^search\("([^"]+)"\)$/.exec(call) ?? [];
    if (words !== undefined) expect(search(words).hits.length).toBeGreaterThan(0);
  }
});

test("the keys are those of the table", () => {
  expect(withFilterKeys(page)).toBe(page);
  expect(withFilterKeys(page.replace(/^\| `act` .*\n/m, ""))).toBe(page);
  expect(() => withFilterKeys("# Questions\n")).toThrow("docs/questions.md");
});

/** A command as a shell splits it, as far as the page needs it. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
