/** Types for those who import `badakhshan-2019/data/*.json`: writes `dist/data/*.d.ts` and `*.d.cts`, in the types of this dataset. */
import { mkdirSync, writeFileSync } from "node:fs";
import { collections, projectFile, recordTypes } from "../project.js";

export function writeJsonTypes(): void {
  mkdirSync(projectFile("dist/data"), { recursive: true });
  for (const { key, file } of collections) {
    const type = recordTypes[key];
    const name = file.replace(".json", "");
    const declare = (index: string) => `import type { ${type} } from "../index.${index}";\ndeclare const ${key}: readonly ${type}[];\n`;
    writeFileSync(projectFile(`dist/data/${name}.d.ts`), `${declare("js")}export default ${key};\n`);
    writeFileSync(projectFile(`dist/data/${name}.d.cts`), `${declare("cjs")}export = ${key};\n`);
  }
}
