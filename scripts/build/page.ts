/** The page of this dataset → `dist/page.html`, of which `explore` makes the pages of others. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { minifySync } from "rolldown/experimental";
import subsetFont from "subset-font";
import type { Dataset } from "../../src/generated/types.js";
import type { Vocabulary } from "../../src/model/vocabularies/vocabulary.js";
import { outlinesFor } from "../../src/page/projection/extents.js";
import type { PageData } from "../../src/page/projection/page-data.js";
import { pageHtml, shellHtml } from "../../src/page/projection/page-html.js";
import { projectFile, readDataset } from "../project.js";
import { credit, layerOf } from "./outlines.js";

/** At most so many bytes of this dataset's page, raw and gzipped. */
export const LARGEST = { raw: 480 * 1024, gzipped: 160 * 1024 } as const;

// Only of headings and names does anybody see that pairs of letters are kerned.
const fonts = [
  { family: "Source Serif 4", weight: 400, from: "source-serif-4", features: [] },
  { family: "Source Serif 4", weight: 600, from: "source-serif-4", features: [] },
  { family: "Source Sans 3", weight: 400, from: "source-sans-3", features: [] },
  { family: "Source Sans 3", weight: 600, from: "source-sans-3", features: [] },
] as const;

/** Every style sheet, the tokens first and what prints last. */
const styleFiles = () => {
  const first = ["tokens.css", "base.css", "frame.css", "statement.css"];
  const all = readdirSync(projectFile("src/page/styles")).sort();
  return [...first, ...all.filter((name) => !first.includes(name) && name !== "print.css"), "print.css"];
};

/**
 * Builds the page.
 *
 * @param collect collects the files of packages from which it is made
 * @returns those that no bundler sees: the packages of fonts and outlines
 * @throws Error where it is larger than it may be
 */
export async function writePage(collect: Plugin): Promise<readonly string[]> {
  const dataset = readDataset();
  const script = await bundled(dataset, collect);
  const style = await styles(dataset);
  const shell = shellHtml({ script, style, scriptHash: hashOf(script), styleHash: hashOf(style) });
  const world = [layerOf("110m", true), layerOf("50m", true), layerOf("10m", true)];
  const data: PageData = { dataset, findings: null, outlines: outlinesFor(dataset, world, credit), text: null };
  const html = pageHtml(shell, data);
  const sizes = { raw: Buffer.byteLength(html), gzipped: gzipSync(html, { level: 9 }).length };
  if (sizes.raw > LARGEST.raw || sizes.gzipped > LARGEST.gzipped)
    throw new Error(`dist/page.html is too large: ${JSON.stringify(sizes)}, and may be ${JSON.stringify(LARGEST)}`);
  mkdirSync(projectFile("dist/cli"), { recursive: true });
  const layers = [layerOf("50m", false)];
  writeFileSync(projectFile("dist/cli/outlines.json"), JSON.stringify({ credit, layers }));
  writeFileSync(projectFile("dist/page.html"), html);
  return [...fonts.map(({ from }) => `node_modules/@fontsource/${from}/package.json`), "node_modules/world-atlas/package.json"];
}

async function bundled(dataset: Dataset, collect: Plugin): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(projectFile("src/page/main.tsx"))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: {},
    plugins: [namedOnly(dataset), lighter, labelsOnly, collect],
    absWorkingDir: fileURLToPath(projectFile(".")),
  });
  // What esbuild has left, another makes smaller by a thirtieth.
  const script = minifySync("page.js", outputFiles[0]?.text ?? "", { compress: { target: "es2022" }, mangle: true }).code.trim();
  if (!script || /<\/script|<!--/i.test(script)) throw new Error("the script cannot stand in a page: it is empty, or holds what ends it");
  return script;
}

