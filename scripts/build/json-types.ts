/**
 * Types for those who import the JSON files of the package: writes `dist/**\/*.d.cts`, one for ES modules and CommonJS alike, since what
 * `import` of JSON gives is what `require` does.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { collections, HEAD_FILE } from "../../src/model/collections.js";
import { projectFile, recordTypes } from "../project.js";
import { schemaFiles } from "./json-schema.js";

export function writeJsonTypes(): void {
  for (const { key, file } of collections) {
    const type = recordTypes[key];
    write(
      `dist/data/${file}`,
      `import type { ${type} } from "../index.cjs";\ndeclare const ${key}: readonly ${type}[];\nexport = ${key};\n`,
    );
  }
  write(
    `dist/data/${HEAD_FILE}`,
    'import type { Dataset } from "../index.cjs";\ndeclare const head: Omit<Dataset, "sources" | "actors" | "locations" | "statements" | "casualtyFigures">;\nexport = head;\n',
  );
  write("dist/record.json", 'import type { DatasetRecord } from "./index.cjs";\ndeclare const record: DatasetRecord;\nexport = record;\n');
  write("dist/manifest.json", 'import type { Manifest } from "./cite.cjs";\ndeclare const manifest: Manifest;\nexport = manifest;\n');
  write("dist/changes.json", 'import type { Changes } from "./cite.cjs";\ndeclare const changes: Changes;\nexport = changes;\n');
  // As wide as the types that validators ask for: the exact one, with its literals, fits none of them.
  const schema = "declare const schema: { readonly $id: string; readonly $schema: string } & Record<string, any>;\nexport = schema;\n";
  for (const path of Object.keys(schemaFiles())) write(`dist/${path}`, schema);
}

function write(path: string, code: string): void {
  const file = projectFile(path.replace(/\.json$/, ".d.cts"));
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, code);
}
