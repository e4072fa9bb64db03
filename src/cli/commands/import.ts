import type { Command } from "commander";
import { type FromTables, fromTables, type TableProblem } from "../../export/from-tables.js";
import type { Dataset } from "../../generated/types.js";
import { validate } from "../../validate/index.js";
import { examples } from "../command.js";
import { beginningOf, readTableFolder, type TablesIn } from "../input/safe-in.js";
import { count, countRecords } from "../output/counts.js";
import { SafeOut } from "../output/safe-out.js";
import { type Terminal, visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

interface Options {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<tables>", "a folder of CSV, or a workbook (.xlsx), as export writes them")
    .option("-o, --output <path>", "file to write; the dataset is printed where nothing is said")
    .option("--force", "replace the file, if it is there")
    .option("--json", "findings, or what was written, as JSON")
    .action(async (path: string, options: Options) => {
      process.exitCode = await importCommand(path, options, terminal);
    });
  examples(
    command,
    ["import tables/ -o dataset.json", "import book.xlsx -o dataset.json", "import book.xlsx --json"],
    `0 fine (warnings alone do not fail), 1 something in the tables is not right, and nothing is written, 2 wrong usage,
or what is no folder of tables and no workbook, or cannot be read. Columns that are made from others (reading, speaker,
time_first …) are not read: they are made anew. A database is not read.`,
  );
}

/** A finding in tables: which, in which row and column. */
interface TableFinding extends TableProblem {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly record: string | null;
}

/**
 * `badakhshan-2019 import FOLDER|BOOK.xlsx [-o PATH]`
 *
 * @returns exit code: 0 fine, 1 where something in the tables is not right
 * @throws UsageError where they cannot be read, or the file cannot be written
 */
async function importCommand(path: string, { output, force = false, json = false }: Options, terminal: Terminal): Promise<number> {
  const out = output === undefined ? undefined : new SafeOut(output, { force, inputs: [path] });
  try {
    const tables = await readTables(path);
    if (tables.unread.length > 0) terminal.remark(`not read: ${tables.unread.map(visible).join(", ")}`);
    const made = fromTables(tables.tables);
    const findings = findingsOf(tables, made);
    const isValid = findings.every(({ severity }) => severity !== "error");
    if (isValid && out) {
      out.file().write(`${JSON.stringify(made.document, null, 2)}\n`);
      out.commit();
    }
    print(findings, isValid, made, { output, json, isBook: tables.tables.some(({ typed }) => typed) }, terminal);
    return isValid ? 0 : 1;
  } finally {
    out?.discard();
  }
}

async function readTables(path: string): Promise<TablesIn> {
  const beginning = beginningOf(path);
  if (beginning === "folder") return readTableFolder(path);
  const text = Buffer.from(beginning).toString("latin1");
  if (text.startsWith("SQLite format 3"))
    throw new UsageError(
      `${visible(path)} is a database, which is not read: too much can hide in one. Export CSV or a workbook, and import that`,
    );
  if (text.startsWith("\u00D0\u00CF\u0011\u00E0"))
    throw new UsageError(`${visible(path)} is a workbook of an older kind, or locked by a password; save it as .xlsx`);
  return (await import("../input/safe-in-workbook.js")).readWorkbook(path);
}

/** What is wrong with the tables, and then with the dataset that they make, in the order of the tables. */
function findingsOf({ problems }: TablesIn, made: FromTables): readonly TableFinding[] {
  const broken = [...problems, ...made.problems].map(
    (problem): TableFinding => ({ ...problem, rule: "tables", severity: "error", record: null }),
  );
  // What could not be read would be missed again.
  if (broken.length > 0) return broken;
  return validate(made.document).findings.map(({ rule, severity, path, record, message, hint }) => {
    const place = made.placeOf(path) ?? { table: "datasets", row: null, column: null };
    return { ...place, rule, severity, record, message, hint: hint ?? "" };
  });
}

const MOST_SHOWN = 100;

function print(
  findings: readonly TableFinding[],
  isValid: boolean,
  { document }: FromTables,
  { output, json, isBook }: { output: string | undefined; json: boolean; isBook: boolean },
  terminal: Terminal,
): void {
  if (json && (output !== undefined || !isValid)) {
    terminal.printJson({ valid: isValid, findings, ...(output !== undefined && isValid && { output }) });
    return;
  }
  const place = ({ table, row, column }: TableFinding) =>
    `${isBook ? table : `${table}.csv`}${row === null ? "" : isBook ? `, row ${row}` : `:${row}`}${column === null ? "" : `, column ${visible(column)}`}`;
  const lines = findings
    .slice(0, MOST_SHOWN)
    .map(
      (each) =>
        `${visible(place(each))}: ${each.severity === "error" ? "" : "warning: "}${visible(each.message)}${each.hint === "" ? "" : `; ${visible(each.hint)}`}`,
    );
  if (findings.length > MOST_SHOWN) lines.push(`… and ${count(findings.length - MOST_SHOWN, "more finding")}`);
  if (isValid && output === undefined) {
    // Whoever writes the dataset on needs it alone.
    for (const line of lines) terminal.remark(line);
    terminal.printRaw(JSON.stringify(document, null, 2));
    return;
  }
  if (isValid) lines.push(`${visible(String(output))}: ${countRecords(document as Dataset)}`);
  else lines.push(`${count(findings.filter(({ severity }) => severity === "error").length, "error")}; nothing was written`);
  terminal.print(lines.join("\n"));
}