/** The page brings its data beside the script, so that of this package's dataset only the name stays in it: what no dataset is given to finds no record. */
const namedOnly = ({ name, version }: Dataset): Plugin => ({
  name: "named-only",
  setup(build) {
    const index = fileURLToPath(projectFile("src/index.ts"));
    const empty = { name, version, sources: [], actors: [], locations: [], statements: [], casualtyFigures: [] };
    build.onLoad({ filter: /generated[\\/]history\.ts$/ }, () => ({ contents: "export const releases = [];", loader: "js" }));
    build.onLoad({ filter: /src[\\/]index\.ts$/ }, ({ path }) =>
      path === index ? { contents: `export const dataset = ${JSON.stringify(empty)};`, loader: "js" } : undefined,
    );
  },
});

/** What weighs less in a page: browsers know the names of signs in saved pages, and of all digests one is needed. */
const lighter: Plugin = {
  name: "lighter",
  setup(build) {
    build.onResolve({ filter: /^@noble\/hashes\// }, () => ({ path: fileURLToPath(projectFile("src/page/sha256.ts")) }));
    build.onResolve({ filter: /^entities\/decode$/ }, () => ({ path: fileURLToPath(projectFile("src/page/copy/entities.ts")) }));
  },
};

/** Of the vocabularies that are not of statements the page shows labels alone, and of none where it is from: that stands in the codebook. */
const labelsOnly: Plugin = {
  name: "labels-only",
  setup(build) {
    build.onLoad(
      { filter: /vocabularies[\\/](?:actor|attribution|casualty-figure|location|shared|source|statement)\.ts$/ },
      async ({ path }) => {
        const tables: Readonly<Record<string, Vocabulary>> = await import(pathToFileURL(path).href);
        const lines = Object.entries(tables).map(([name, table]) => {
          const isOfStatements = /(?:attribution|statement)\.ts$/.test(path);
          const values = table.values.map(({ value, label, meaning }) => ({
            value,
            label,
            meaning: isOfStatements ? meaning.replace(/ \(http[^)]*\)/, "") : "",
          }));
          return `export const ${name} = ${JSON.stringify({ name: table.name, values })};`;
        });
        return { contents: lines.join("\n"), loader: "js" };
      },
    );
    // Why words are looked for alike stands in the source, for who judges it.
    build.onLoad({ filter: /query[\\/]synonyms\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      return { contents: code.replace(/(\balike\(|\bwhy: )"[^"]*"/g, '$1""'), loader: "ts" };
    });
  },
};

async function styles(dataset: Dataset): Promise<string> {
  const faces = await Promise.all(fonts.map((font) => faceOf(font, dataset)));
  const css = styleFiles()
    .map((name) => readFileSync(projectFile(`src/page/styles/${name}`), "utf8"))
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents: css, loader: "css" },
    minify: true,
    write: false,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const style = [...faces, outputFiles[0]?.text.trim()].join("");
  if (/<\/style|<!--/i.test(style)) throw new Error("the style cannot stand in a page: it holds what ends it");
  return style;
}

/**
 * A font with the signs that we write and that the data need, where it has them; what it lacks, the system's fonts show. Headings and
 * readings, in serifs, have no arrows and no signs of sums.
 */
async function faceOf({ family, weight, from, features }: (typeof fonts)[number], dataset: Dataset): Promise<string> {
  const file = readFileSync(projectFile(`node_modules/@fontsource/${from}/files/${from}-latin-${weight}-normal.woff2`));
  const signs = [...ownSigns, ...new Set(JSON.stringify(dataset).replace(/[{}\\_|~^`]/g, ""))]
    .filter((sign) => !from.includes("serif") || !/[#$%*+=@<>\u00D7\u2190-\u2193\u2212]/.test(sign))
    .join("");
  const subset = await subsetFont(file, signs, { targetFormat: "woff2", keepFeatures: features });
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${subset.toString("base64")}) format("woff2")}`;
}

/** What stands in our words. */
const ownSigns = [
  ..." !\"#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyz",
  ..."\u00A0\u00B7\u00D7\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2039\u203A\u2190\u2191\u2192\u2193\u2212",
];

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
