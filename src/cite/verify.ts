import { normalizeFilter, select } from "../filter/filter.js";
import { canonicalJson } from "../fixity/canonical-json.js";
import { idOfRecordFile } from "../fixity/manifest.js";
import { name } from "../generated/package.js";
import { changesSince, type ReleasedChange } from "../history/changes-since.js";
import { currentRelease, datasetAt, type Edition, thisEdition } from "../history/edition.js";
import { compareVersions, parseVersion } from "../history/version.js";
import { type Citation, type Cited, cited, type Selection } from "./citation.js";
import { type Note, noteOf, notesIn } from "./note.js";

/**
 * What came of checking a citation.
 *
 * - `unchanged`: what is cited is still what it was.
 * - `corrected`: it was what the citation says, and has been corrected since; `changes` says in which version, what and why.
 * - `withdrawn`: a cited record no longer stands; `changes` says which one replaces it, and why.
 * - `does-not-match`: it never was what the citation says: the citation, or the data, were tampered with or come from another build.
 * - `cannot-be-checked`: the citation is of a version that this package does not know.
 */
export type CitationStatus = "unchanged" | "corrected" | "withdrawn" | "does-not-match" | "cannot-be-checked";

/** The outcome for one citation. */
export interface CitationVerification {
  readonly status: CitationStatus;
  /** The package with the version that was cited. */
  readonly purl: string;
  /** Version by which it was checked: that of this package. */
  readonly checkedWith: string;
  /** The status in a sentence. */
  readonly message: string;
  /** What was changed since, the oldest first; of what is again as it was, nothing. */
  readonly changes: readonly CitationChange[];
}

/** A change to what was cited. */
export interface CitationChange extends Pick<ReleasedChange, "id" | "change" | "fields" | "version" | "released" | "reason"> {
  /** Id of the record that stands instead of a withdrawn one. */
  readonly replacedBy: string | null;
}

/** A citation as it was found in a file: what it says is cited, and how to tell that it says so rightly. */
interface Claim {
  readonly purl: string;
  readonly version: string;
  readonly selection: Selection;
  /** What in it is not as it was in the release that it cites; empty if all is well. */
  differs(genuine: Citation): readonly string[];
}

/**
 * Checks every citation in a file: our `citation.json`, or a bibliography in CSL-JSON or BibTeX (or any text) whose notes are ours.
 *
 * @param source the text of the file, or what was read from JSON
 * @param edition the data to check against; those of this package where nothing is said
 * @returns one outcome a citation, in the order of the file
 * @throws RangeError where there is no citation of this dataset in it, or one that cannot be read
 */
export function verifyCitations(source: unknown, edition: Edition = thisEdition): CitationVerification[] {
  return claimsIn(source).map((claim) => verify(claim, edition));
}

function verify(claim: Claim, edition: Edition): CitationVerification {
  const { purl, version } = claim;
  const { version: checkedWith } = currentRelease(edition);
  const outcome = (status: CitationStatus, message: string, changes: readonly CitationChange[] = []) => ({
    status,
    purl,
    checkedWith,
    message,
    changes,
  });

  const dataset = datasetAt(edition, version);
  if (!dataset) return outcome("cannot-be-checked", whyUnknown(version, checkedWith));
  const then: Edition = { dataset, releases: edition.releases.filter((release) => compareVersions(release.version, version) <= 0) };
  let genuine: Cited;
  try {
    genuine = cited(claim.selection, then);
  } catch (error) {
    return outcome("does-not-match", `${version} never held what is cited: ${(error as Error).message}`);
  }
  const wrong = claim.differs(genuine.citation);
  if (wrong.length > 0) return outcome("does-not-match", `not what ${version} held: ${wrong.join(", ")}`);

  const changes = changesTo(genuine, then, edition);
  if (changes.length === 0) return outcome("unchanged", `as it was in ${version}`, changes);
  const versions = [...new Set(changes.map((change) => change.version))].join(", ");
  const withdrawn = genuine.records === null ? [] : changes.filter(({ change }) => change === "withdrawn" || change === "removed");
  if (withdrawn.length === 0) return outcome("corrected", `corrected in ${versions}`, changes);
  return outcome("withdrawn", withdrawn.map(describeWithdrawal).join("; "), changes);
}

