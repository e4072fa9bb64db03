import { type Changes, datasetChanges, fieldChanges } from "../../src/cite/release/changes.js";
import type { Dataset } from "../../src/generated/types.js";
import { canonicalJson, isObject } from "../../src/model/json.js";
import type { JsonSchema } from "../build/json-schema.js";
import { type Bump, bumpBetween, bumps, greatest, type Reason } from "./bump.js";
import { dataChanges } from "./data-changes.js";
import type { ReleaseFile } from "./files.js";

/** The working tree, as far as a release depends on it. */
export interface Working {
  /** As `data/` has it; its head has the version, and the day once it is recorded. */
  readonly dataset: Dataset;
  /** As `package.json` has them. */
  readonly manifest: { readonly name: string; readonly version: string };
  /** JSON Schema of a dataset document. */
  readonly schema: JsonSchema;
  /** SHA-256 of every published schema file by its path. */
  readonly schemas: Readonly<Record<string, string>>;
  readonly changes: Changes;
  readonly changelog: string;
  /** Pages by their paths, in which addresses of this package name a version. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The last release with the JSON Schema that its data follow, and every one before it. */
export interface Released {
  readonly last: ReleaseFile;
  readonly schema: JsonSchema;
  readonly earlier: readonly Pick<ReleaseFile, "dataset">[];
}

/** Which bump is the least allowed and why, and what has to be mended before a release. */
export interface ReleaseCheck {
  readonly least: Bump;
  readonly reasons: readonly Reason[];
  readonly problems: readonly string[];
}

/** What a heading of `CHANGELOG.md` says instead of the day of a version that is not published. */
export const NOT_YET = "not yet published";

/** Compares the working tree with the last release; without one, only what was written is checked. */
export function checkRelease(working: Working, released?: Released): ReleaseCheck {
  const { dataset, schema, schemas } = working;
  if (!released) return { least: "none", reasons: [], problems: [...headProblems(working, undefined), ...writtenProblems(working)] };
  const { last, earlier } = released;
  const before = earlier.map((release) => release.dataset);
  const reasons = [...dataChanges(last.dataset, dataset, before), ...schemaChanges(released.schema, schema)];
  const least = greatest(reasons);
  const problems = [
    ...versionProblems(dataset.version, last.dataset.version, least),
    ...schemaFileProblems(schemas, last.schemas),
    ...headProblems(working, last.dataset),
    ...writtenProblems(working, last.dataset),
  ];
  return { least, reasons, problems };
}

/**
 * Records are closed, every key is required and vocabularies are closed, so whatever a schema allows otherwise is a major change, be it more
 * or less: programs that were promised the one meet the other. What is only said otherwise is a patch.
 */
export function schemaChanges(before: JsonSchema, after: JsonSchema): Reason[] {
  const differing = fieldChanges(withoutWords(before), withoutWords(after));
  if (differing.length > 0)
    return differing.map(({ path }) => ({ bump: "major", where: `schema ${path}`, why: "it allows something else" }));
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ bump: "patch", where: "schema", why: "only descriptions, titles, examples or an order differ" }];
}

const annotations: readonly string[] = ["$schema", "$id", "title", "description", "examples"];

/** A schema without what says nothing of what is valid: words, the order of values, and its own address where a document names it. */
function withoutWords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutWords).sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  if (!isObject(schema)) return typeof schema === "string" && schema.endsWith("/dataset.schema.json") ? "its own address" : schema;
  const keywords = Object.entries(schema).filter(([keyword]) => !annotations.includes(keyword));
  return Object.fromEntries(
    keywords.map(([keyword, value]) => {
      const isMap = (keyword === "properties" || keyword === "$defs") && isObject(value);
      if (!isMap) return [keyword, withoutWords(value)];
      return [keyword, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutWords(each)]))];
    }),
  );
}

