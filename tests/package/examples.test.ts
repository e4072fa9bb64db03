import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build, transform } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { dataset, locations, statements } from "../../src/index.js";
import { denials, disputes, unknowns } from "../../src/query/index.js";
import { expectReadings } from "../cli/said.js";
import { consumerFolder, root, run } from "./packed.js";

const { folder, remove } = consumerFolder();
afterAll(remove);
const packed = join(folder, "node_modules/badakhshan-2019");
cpSync(join(packed, "examples"), join(folder, "examples"), { recursive: true });

/** Runs an example as a reader who copied it does, beside an installed package. */
function output(name: string, ...args: string[]): string {
  const { output: text, status } = run("node", [join("examples", name), ...args], folder);
  expect(status, text).toBe(0);
  return text;
}

test("who-says-what.mjs", () => {
  const text = output("who-says-what.mjs");
  expect(expectReadings(text, dataset)).toBe(statements.filter(({ topic }) => topic === "presence").length);
  expect(text).toContain("| s063 | Through Kabul Now, Taliban denied: The ETIM is present in Afghanistan. | high |");
  expect(output("who-says-what.mjs", "designation").trim().split("\n").length).toBe(4);
});

test("disagreements.mjs draws every disagreement", () => {
  const text = output("disagreements.mjs");
  expect(text).toMatch(/^flowchart LR\n/);
  expect(text).toContain("  s063 -->|disputes, coded| s003");
  expect(text.match(/-->|-\.->/g)?.length).toBe(disputes().length);
  expect(expectReadings(text.replaceAll("#quot;", '"'), dataset)).toBe(
    new Set(disputes().flatMap(({ sides }) => sides.map(({ statement }) => statement.id))).size,
  );
});

test("casualty-figures.mjs makes no number of what is not given", () => {
  const text = output("casualty-figures.mjs");
  expect(text).toMatch(/how many: .*most/);
  expect(text).toMatch(/how many: .*200/);
  expect(text.match(/bounds: not given to not given/g)?.length).toBe(2);
  expect(text).not.toMatch(/\bnull\b|\bundefined\b/);
  expect(expectReadings(text, dataset)).toBe(2);
});

test("places.mjs is GeoJSON, with no point for what is finer than a district", () => {
  const text = output("places.mjs");
  const { type, features } = JSON.parse(text) as { type: string; features: { id: string; type: string; geometry: object | null }[] };
  expect(type).toBe("FeatureCollection");
  expect(features.map(({ id, geometry }) => [id, geometry])).toEqual(locations.map(({ id, geometry }) => [id, geometry]));
  expect(features.find(({ id }) => id === "dara-khostak")?.geometry).toBeNull();
  const said: string[] = [];
  JSON.parse(text, (_, value) => typeof value === "string" && said.push(value));
  expect(expectReadings(said.join(" "), dataset)).toBeGreaterThan(30);
});

test("plain.cjs", () => {
  expect(expectReadings(output("plain.cjs"), dataset)).toBe(unknowns().length);
});

test("strict.ts compiles under strict, and runs", async () => {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const flags = ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "nodenext"];
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  expect(run("node", [compiler, ...flags, "examples/strict.ts"], folder)).toEqual({ output: "", status: 0 });
  writeFileSync(
    join(folder, "examples/strict.mjs"),
    (await transform(readFileSync(join(folder, "examples/strict.ts"), "utf8"), { loader: "ts" })).code,
  );
  const text = output("strict.mjs");
  expect(expectReadings(text, dataset)).toBeGreaterThan(1);
  expect(text).toContain("all of it through Kabul Now");
});

test("browser/main.js, bundled, finds what is typed", async () => {
  const { outputFiles } = await build({ entryPoints: [join(folder, "examples/browser/main.js")], bundle: true, write: false });
  const page = readFileSync(join(folder, "examples/browser/index.html"), "utf8");
  let items: { textContent: string }[] = [];
  let type = () => {};
  const words = { value: "", addEventListener: (_: string, listener: () => void) => (type = listener) };
  const hits = { replaceChildren: (...children: typeof items) => (items = children) };
  const document = {
    querySelector: (selector: string) => {
      expect(page).toContain(`id="${selector.slice(1)}"`);
      return selector === "#words" ? words : hits;
    },
    createElement: () => ({ textContent: "" }),
  };
  runInNewContext(outputFiles[0]?.text ?? "", { document });
  for (const [typed, count] of [
    ["propaganda", 1],
    ["", 0],
    ["Taleban", 10],
  ] as const) {
    words.value = typed;
    type();
    expect(items.length).toBeGreaterThanOrEqual(count);
    if (typed !== "") expect(expectReadings(items.map(({ textContent }) => textContent).join("\n"), dataset)).toBeGreaterThan(0);
  }
});

const has = (command: string, ...args: string[]) => run("sh", ["-c", [command, ...args].join(" ")], root).status === 0;

test.skipIf(!has("python3", "--version"))("read.py, where Python is installed", () => {
  const { output: text, status } = run("python3", ["examples/read.py"], packed);
  expect(status, text).toBe(0);
  expect(text).toMatch(new RegExp(`${statements.length} statements are valid|jsonschema is not installed`));
  expect(text.match(/Taliban denied/g)?.length).toBe(denials().length);
});

test.skipIf(!has("duckdb", "--version"))("denials.sql, where DuckDB is installed", () => {
  const { output: text, status } = run("sh", ["-c", "duckdb -csv < examples/denials.sql"], packed);
  expect(status, text).toBe(0);
  expect(text.trim().split("\n").length).toBe(1 + denials().length);
});

describe("examples/README.md", () => {
  test("names every example", () => {
    const text = readFileSync(join(root, "examples/README.md"), "utf8");
    for (const name of readdirSync(join(root, "examples"))) if (name !== "README.md") expect(text).toContain(`(${name}`);
  });
});
