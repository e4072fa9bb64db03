import { type Filter, type NormalFilter, normalizeFilter, select } from "../query/filter.js";
import { digestOfJson } from "../text/digest.js";
import { MANIFEST_FILE, manifestOf, recordFile } from "./release/fixity.js";
import type { DatasetRecord as OwnRecord } from "../generated/dataset-types.js";
import type { Dataset, DatasetRecord } from "../generated/types.js";
import { currentRelease, type Edition } from "./release/edition.js";
import { recordsById } from "../model/collections.js";
import { didYouMean } from "../model/did-you-mean.js";
import { packageUrl } from "./package-url.js";

/** Id of any record of this dataset. */
export type RecordId = OwnRecord["id"];

/** What to cite: the dataset as a whole (the `dataset` of this package), a record by its id, several by theirs, or the result of a query. */
export type Target = Dataset | RecordId | readonly RecordId[] | { readonly where: Filter };

/**
 * A citation that can be checked: `citation.json`. Its JSON Schema is `schemas/citation-1.0.schema.json`.
 */
export interface Citation {
  readonly kind: "badakhshan-2019-citation";
  /** The package, its version, and for a record the file in it (https://github.com/package-url/purl-spec). */
  readonly purl: string;
  /** Day of the release, `YYYY-MM-DD`. */
  readonly released: string;
  /** The query in its normal form, for the result of one. */
  readonly query?: NormalFilter;
  /** Digest of the query (RFC 8785, SHA-256). */
  readonly queryDigest?: string;
  /** Digest of `[[id, digest], …]`, sorted by id (RFC 8785, SHA-256), for a query or a list of records. */
  readonly resultDigest?: string;
  /** Digest of every file cited, by its path in the package. */
  readonly digests: Readonly<Record<string, string>>;
}

/** What is cited, by whatever way it was said. */
export type Selection = "everything" | { readonly ids: readonly string[] } | { readonly where: unknown };

/** What a selection comes to in an edition. */
export interface Cited {
  readonly citation: Citation;
  /** The records; null where the dataset as a whole is cited. */
  readonly records: readonly DatasetRecord[] | null;
}

/**
 * Finds what is cited, and its digests.
 *
 * @throws RangeError where there is no such record, or the query is not right
 */
export function cited(selection: Selection, edition: Edition): Cited {
  const { dataset } = edition;
  const { version, released } = currentRelease(edition);
  const head = { kind: "badakhshan-2019-citation", purl: packageUrl(version), released } as const;
  if (selection === "everything")
    return { citation: { ...head, digests: { [MANIFEST_FILE]: digestOfJson(manifestOf(dataset)) } }, records: null };
  if ("where" in selection) {
    const query = normalizeFilter(selection.where, dataset);
    const records = select(dataset, query);
    const result = { query, queryDigest: digestOfJson(query), resultDigest: resultDigest(records), digests: digestsOf(records) };
    return { citation: { ...head, ...result }, records };
  }
  const records = recordsWith(selection.ids, dataset);
  const [only, ...others] = records;
  if (!only) throw new RangeError("the list of ids is empty");
  const digests = digestsOf(records);
  if (others.length === 0) return { citation: { ...head, purl: packageUrl(version, only.id), digests }, records };
  return { citation: { ...head, resultDigest: resultDigest(records), digests }, records };
}

/** Digest of a result set: of `[[id, digest], …]` sorted by id. */
function resultDigest(records: readonly DatasetRecord[]): string {
  return digestOfJson(sortedById(records).map((record) => [record.id, digestOfJson(record)]));
}

const digestsOf = (records: readonly DatasetRecord[]): Record<string, string> =>
  Object.fromEntries(sortedById(records).map((record) => [recordFile(record.id), digestOfJson(record)]));

const sortedById = (records: readonly DatasetRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

function recordsWith(ids: readonly string[], dataset: Dataset): DatasetRecord[] {
  const records = recordsById(dataset);
  return [...new Set(ids)].map((id) => {
    const record = records.get(id);
    if (record) return record;
    throw new RangeError(`there is no record ${JSON.stringify(id)}${didYouMean(String(id), records.keys())}`);
  });
}
