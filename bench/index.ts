/** Measures what the package costs, as ratios within one run, and writes `docs/performance.md`: `npm run bench`. On a quiet machine. */

import { symlinkSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { projectFile } from "../scripts/project.js";
import { consumerFolder, root } from "../tests/package/packed.js";
import { bundles } from "./bundle.js";
import { coldImports } from "./cold-import.js";
import { corpora } from "./corpora.js";
import { exports } from "./export.js";
import { instantiations } from "./instantiations.js";
import { pages } from "./page.js";
import { queries } from "./query.js";
import { table } from "./result.js";
import { starts } from "./start.js";
import { verifyLongPage } from "./verify-text.js";

const { folder, remove } = consumerFolder();
symlinkSync(join(root, "node_modules/mime-db"), join(folder, "node_modules/mime-db"));
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
const results = [
  ...coldImports(folder),
  ...starts(folder),
  ...(await bundles(folder)),
  instantiations(folder),
  verifyLongPage(),
  ...(await queries(folder)),
  ...corpora(),
  ...exports(),
  ...(await pages()),
];
remove();
const page = `# Performance

Written by \`npm run bench\`: ratios within one run of whole processes in turn, and medians, since machines differ and are noisy. An aim that is not met stands beside what was measured.

${machine}.

${table(results)}
`;
writeFileSync(projectFile("docs/performance.md"), page);
console.log(page);
