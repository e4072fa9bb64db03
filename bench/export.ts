import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataset } from "../src/index.js";
import { documentLike } from "../tests/validate/documents.js";
import { median, type Result } from "./result.js";

const ROUNDS = 3;
const MB = 1e6;
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const node = (...args: string[]) => ["node", "--no-warnings", "--require", path("programs/report-memory.cjs"), ...args];

/** Exporting a corpus of 100 MB over reading and parsing each line and doing nothing with it; and DuckDB loading what comes of it over loading the JSON itself, where Python has it. */
export function exports(): Result[] {
  const folder = mkdtempSync(join(tmpdir(), "exports-"));
  const corpus = join(folder, "corpus.jsonl");
  try {
    write(corpus, 100 * MB);
    const exported = (format: string) => {
      const out = join(folder, format);
      const run = () => {
        rmSync(out, { recursive: true, force: true });
        return measured(node(path("../dist/cli.cjs"), "export", "--format", format, "-o", out, corpus));
      };
      return { out, run };
    };
    const forms = { csv: exported("csv"), parquet: exported("parquet"), sqlite: exported("sqlite") };
    const bare = times(() => measured(node(path("programs/parse-lines.mjs"), corpus)));
    const [csv, parquet, sqlite] = Object.values(forms).map(({ run }) => times(run)) as [Run, Run, Run];
    return [
      over("export 100 MB to CSV, over parsing it", csv, bare, 3),
      over("export 100 MB to Parquet, over parsing it", parquet, bare, 6),
      over("export 100 MB to SQLite, over parsing it", sqlite, bare),
      { what: "export 100 MB to CSV: most memory", measured: Math.round(csv.memory), detail: "MiB" },
      { what: "export 100 MB to Parquet: most memory", measured: Math.round(parquet.memory), detail: "MiB" },
      ...loading(corpus, forms.csv.out, forms.parquet.out),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** DuckDB counting who denies what, from each form. */
function loading(corpus: string, csv: string, parquet: string): Result[] {
  const python = process.env.READERS === undefined ? undefined : join(process.env.READERS, "bin/python");
  if (python === undefined || !existsSync(python)) return [];
  const asked = (from: string) => times(() => measured([python, "-c", `import duckdb; print(duckdb.sql("${from}").fetchone())`]));
  const json = asked(
    `SELECT count(*) FROM (SELECT unnest(statements) AS s FROM read_json('${corpus}', format = 'newline_delimited', maximum_object_size = 67108864)) WHERE s.attribution[-1].act = 'deny'`,
  );
  const count = "SELECT count(*) FROM";
  return [
    over(
      "DuckDB counts denials in CSV, over JSON",
      asked(`${count} read_csv('${csv}/statements.csv', header = true) WHERE act = 'deny'`),
      json,
    ),
    over("DuckDB counts denials in Parquet, over JSON", asked(`${count} '${parquet}/statements.parquet' WHERE act = 'deny'`), json),
  ];
}

interface Run {
  readonly seconds: number;
  /** In MiB. */
  readonly memory: number;
}

function times(run: () => Run): Run {
  const runs = Array.from({ length: ROUNDS }, run);
  return { seconds: median(runs.map(({ seconds }) => seconds)), memory: Math.max(...runs.map(({ memory }) => memory)) };
}

function measured([command = "", ...args]: readonly string[]): Run {
  const started = performance.now();
  const { status, stderr, stdout, output } = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe", "pipe"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}:\n${stderr}${stdout}`);
  return { seconds: (performance.now() - started) / 1000, memory: Number(output[3]) / 1024 };
}

const over = (what: string, one: Run, other: Run, aim?: number): Result => ({
  what,
  measured: one.seconds / other.seconds,
  ...(aim !== undefined && { aim }),
  detail: `${one.seconds.toFixed(1)} s over ${other.seconds.toFixed(1)} s`,
});

function write(file: string, size: number): void {
  const out = openSync(file, "w");
  for (let number = 0; number === 0 || statSync(file).size < size; number++) {
    const lines = Array.from({ length: 20 }, (_, at) => `${JSON.stringify(documentLike(dataset, number * 20 + at))}\n`);
    writeSync(out, lines.join(""));
  }
  closeSync(out);
}
