import type { Dataset } from "../generated/types.js";
import { recordsOf } from "../model/collections.js";
import { canonicalJson } from "../model/json.js";
import { normalizeFilter } from "../query/filter.js";
import { selectNormal } from "../query/select.js";
import { digestOfJson } from "../text/digest.js";
import { type Cited, citedIn } from "./citation.js";
import { citationsIn, type Found, type ReadableCitation } from "./found.js";
import { changesSince, type ReleasedChange } from "./release/changes.js";
import { type DatasetHistory, datasetAt } from "./release/history.js";
import { thisHistory } from "./release/this-history.js";
import { compareVersions, parseVersion } from "./release/version.js";

/**
 * What came of checking a citation.
 *
 * - `unchanged`: what is cited is still what it was.
 * - `corrected`: it was what the citation says, and has been corrected since; `changes` says in which version, what and why.
 * - `withdrawn`: a cited record no longer stands; `changes` says which one replaces it, and why.
 * - `does-not-match`: it never was what the citation says: the citation, or the data, were tampered with or come from another build.
 * - `cannot-be-checked`: the citation is damaged, or of another dataset, of a version that is not known here, or of a query of a kind
 *   that is not known here.
 */
export type CitationStatus = "unchanged" | "corrected" | "withdrawn" | "does-not-match" | "cannot-be-checked";

/** The outcome for one citation. */
export interface CitationVerification {
  /** What came of it, in the words that `CitationStatus` explains. */
  readonly status: CitationStatus;
  /** The dataset with the version that was cited, and the record where it is one; null where a damaged citation does not say. */
  readonly purl: string | null;
  /** Version by which it was checked: that of the dataset at hand. */
  readonly checkedWith: string;
  /** The status in a sentence. */
  readonly message: string;
  /** What was changed since, the oldest first; of what is again as it was, nothing. */
  readonly changes: readonly CitationChange[];
}

/** A change to what was cited. */
export interface CitationChange extends Pick<ReleasedChange, "id" | "change" | "fields" | "version" | "issued" | "reason"> {
  /** Id of the record that stands instead of a withdrawn one. */
  readonly replacedBy: string | null;
}

/**
 * Checks every citation in a file: our `citation.json`, or a bibliography in CSL-JSON or BibTeX (or any text) whose notes are ours. Each
 * that is found is answered, also one that is damaged.
 *
 * @param source the text of the file, or what was read from JSON
 * @param history the data to check against; those of this package where nothing is said
 * @returns one outcome a citation, in the order of the file
 * @throws RangeError where there is no citation in it at all
 */
export function verifyCitations(source: unknown, history: DatasetHistory = thisHistory): CitationVerification[] {
  const { name } = history.dataset;
  const found = citationsIn(source, name);
  const versions = new Map<string, CitedVersion | undefined>();
  const versionOf = (version: string) => {
    if (!versions.has(version)) versions.set(version, citedVersion(history, version));
    return versions.get(version);
  };
  if (found.length > 0) return found.map((citation) => verify(citation, history, versionOf));
  throw new RangeError(`there is no citation of ${name} in it: neither a citation.json nor a note with pkg:npm/${name}@ and its digest`);
}

/** A version that citations are of, made again once for all of them. */
interface CitedVersion {
  readonly dataset: Dataset;
  /** The dataset as a whole, as it was cited then. */
  readonly whole: () => Cited;
  /** What was changed since, but for what is again as it was. */
  readonly changes: () => readonly ReleasedChange[];
}

function citedVersion(history: DatasetHistory, version: string): CitedVersion | undefined {
  const dataset = datasetAt(history, version);
  if (!dataset) return undefined;
  return {
    dataset,
    whole: once(() => citedIn(dataset, "everything")),
    changes: once(() => {
      const [was, is] = [canonicalRecords(dataset), canonicalRecords(history.dataset)];
      return changesSince(history, version).filter(({ id }) => was.get(id) !== is.get(id));
    }),
  };
}

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function verify(found: Found, history: DatasetHistory, versionOf: (version: string) => CitedVersion | undefined): CitationVerification {
  const { name, version: checkedWith } = history.dataset;
  const outcome = (status: CitationStatus, message: string, changes: readonly CitationChange[] = []): CitationVerification => ({
    status,
    purl: found.purl,
    checkedWith,
    message,
    changes,
  });

  if ("damage" in found) return outcome("cannot-be-checked", `this citation is damaged: ${found.damage}; cite anew what it was to cite`);
  const { version } = found;
  if (found.name !== name) return outcome("cannot-be-checked", `this is a citation of ${found.name}, and was checked with ${name}`);
  const then = versionOf(version);
  if (!then) return outcome("cannot-be-checked", whyUnknown(name, version, checkedWith));
  let genuine: Cited;
  try {
    genuine = found.part === "everything" ? then.whole() : citedIn(then.dataset, found.part);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (isOfUnknownKind(found)) return outcome("cannot-be-checked", `${name}@${checkedWith} does not know such a query: ${error.message}`);
    return outcome("does-not-match", `${version} never held what is cited: ${error.message}`);
  }
  const wrong = found.differences(genuine.citation);
  if (wrong.length > 0) return outcome("does-not-match", `not what ${version} held: ${wrong.join(", ")}`);

  const changes = changesTo(genuine, then.changes(), history.dataset);
  if (changes.length === 0) return outcome("unchanged", `as it was in ${version}`, changes);
  const versions = [...new Set(changes.map((change) => change.version))].join(", ");
  const withdrawn = genuine.records === null ? [] : changes.filter(({ change }) => change === "withdrawn" || change === "removed");
  if (withdrawn.length === 0) return outcome("corrected", `corrected in ${versions}`, changes);
  return outcome("withdrawn", withdrawn.map(describeWithdrawal).join("; "), changes);
}

/** True for a query that is as it was cited, but asks for what this version of the code has no word for. */
function isOfUnknownKind({ part, queryDigest }: ReadableCitation): boolean {
  if (typeof part !== "object" || !("where" in part)) return false;
  try {
    if (digestOfJson(part.where) !== queryDigest) return false;
    normalizeFilter(part.where);
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}

function whyUnknown(name: string, version: string, known: string): string {
  const newer = parseVersion(version) && parseVersion(known) && compareVersions(version, known) > 0;
  return newer
    ? `${version} is newer than what it was checked with, ${known}; ${name}@${version} or later can check it`
    : `${name}@${known} knows of no release ${version}`;
}

const describeWithdrawal = ({ id, version, replacedBy }: CitationChange) =>
  `${id} was withdrawn in ${version}${replacedBy === null ? "" : `, replaced by ${replacedBy}`}`;

/** What was changed of the cited records, and of those that a cited query finds today. */
function changesTo({ citation, records }: Cited, changes: readonly ReleasedChange[], now: Dataset): CitationChange[] {
  const found = citation.query === undefined || changes.length === 0 ? [] : selectNormal(citation.query, now);
  const concerned = records === null ? undefined : new Set([...records, ...found].map(({ id }) => id));
  return changes
    .filter(({ id }) => concerned?.has(id) ?? true)
    .map(({ before, after, ...change }) => ({
      ...change,
      replacedBy: change.change === "withdrawn" ? (after?.withdrawn?.replacedBy ?? null) : null,
    }));
}

const canonicalRecords = (dataset: Dataset) => new Map(recordsOf(dataset).map((record) => [record.id, canonicalJson(record)]));
