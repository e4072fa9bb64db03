import { describe, expect, test } from "vitest";
import { dataPackage, describeTables } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { findingsOfStandard, haveStandards } from "../cite/standards.js";

const dataset: Dataset = own;
const files = describeTables().map(({ name }) => ({
  table: name,
  path: `${name}.csv`,
  format: "csv",
  mediatype: "text/csv",
  bytes: 1,
  hash: `sha256:${"0".repeat(64)}`,
}));
const one = dataPackage(files, {
  head: dataset,
  licenses: [dataset.license],
  sources: dataset.sources.filter(({ text }) => text),
  datasets: 1,
});
const many = dataPackage(
  files,
  { head: null, licenses: ["MIT AND CC-BY-4.0", "CC-BY-4.0"], sources: [], datasets: 2 },
  { spreadsheet: true, where: { act: "deny" } },
);

interface Described {
  resources: {
    name: string;
    schema: { fields: { name: string; type: string; constraints: object }[]; foreignKeys: { fields: string | string[] }[] };
  }[];
}

describe.each([
  ["one dataset", one],
  ["several", many],
])("the description of %s", (_, described) => {
  test.skipIf(!haveStandards)("is valid against the profile", () => {
    expect(findingsOfStandard("datapackage-2.0.json", described)).toEqual([]);
  });

  test("has every table with every column", () => {
    const { resources } = described as unknown as Described;
    expect(resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)])).toEqual(
      describeTables().map(({ name, columns }) => [name, columns.map((column) => column.name)]),
    );
  });
});

test("ids alone are keys where there is one dataset, and none is empty in part where there are several", () => {
  const keysIn = (described: unknown, name: string) =>
    (described as Described).resources.find((each) => each.name === name)?.schema.foreignKeys.map(({ fields }) => fields);
  expect(keysIn(one, "attributions")).toEqual([["dataset", "version"], "statement", "said_by", "source", "told_to"]);
  expect(keysIn(many, "attributions")).toEqual([
    ["dataset", "version"],
    ["dataset", "version", "statement"],
  ]);
});

test("licences are named one by one, values of vocabularies listed", () => {
  expect(many.licenses).toEqual([{ name: "MIT" }, { name: "CC-BY-4.0" }]);
  const field = (one as unknown as Described).resources
    .find(({ name }) => name === "statements")
    ?.schema.fields.find(({ name }) => name === "factuality");
  expect(field?.constraints).toEqual({ required: true, enum: ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"] });
});

test("it says that cells are guarded, and of what it is an excerpt", () => {
  expect(many).toMatchObject({ spreadsheetGuard: true, excerpt: { act: "deny" } });
  expect(one).not.toHaveProperty("spreadsheetGuard");
  expect(JSON.stringify(one)).not.toMatch(/created|\/tmp|\/home/);
});
