import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { readingOf } from "../../src/query/index.js";
import { cli } from "../cli/cli.js";
import { example, record } from "../example.js";
import { root } from "../package/packed.js";

const environment = process.env.READERS ?? "";
const python = join(environment, "bin/python");
const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-spark-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const documents = Array.from({ length: 24 }, (_, index) => {
  const dataset = { ...example(), name: `harbour-${index}` };
  if (index % 5 === 0) record(dataset, "statement", "s003").factuality = "CT+";
  return dataset as Dataset;
});
const all = [...documents, own as Dataset];
writeFileSync(at("corpus.ndjson"), all.map((dataset) => JSON.stringify(dataset)).join("\n"));
writeFileSync(
  at("valid.ndjson"),
  all
    .filter((_, index) => index % 5 !== 0 || index >= 24)
    .map((dataset) => JSON.stringify(dataset))
    .join("\n"),
);

/** Two workers with processes of their own, where this Spark can start them; else two threads. */
const masters = ["local-cluster[2,1,1024]", "local[2]"];

function spark(example: string, ...args: string[]): string[] {
  for (const master of masters) {
    const { stdout, status, stderr } = spawnSync(python, [join(root, "examples", example), ...args], {
      encoding: "utf8",
      cwd: folder,
      maxBuffer: 2 ** 28,
      timeout: 400_000,
      env: {
        ...process.env,
        PYSPARK_PYTHON: python,
        PYSPARK_SUBMIT_ARGS: `--master ${master} --conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1 --conf spark.driver.host=127.0.0.1 pyspark-shell`,
      },
    });
    if (status === 0) {
      console.log(`Spark: ${example} in ${master}`);
      return stdout.trim().split("\n");
    }
    if (master === masters.at(-1)) throw new Error(stderr.slice(-3000));
  }
  return [];
}

test("a partitioned corpus piped through validate gives the findings of one process", () => {
  const asSet = (lines: readonly string[]) =>
    lines
      .map((line) => ({ ...JSON.parse(line), line: 0 }))
      .map((finding) => JSON.stringify(finding))
      .sort();
  const command = `${process.execPath} ${join(root, "dist/cli.cjs")}`;
  const alone = spawnSync(
    process.execPath,
    [join(root, "dist/cli.cjs"), "validate", "--type", "corpus", "--format", "ndjson", at("corpus.ndjson")],
    { encoding: "utf8" },
  );
  expect(alone.status).toBe(1);
  expect(asSet(spark("spark_validate.py", at("corpus.ndjson"), command))).toEqual(asSet(alone.stdout.trim().split("\n")));
});

test("the Parquet tables answer in Spark and in DuckDB what the JSON says", () => {
  expect(cli(["export", "--format", "parquet", "-o", at("tables"), at("valid.ndjson")]).status).toBe(0);
  const lines = spark("spark_query.py", at("tables"));
  const [denials = [], figures = [], same = []] = lines
    .join("\n")
    .split(/^# .*$/m)
    .slice(1)
    .map((part) =>
      part
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    );
  const read = all.filter((_, index) => index % 5 !== 0 || index >= 24).sort((one, other) => (one.name < other.name ? -1 : 1));
  const denied = read.flatMap((dataset) =>
    dataset.statements
      .filter(({ attribution }) => attribution.at(-1)?.act === "deny")
      .map(({ id }) => [dataset.name, id, readingOf(id, dataset)]),
  );
  expect(denials.map(({ dataset, id, reading }) => [dataset, id, reading])).toEqual(denied);
  expect(figures.map(({ dataset, id }) => [dataset, id])).toEqual(
    read.flatMap(({ name, casualtyFigures }) => casualtyFigures.map(({ id }) => [name, id])),
  );
  expect(same).toMatchObject([{ times: read.length - 1 }]);
  const counted = execFileSync(
    python,
    [
      "-c",
      `import duckdb; print(duckdb.sql("SELECT count(*) FROM '${at("tables")}/statements.parquet' WHERE act = 'deny'").fetchone()[0])`,
    ],
    { encoding: "utf8" },
  );
  expect(Number(counted)).toBe(denied.length);
});
