import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { schemaFiles } from "../../scripts/build/json-schema.js";
import { projectFile } from "../../scripts/project.js";
import { readYamlText } from "../../src/cli/input/yaml-text.js";
import { dataset as own } from "../../src/index.js";
import { isObject, jsonPointer, type Path } from "../../src/model/json.js";
import { DRAFT_SCHEMA } from "../../src/model/schema-version.js";
import { checkDraft } from "../../src/validate/check-draft.js";
import { example } from "../example.js";

const schema = JSON.parse(schemaFiles()["schemas/1.0/draft.schema.json"] ?? "{}");
const fits = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
const yaml = (path: string) => readYamlText(readFileSync(projectFile(path)), path).value as Record<string, unknown>;
const harbour = () => structuredClone(yaml("tests/cli/draft/harbour.yaml"));

describe("draft.schema.json", () => {
  test("has its address, and a description of every key", () => {
    expect(schema.$id).toBe(DRAFT_SCHEMA);
    for (const definition of [schema, ...Object.values(schema.$defs)])
      for (const [key, property] of Object.entries((definition as { properties?: object }).properties ?? {}))
        expect((property as { description?: string }).description, key).toEqual(expect.any(String));
  });

  test.each([
    ["a draft", harbour()],
    ["the example of the package", yaml("examples/second/draft.yaml")],
    ["a draft that says so", { $schema: DRAFT_SCHEMA, ...harbour() }],
    ["a dataset, which leaves out nothing", example()],
    ["this dataset", own],
  ])("takes %s", (_, value) => {
    expect([fits(value), fits.errors]).toEqual([true, null]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: what is broken has no type
  test.each<[string, (value: any) => unknown]>([
    ["a misspelt key of a passage", (value) => (value.actors[0].evidence = [{ quote: "Gazette" }])],
    ["a passage that is both", (value) => (value.actors[0].evidence = [{ exact: "Gazette", start: 1, end: 2 }])],
    ["at: 0", (value) => (value.actors[0].evidence[0].at = 0)],
    ["bare words", (value) => (value.actors[0].evidence = ["Gazette"])],
    ["a value that is none", (value) => (value.statements[0].topic = "weather")],
    ["uncoded without a reason", (value) => (value.sources[0].uncoded = [{ exact: "Gazette" }])],
    ["another schema", (value) => (value.$schema = "https://example.org/x")],
  ])("refuses %s, and so does validate", (_, change) => {
    const value = harbour();
    change(value);
    expect(fits(value)).toBe(false);
    expect(checkDraft(value, null).findings.filter(({ rule }) => rule === "schema")).not.toEqual([]);
  });

  test("asks for the same keys as validate", () => {
    const whole = example();
    const places: Path[] = [];
    const walk = (value: unknown, path: Path): void => {
      if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, [...path, index]);
      if (!isObject(value)) return;
      for (const [key, each] of Object.entries(value)) {
        places.push([...path, key]);
        walk(each, [...path, key]);
      }
    };
    walk(whole, []);
    for (const path of places) {
      const value = structuredClone(whole) as object;
      const parent = path.slice(0, -1).reduce<object>((each, key) => each[key as keyof object], value);
      Reflect.deleteProperty(parent, path.at(-1) ?? "");
      const isMissed = checkDraft(value, null).findings.some(({ rule, message }) => rule === "schema" && message.includes(" is missing"));
      // What is left out of a change is not changed; and only validate can say that beside another reading confidence is not high.
      if (path.includes("change") || jsonPointer(path) === "/statements/2/confidence") continue;
      expect([jsonPointer(path), !fits(value)]).toEqual([jsonPointer(path), isMissed]);
    }
  });
});