function whyUnknown(version: string, known: string): string {
  const newer = parseVersion(version) !== undefined && compareVersions(version, known) > 0;
  return newer
    ? `${version} is newer than this package, which is ${known}; ${name}@${version} or later can check it`
    : `this package, which is ${known}, knows of no release ${version}`;
}

const describeWithdrawal = ({ id, version, replacedBy }: CitationChange) =>
  `${id} was withdrawn in ${version}${replacedBy === null ? "" : `, replaced by ${replacedBy}`}`;

/** What was changed of the cited records, and of those that a cited query finds today. */
function changesTo({ citation, records }: Cited, then: Edition, now: Edition): CitationChange[] {
  const found = citation.query === undefined ? [] : select(now.dataset, normalizeFilter(citation.query));
  const concerned = records === null ? undefined : new Set([...records, ...found].map(({ id }) => id));
  const changes = changesSince(now, currentRelease(then).version).filter(({ id }) => concerned?.has(id) ?? true);
  const again = new Set(changes.filter(({ id, before }) => isAgain(id, before, changes)).map(({ id }) => id));
  return changes
    .filter(({ id }) => !again.has(id))
    .map(({ before, after, ...change }) => ({ ...change, replacedBy: change.change === "withdrawn" ? (after?.replacedBy ?? null) : null }));
}

/** True for the first change of a record which, after its last one, is as it was before. */
function isAgain(id: string, before: unknown, changes: readonly ReleasedChange[]): boolean {
  const own = changes.filter((change) => change.id === id);
  return own[0]?.before === before && canonicalJson(before) === canonicalJson(own.at(-1)?.after ?? null);
}

function claimsIn(source: unknown): Claim[] {
  const value = typeof source === "string" ? parsed(source) : source;
  if (isObject(value) && "kind" in value) return [claimOfCitation(value)];
  const text = typeof source === "string" && value === undefined ? source : notesOfItems(value);
  const notes = notesIn(text);
  if (notes.length > 0) return notes.map(claimOfNote);
  if (text.includes(`pkg:npm/${name}@`)) throw new RangeError(`there is a citation of ${name}, but its note is not whole; cite it again`);
  throw new RangeError(`there is no citation of ${name} in it: neither a citation.json nor a note with pkg:npm/${name}@`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The notes of CSL-JSON, a line each. */
function notesOfItems(value: unknown): string {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => (isObject(item) && typeof item.note === "string" ? item.note : "")).join("\n");
}

const known: readonly string[] = [
  "kind",
  "purl",
  "released",
  "query",
  "queryDigest",
  "resultDigest",
  "digests",
] satisfies (keyof Citation)[];

function claimOfCitation(citation: Record<string, unknown>): Claim {
  const refuse = (message: string): never => {
    throw new RangeError(`this is no citation of ${name}: ${message}`);
  };
  if (citation.kind !== "badakhshan-2019-citation") refuse('"kind" is not "badakhshan-2019-citation"');
  const unknown = Object.keys(citation).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(`the key ${JSON.stringify(unknown)} is not known`);
  const [purl, version, id] = new RegExp(`^pkg:npm/${name}@([0-9.]+)(?:#records/(.+)\\.json)?$`).exec(String(citation.purl)) ?? [];
  if (purl === undefined || version === undefined) return refuse(`"purl" is not like pkg:npm/${name}@1.0.0`);
  const ids = citation.resultDigest === undefined ? undefined : Object.keys(Object(citation.digests)).map(idOfRecordFile);
  return {
    purl,
    version,
    selection: selectionOf(id === undefined ? ids : [id], citation.query),
    differs: (genuine) => known.filter((key) => canonical(citation[key]) !== canonical(genuine[key as keyof Citation])),
  };
}

function claimOfNote({ text, version, ids, query }: Note): Claim {
  return {
    purl: text.split(",")[0] ?? text,
    version,
    selection: selectionOf(ids, query === undefined ? undefined : parsed(query)),
    differs: (genuine) => (noteOf(genuine) === text ? [] : ["digest"]),
  };
}

function selectionOf(ids: readonly string[] | undefined, query: unknown): Selection {
  if (query !== undefined) return { where: query };
  return ids === undefined ? "everything" : { ids };
}

/** The canonical form; a text that nothing genuine has where there is none. */
function canonical(value: unknown): string {
  try {
    return value === undefined ? "" : canonicalJson(value);
  } catch {
    return "not canonical";
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
