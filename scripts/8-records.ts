/**
 * data/*.json → what `sha256sum` checks: writes `records/<id>.json`, each record in its canonical bytes with nothing after
 * them, and `manifest.json`, the digest of each.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { canonicalJson } from "../src/fixity/canonical-json.js";
import { MANIFEST_FILE, manifestOf, recordFile } from "../src/fixity/manifest.js";
import { recordsOf } from "../src/records/records-of.js";
import { projectFile, readDataset } from "./collections.js";

export function writeRecords(): void {
  const dataset = readDataset();
  rmSync(projectFile("records"), { recursive: true, force: true });
  mkdirSync(projectFile("records"));
  for (const record of recordsOf(dataset)) writeFileSync(projectFile(recordFile(record.id)), canonicalJson(record));
  writeFileSync(projectFile(MANIFEST_FILE), canonicalJson(manifestOf(dataset)));
}