function versionProblems(version: string, last: string, least: Bump): string[] {
  const declared = bumpBetween(last, version);
  if (declared === undefined) return [`data/dataset.json: ${version} does not follow ${last}; the next patch, minor or major version does`];
  if (bumps.indexOf(declared) >= bumps.indexOf(least)) return [];
  return [`data/dataset.json: ${version} is no ${least} version after ${last}, and what differs demands at least that`];
}

function schemaFileProblems(now: Working["schemas"], published: ReleaseFile["schemas"]): string[] {
  const mend = "a published schema is never edited: restore it, and raise its version in src/model/schema-version.ts for the next";
  return Object.entries(published).flatMap(([path, digest]) => {
    if (now[path] === digest) return [];
    return [`${path} ${now[path] === undefined ? "is gone" : "is not as it was published"}; ${mend}`];
  });
}

/** `data/dataset.json` says which version it is and when it was issued; `package.json`, `changes.json` and `CHANGELOG.md` say the same. */
function headProblems({ dataset, manifest, changes, changelog, pages }: Working, last: Dataset | undefined): string[] {
  const { name, version, issued, identifier } = dataset;
  const day = last?.version === version ? last.issued : null;
  const [newest] = changes.versions;
  const [, heading = ""] = /^## (.+)$/m.exec(changelog) ?? [];
  const said: readonly (readonly [file: string, what: string, is: unknown, wanted: unknown])[] = [
    ["data/dataset.json", "issued", issued, day],
    ["data/dataset.json", "identifier", identifier?.startsWith("pkg:") ? identifier : undefined, `pkg:npm/${name}@${version}`],
    ["package.json", "name", manifest.name, name],
    ["package.json", "version", manifest.version, version],
    ["changes.json", "name", changes.name, name],
    ["changes.json", "versions[0].version", newest?.version ?? null, version],
    ["changes.json", "versions[0].issued", newest?.issued, day],
    ["CHANGELOG.md", "its first heading", heading, `${version} (${day ?? NOT_YET})`],
    ...Object.entries(pages).flatMap(([file, text]) =>
      [...addressedVersions(text)].map((addressed) => [file, "the version in its addresses", addressed, version] as const),
    ),
  ];
  return said.flatMap(([file, what, is, wanted]) =>
    is === undefined || is === wanted ? [] : [`${file}: ${what} is ${JSON.stringify(is)}, and should be ${JSON.stringify(wanted)}`],
  );
}

/** The versions in addresses at which a page sends its readers for files of the package. */
const addressedVersions = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/https:\/\/cdn\.jsdelivr\.net\/npm\/[^/@\s]+@([^/\s]+)\//g), ([, version = ""]) => version));

/** What differs and what `changes.json` says differs are the same, each with a reason. */
function writtenProblems({ dataset, changes }: Working, last?: Dataset): string[] {
  const { version } = dataset;
  const [newest] = changes.versions;
  if (newest?.version !== version || version === last?.version) return [];
  const written = new Map(newest.changes.map((change) => [change.record, change]));
  const differing = last ? datasetChanges(last, dataset) : [];
  const missing = differing.flatMap(({ id, change, fields }) => {
    const paths = fields.map(({ path }) => path);
    const said = written.get(id);
    const wanted = `{ "record": "${id}", "change": "${change}", "fields": ${JSON.stringify(paths)}, "reason": "..." }`;
    if (!said) return [`changes.json: ${version} lacks ${wanted}`];
    if (said.change !== change || said.fields.join() !== paths.join()) return [`changes.json: ${version} should say ${wanted}`];
    return said.reason.trim() === "" ? [`changes.json: ${version} does not say why ${id} was ${change}`] : [];
  });
  const unfounded = [...written.keys()].filter((id) => !differing.some((change) => change.id === id));
  const earlier = last?.version ?? "what was there before";
  return [...missing, ...unfounded.map((id) => `changes.json: ${version} says that ${id} differs from ${earlier}, and it does not`)];
}
