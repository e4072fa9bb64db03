/** The command line's own exports of this dataset → `tables/`, which the package ships, so that other tools take them by address. */
import { execFileSync } from "node:child_process";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectFile } from "../project.js";

/** CSV and Parquet of every table, an SQLite database, and the description of the CSV. */
export function writeTables(): void {
  const folder = fileURLToPath(projectFile("tables"));
  const parquet = `${folder}-parquet`;
  for (const path of [folder, parquet]) rmSync(path, { recursive: true, force: true });
  const made = (format: string, path: string) =>
    execFileSync(process.execPath, [fileURLToPath(projectFile("dist/cli.cjs")), "export", "--format", format, "-o", path]);
  made("csv", folder);
  made("parquet", parquet);
  for (const name of readdirSync(parquet)) if (name.endsWith(".parquet")) renameSync(join(parquet, name), join(folder, name));
  rmSync(parquet, { recursive: true });
  made("sqlite", join(folder, "badakhshan-2019.sqlite"));
}
