import { describe, expect, test } from "vitest";
import { cite, formats, type RecordId } from "../../src/cite/index.js";
import { listable } from "../../src/cli/commands/list.js";
import type { FormatOptions } from "../../src/cli/output/rows.js";
import { dataset as thisDataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { readingOf } from "../../src/query/index.js";
import { asked } from "./asked.js";
import { harbour } from "./harbour.js";
import { expectHonest, expectReadings, expectReadingsInJson, expectReadingsInTable, readingsById, saidIn } from "./said.js";

/** Every statement as often as the commands print it: the example, which has one of each kind, and this dataset. */
describe.each([
  ["the example", harbour()],
  ["this dataset", thisDataset],
] as const)("%s: a statement never stands without who says it, nor a denied one without that", (_, dataset) => {
  const { list, show, search, disputes } = asked(dataset);
  const [said, byId] = [saidIn(dataset), readingsById(dataset)];
  const ids = recordsOf(dataset).map(({ id }) => id);
  const outputs = (command: string, options: FormatOptions): readonly string[] => {
    if (command === "list") return [...listable, undefined].map((what) => list(what, options));
    if (command === "search")
      return ["harbour", "Badakhshan", "fighters", "denies", "nothing like this"].map((words) => search(words, options));
    return command === "show" ? ids.map((id) => show(id, options)) : [disputes(options)];
  };

  test.each(["list", "disputes", "show", "search"])("%s, in words", (command) => {
    const found = outputs(command, {}).reduce((sum, output) => sum + expectReadings(output, dataset, said), 0);
    expect(found).toBeGreaterThanOrEqual(command === "disputes" || command === "search" ? 2 : dataset.statements.length);
  });

  test.each(["list", "disputes", "show", "search"])("%s --tsv", (command) => {
    const found = outputs(command, { tsv: true }).reduce((sum, output) => sum + expectReadingsInTable(output, dataset, byId), 0);
    expect(found).toBeGreaterThanOrEqual(2);
  });

  test.each(["list", "disputes", "show", "search"])("%s --json and --ndjson", (command) => {
    const json = outputs(command, { json: true }).reduce((sum, output) => sum + expectReadingsInJson(JSON.parse(output), dataset, byId), 0);
    const lines = outputs(command, { ndjson: true }).flatMap((output) => output.split("\n").filter((line) => line !== ""));
    const ndjson = lines.reduce((sum, line) => sum + expectReadingsInJson(JSON.parse(line), dataset, byId), 0);
    expect(json).toBeGreaterThanOrEqual(2);
    expect(ndjson).toBe(json);
  });
});

test.each(formats)("cite --format %s", (format) => {
  const said = saidIn(thisDataset);
  const outputs = recordsOf(thisDataset).map(({ id }) => cite(id as RecordId, { format }));
  for (const output of outputs) expectReadings(output.replaceAll('\\"', '"'), thisDataset, said);
});

test("the check itself sees a statement that is left alone", () => {
  const dataset = harbour();
  const [quiet, , denial] = dataset.statements;
  if (!quiet || !denial) throw new Error("the example has three statements");
  expect(expectReadings(readingOf(denial, dataset), dataset)).toBe(1);
  expect(() => expectReadings("The harbour is quiet.", dataset)).toThrow("who says the text of s001?");
  expect(() => expectReadings("Through Gazette, Islander fighters said: Islander fighters were killed.", dataset)).toThrow("s003");
  expect(() => expectReadings("Ida Moor stated: The harbour is\n  quiet.", dataset)).toThrow("s001");
  expect(() => expectHonest(denial, `Islander fighters stated: ${denial.text}`, dataset)).toThrow();
  expect(() => expectHonest(denial, `It was denied: ${denial.text}`, dataset)).toThrow();
  expect(() => expectReadingsInJson(quiet, dataset)).toThrow();
  expect(() => expectReadingsInJson([{ deep: { ...quiet, id: "s999" } }], dataset)).toThrow();
  expect(() => expectReadingsInTable("id\ttext\treading\ns001\tThe harbour is quiet.\tx", dataset)).toThrow();
});
