import { normalizeFilter, select } from "../query/filter.js";
import { canonicalJson } from "../model/json.js";
import { digestOfJson } from "../text/digest.js";
import { name } from "../generated/package.js";
import { changesSince, type ReleasedChange } from "./release/changes.js";
import { currentRelease, datasetAt, type Edition, thisEdition } from "./release/edition.js";
import { compareVersions, parseVersion } from "./release/version.js";
import { recordsOf } from "../model/collections.js";
import { type Cited, cited } from "./citation.js";
import { type Claim, claimsIn } from "./found.js";

/**
 * What came of checking a citation.
 *
 * - `unchanged`: what is cited is still what it was.
 * - `corrected`: it was what the citation says, and has been corrected since; `changes` says in which version, what and why.
 * - `withdrawn`: a cited record no longer stands; `changes` says which one replaces it, and why.
 * - `does-not-match`: it never was what the citation says: the citation, or the data, were tampered with or come from another build.
 * - `cannot-be-checked`: the citation is of a version that this package does not know, or its query of a kind that it does not know.
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
    const { message } = error as Error;
    if (isOfUnknownKind(claim))
      return outcome("cannot-be-checked", `this package, which is ${checkedWith}, does not know such a query: ${message}`);
    return outcome("does-not-match", `${version} never held what is cited: ${message}`);
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

/** True for a query that is as it was cited, but asks for what this version of the code has no word for. */
function isOfUnknownKind({ selection, queryDigest }: Claim): boolean {
  if (typeof selection !== "object" || !("where" in selection)) return false;
  try {
    if (digestOfJson(selection.where) !== queryDigest) return false;
    normalizeFilter(selection.where);
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
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
  const [was, is] = [canonicalRecords(then), canonicalRecords(now)];
  return changesSince(now, currentRelease(then).version)
    .filter(({ id }) => (concerned?.has(id) ?? true) && was.get(id) !== is.get(id))
    .map(({ before, after, ...change }) => ({ ...change, replacedBy: change.change === "withdrawn" ? (after?.replacedBy ?? null) : null }));
}

const canonicalRecords = ({ dataset }: Edition) => new Map(recordsOf(dataset).map((record) => [record.id, canonicalJson(record)]));
