import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataset } from "../src/index.js";
import { documentLike } from "../tests/validate/documents.js";
import type { Result } from "./result.js";
import { bare, CLI, inTurn, measured, node, type Run, split, writeCorpus } from "./runs.js";

const ROUNDS = 3;
const MB = 1e6;

/**
 * Exporting a corpus over reading and parsing each line and doing nothing with it, and how much memory it takes; two processes over one;
 * and, where Python has them, Spark over one process, and DuckDB loading the tables over loading the JSON itself.
 */
export function exports(): Result[] {
  const folder = mkdtempSync(join(tmpdir(), "exports-"));
  const corpus = join(folder, "corpus.jsonl");
  const write = (size: number) => writeCorpus(corpus, size, (number) => JSON.stringify(documentLike(dataset, number)));
  try {
    write(100 * MB);
    const [parsing, csv, parquet, sqlite, two] = inTurn(
      [
        () => measured(bare(corpus)),
        ...["csv", "parquet", "sqlite"].map((format) => () => exported(format, corpus)),
        () => exportedByTwo(split(corpus)),
      ],
      ROUNDS,
    ) as [Run, Run, Run, Run, Run];
    const results = [
      over("export 100 MB to CSV, over parsing it", csv, parsing, 3),
      over("export 100 MB to Parquet, over parsing it", parquet, parsing, 6),
      over("export 100 MB to SQLite, over parsing it", sqlite, parsing),
      inTime("export 100 MB to Parquet by two processes, over one", two, parquet, 0.8),
      ...withPython(corpus),
      memory("100 MB to CSV", csv),
      memory("100 MB to Parquet", parquet),
    ];
    write(1000 * MB);
    return [...results, memory("1000 MB to CSV", exported("csv", corpus)), memory("1000 MB to Parquet", exported("parquet", corpus))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function exported(format: string, corpus: string): Run {
  const out = `${corpus}.${format}`;
  rmSync(out, { recursive: true, force: true });
  return measured(node(CLI, "export", "--format", format, "-o", out, corpus));
}

function exportedByTwo(parts: readonly string[]): Run {
  for (const part of parts) rmSync(`${part}.tables`, { recursive: true, force: true });
  const command = `printf '%s\\n' "$@" | xargs -P 2 -I '{}' node "${CLI}" export --format parquet -o '{}.tables' '{}'`;
  return measured(["sh", "-c", command, "sh", ...parts]);
}

/** DuckDB and Spark, from the environment of Python that `.ci/readers` makes, named by READERS. */
function withPython(corpus: string): Result[] {
  const python = join(process.env.READERS ?? "", "bin/python");
  if (process.env.READERS === undefined || !existsSync(python)) return [];
  const loading = (from: string) => () => measured([python, "-c", `import duckdb, glob, os\ndatabase = duckdb.connect()\n${from}`]);
  const tables = (format: string) =>
    `for path in glob.glob('${corpus}.${format}/*.${format}'): database.sql(f"CREATE TABLE t_{os.path.basename(path).split('.')[0]} AS FROM '{path}'")`;
  const [json, csv, parquet, alone, spark] = inTurn(
    [
      loading(
        `database.sql("CREATE TABLE corpus AS FROM read_json('${corpus}', format = 'newline_delimited', maximum_object_size = 67108864)")`,
      ),
      loading(tables("csv")),
      loading(tables("parquet")),
      () => measured(node(CLI, "validate", "--quiet", corpus)),
      () => measured(["env", ...sparkSettings(python), python, examples("spark_validate.py"), corpus, `node ${CLI}`]),
    ],
    ROUNDS,
  ) as [Run, Run, Run, Run, Run];
  return [
    over("DuckDB loads the tables in CSV, over loading the JSON itself", csv, json),
    over("DuckDB loads the tables in Parquet, over loading the JSON itself", parquet, json),
    inTime("validate 100 MB in a pipe of Spark with two threads, over one process", spark, alone),
  ];
}

const examples = (name: string) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

const sparkSettings = (python: string) => [
  `PYSPARK_PYTHON=${python}`,
  "PYSPARK_SUBMIT_ARGS=--master local[2] --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 pyspark-shell",
];

const memory = (what: string, { memory: most }: Run): Result => ({
  what: `export ${what}: most memory`,
  measured: Math.round(most),
  detail: "MiB",
});

const over = (what: string, one: Run, other: Run, aim?: number): Result => ({
  what,
  measured: one.processor / other.processor,
  ...(aim !== undefined && { aim }),
  detail: `${one.processor.toFixed(1)} s over ${other.processor.toFixed(1)} s of a processor`,
});

const inTime = (what: string, one: Run, other: Run, aim?: number): Result => ({
  what,
  measured: one.seconds / other.seconds,
  ...(aim !== undefined && { aim }),
  detail: `${one.seconds.toFixed(1)} s over ${other.seconds.toFixed(1)} s`,
});
