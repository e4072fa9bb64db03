/** Measures what importing costs, as ratios within one run: `npm run bench`. */

import { symlinkSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { consumerFolder, root } from "../tests/package/packed.js";
import { bundles } from "./bundle.js";
import { coldImports } from "./cold-import.js";
import { corpora } from "./corpora.js";
import { instantiations } from "./instantiations.js";
import { queries } from "./query.js";
import { table } from "./result.js";
import { verifyLongPage } from "./verify-text.js";

const { folder, remove } = consumerFolder();
symlinkSync(join(root, "node_modules/mime-db"), join(folder, "node_modules/mime-db"));
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
const results = [...coldImports(folder), ...(await bundles(folder)), instantiations(folder), verifyLongPage()];
console.log(table([...results, ...(await queries(folder)), ...corpora()]));
remove();
