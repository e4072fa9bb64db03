import { Ajv2020 } from "ajv/dist/2020.js";
import { datasetChanges } from "../../src/cite/release/changes.js";
import { parseVersion } from "../../src/cite/release/version.js";
import type { Dataset } from "../../src/generated/types.js";
import type { JsonSchema } from "../build/json-schema.js";
import { type Bump, bumpBetween, bumps, greatest, type Reason } from "./bump.js";
import { dataChanges } from "./data-changes.js";
import type { ReleaseFile, VersionChanges } from "./files.js";
import { schemaChanges } from "./schema-changes.js";

/** The working tree, as far as a release depends on it. */
export interface Working {
  readonly version: string;
  readonly dataset: Dataset;
  /** JSON Schema of a dataset document. */
  readonly schema: JsonSchema;
  /** SHA-256 of every published schema file by its path. */
  readonly schemas: Readonly<Record<string, string>>;
  readonly changes: readonly VersionChanges[];
  readonly changelog: string;
}

/** The last release with the JSON Schema that its data follow, and every one before it. */
export interface Released {
  readonly last: ReleaseFile;
  readonly schema: JsonSchema;
  readonly earlier: readonly Pick<ReleaseFile, "version" | "dataset">[];
}

/** Which bump is the least allowed and why, and what has to be mended before a release. */
export interface ReleaseCheck {
  readonly least: Bump;
  readonly reasons: readonly Reason[];
  readonly problems: readonly string[];
}

/** Compares the working tree with the last release; without one, only the papers are checked. */
export function checkRelease(working: Working, released?: Released): ReleaseCheck {
  if (!released) return { least: "none", reasons: [], problems: paperProblems(working) };
  const { last, schema } = released;
  const reasons = [
    ...dataChanges(
      last.dataset,
      working.dataset,
      released.earlier.map(({ dataset }) => dataset),
    ),
    ...schemaChanges(schema, working.schema),
    ...replays(working, released),
  ];
  const least = greatest(reasons);
  const problems = [
    ...versionProblems(working.version, last.version, least),
    ...schemaFileProblems(working.schemas, last.schemas),
    ...paperProblems(working),
    ...writtenProblems(working, last),
  ];
  return { least, reasons, problems };
}

/** What the comparison of the schemas claims, tried on real data: old data of this major version fit the new schema, new data the old one. */
function replays({ dataset, schema }: Working, { last, schema: oldSchema, earlier }: Released): Reason[] {
  const [misfitToNew, misfitToOld] = [misfitTo(schema), misfitTo(oldSchema)];
  const majorOf = (version: string) => parseVersion(version)?.[0];
  const comparable = earlier.filter(({ version }) => majorOf(version) === majorOf(last.version));
  const old = [...comparable, last].flatMap(({ version, dataset: data }): Reason[] => {
    const problem = misfitToNew(data);
    return problem === undefined ? [] : [{ bump: "major", where: "schema", why: `data of ${version} no longer fit: ${problem}` }];
  });
  const problem = misfitToOld(dataset);
  if (problem === undefined) return old;
  return [...old, { bump: "minor", where: "schema", why: `the data do not fit the schema of ${last.version}: ${problem}` }];
}

/** What keeps data from fitting a schema; undefined where they fit. */
function misfitTo(schema: JsonSchema): (data: Dataset) => string | undefined {
  const ajv = new Ajv2020({ strict: false });
  const fits = ajv.compile(schema as object);
  // The schemas name their own version; whether the rest of the data fits is what matters here.
  const schemaVersion = schema.properties?.schemaVersion?.const;
  return (data) => (fits({ ...data, schemaVersion }) ? undefined : ajv.errorsText(fits.errors?.slice(0, 1)));
}

function versionProblems(version: string, last: string, least: Bump): string[] {
  const declared = bumpBetween(last, version);
  if (declared === undefined) return [`package.json: ${version} does not follow ${last}; the next patch, minor or major version does`];
  if (bumps.indexOf(declared) >= bumps.indexOf(least)) return [];
  return [`package.json: ${version} is no ${least} version after ${last}, and what differs demands at least that`];
}

function schemaFileProblems(now: Working["schemas"], published: ReleaseFile["schemas"]): string[] {
  const mend = "a published schema is never edited: restore it, and raise SCHEMA_VERSION in src/schema-version.ts for the next";
  return Object.entries(published).flatMap(([path, digest]) => {
    if (now[path] === digest) return [];
    return [`${path} ${now[path] === undefined ? "is gone" : "is not as it was published"}; ${mend}`];
  });
}

/** `package.json`, `changes.json` and `CHANGELOG.md` speak of the same version on the same day. */
function paperProblems({ version, changes, changelog }: Working): string[] {
  const [newest] = changes;
  if (newest?.version !== version)
    return [`changes.json: its first entry is of ${newest?.version ?? "nothing"}, and package.json says ${version}`];
  const problems = /^\d{4}-\d\d-\d\d$/.test(newest.released)
    ? []
    : [`changes.json: released is ${newest.released}, not a day like 2026-11-22`];
  const [, heading] = /^## (.+)$/m.exec(changelog) ?? [];
  const wanted = `${version} (${newest.released})`;
  return heading === wanted
    ? problems
    : [...problems, `CHANGELOG.md: its first heading is "## ${heading ?? ""}", and should be "## ${wanted}"`];
}

/** What differs and what `changes.json` says differs are the same, each with a reason. */
function writtenProblems({ version, dataset, changes }: Working, last: ReleaseFile): string[] {
  const [newest] = changes;
  if (newest?.version !== version) return [];
  if (version === last.version)
    return newest.released === last.released ? [] : [`changes.json: ${version} was released on ${last.released}, not ${newest.released}`];
  const written = new Map(newest.changes.map((change) => [change.record, change]));
  const differing = datasetChanges(last.dataset, dataset);
  const missing = differing.flatMap(({ id, change, fields }) => {
    const paths = fields.map(({ path }) => path);
    const said = written.get(id);
    const wanted = `{ "record": "${id}", "change": "${change}", "fields": ${JSON.stringify(paths)}, "reason": "..." }`;
    if (!said) return [`changes.json: ${version} lacks ${wanted}`];
    if (said.change !== change || said.fields.join() !== paths.join()) return [`changes.json: ${version} should say ${wanted}`];
    return said.reason.trim() === "" ? [`changes.json: ${version} does not say why ${id} was ${change}`] : [];
  });
  const unfounded = [...written.keys()].filter((id) => !differing.some((change) => change.id === id));
  return [...missing, ...unfounded.map((id) => `changes.json: ${version} says that ${id} differs from ${last.version}, and it does not`)];
}
