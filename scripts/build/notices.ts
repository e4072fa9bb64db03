/** What the bundles hold of others' code → `THIRD-PARTY-NOTICES.txt`, with the licence of each package. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { projectFile } from "../project.js";

export const NOTICES_FILE = "THIRD-PARTY-NOTICES.txt";

/** Texts of licences that are the same for everybody, for packages that name theirs and do not carry it. */
const commonTexts: Readonly<Record<string, string>> = { "Apache-2.0": "node_modules/typescript/LICENSE.txt" };

/** What packages have in files of their own, put there by whoever published them. */
const heldBy: Readonly<Record<string, readonly string[]>> = { "node_modules/@modelcontextprotocol/server": ["node_modules/content-type"] };

/** Collects the files of packages from which bundles are made, whatever makes them. */
export function inputCollector(): { readonly inputs: ReadonlySet<string>; readonly plugin: Plugin } {
  const inputs = new Set<string>();
  const plugin: Plugin = {
    name: "collect-inputs",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        // What was dropped from the bundle is not handed on.
        for (const output of Object.values(metafile?.outputs ?? {}))
          for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0) inputs.add(path);
      });
    },
  };
  return { inputs, plugin };
}

/** The folders of the packages that files are in: `node_modules/ajv`, `node_modules/@noble/hashes`. */
export function packagesOf(paths: Iterable<string>): string[] {
  const folders = [...paths].flatMap((path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders.map((folder) => folder.slice(folder.indexOf("node_modules/"))))].sort();
}

export function writeNotices(paths: Iterable<string>): void {
  const notices = packagesOf(paths)
    .flatMap((folder) => [folder, ...(heldBy[folder] ?? [])])
    .map(noticeOf);
  const head =
    "The files in dist/ hold code of these packages, in part and, where it was minified, in another form. Each is under its own licence.\n";
  writeFileSync(projectFile(NOTICES_FILE), [head, ...notices].join(`\n${"-".repeat(80)}\n\n`));
}

/**
 * Name, version, licence and its text.
 *
 * @throws Error where a package carries no licence that could be handed on with it
 */
function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(projectFile(`${folder}/package.json`), "utf8"));
  const files = readdirSync(projectFile(folder))
    .filter((file) => /^(?:licen[sc]e|copying|notice)(?:\.|$)/i.test(file))
    .map((file) => `${folder}/${file}`);
  const texts = files.length > 0 ? files : [commonTexts[license]].filter((path) => path !== undefined);
  if (texts.length === 0) throw new Error(`${folder} carries no text of its licence (${license}): add it to commonTexts`);
  const by = typeof author === "string" ? author : author?.name;
  const title = `${name} ${version}, ${license}${by ? `, by ${by.replace(/ [<(].*/, "")}` : ""}`;
  const text = texts.map((path) => readFileSync(projectFile(path), "utf8").replaceAll("\r\n", "\n").trim());
  return `${[title, ...text].join("\n\n")}\n`;
}
