import { build } from "esbuild";
import { statements } from "../src/index.js";
import type { Result } from "./result.js";

/** A bundle that uses only the actors, over one that uses everything; and whether any statement got in. */
export async function bundles(folder: string): Promise<Result[]> {
  const bundle = async (code: string) => {
    const result = await build({
      bundle: true,
      format: "esm",
      minify: true,
      platform: "browser",
      stdin: { contents: code, resolveDir: folder },
      write: false,
    });
    return result.outputFiles[0]?.text ?? "";
  };
  const some = await bundle('import { actors } from "badakhshan-2019"; console.log(actors)');
  const all = await bundle('import { dataset } from "badakhshan-2019"; console.log(dataset)');
  const leaked = statements.filter(({ text }) => some.includes(JSON.stringify(text).slice(1, -1))).length;
  return [
    {
      what: "bundle that uses only actors, over one with everything",
      measured: some.length / all.length,
      detail: `${some.length} over ${all.length} bytes, minified`,
    },
    { what: "statements in the bundle that uses only actors", measured: leaked, aim: 0, detail: `of ${statements.length}` },
  ];
}
