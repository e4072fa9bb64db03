import type { Dataset, DatasetRecord } from "../generated/types.js";
import { dataset as own } from "../index.js";
import { didYouMean } from "../model/did-you-mean.js";
import { CITATION_SCHEMA } from "../model/schema-version.js";
import { type NormalFilter, normalizeFilter } from "../query/filter.js";
import { selectNormal } from "../query/select.js";
import { digestOfJson } from "../text/digest.js";
import { recordsById } from "./release/history.js";
import { MANIFEST_FILE, manifestOf, recordFile } from "./release/manifest.js";

/**
 * A citation that can be checked: `citation.json`. Its JSON Schema is `schemas/citation-1.0.schema.json`.
 */
export interface Citation {
  /** Address of the JSON Schema of a citation. */
  readonly $schema: string;
  /** The dataset, its version, and for a record the file in it (https://github.com/package-url/purl-spec). */
  readonly purl: string;
  /** Day on which that version was issued, `YYYY-MM-DD`; null where it is not published. */
  readonly issued: string | null;
  /** The query in its normal form, for the result of one. */
  readonly query?: NormalFilter;
  /** Digest of the query (RFC 8785, SHA-256). */
  readonly queryDigest?: string;
  /** Digest of `[[id, digest], …]`, sorted by id (RFC 8785, SHA-256), for a query or a list of records. */
  readonly resultDigest?: string;
  /** Digest of every file cited, by its path in the package: of `manifest.json`, or of records. */
  readonly digests: Readonly<Record<string, string>>;
}

/** What of a dataset is cited: all of it, records by their ids, or what a query finds, in normal form or not. */
export type Part = "everything" | { readonly ids: readonly string[] } | { readonly where: unknown };

/** A part of a dataset with its citation. */
export interface Cited {
  readonly citation: Citation;
  /** The records; null where the dataset as a whole is cited. */
  readonly records: readonly DatasetRecord[] | null;
}

/**
 * Cites a part of a dataset.
 *
 * @throws RangeError where there is no such record, or the query is not right
 */
export function citedIn(dataset: Dataset, part: Part): Cited {
  const head = { $schema: CITATION_SCHEMA, purl: packageUrl(dataset), issued: dataset.issued };
  if (part === "everything")
    return { citation: { ...head, digests: { [MANIFEST_FILE]: digestOfJson(manifestOf(dataset)) } }, records: null };
  if ("where" in part) {
    const query = normalizeFilter(part.where, dataset);
    const records = selectNormal(query, dataset);
    const asked = { query, queryDigest: digestOfJson(query) };
    return { citation: { ...head, ...asked, ...digestsOf(records) }, records };
  }
  const records = recordsWith(part.ids, dataset);
  const [only, ...others] = records;
  if (!only) throw new RangeError("the list of ids is empty");
  if (others.length > 0) return { citation: { ...head, ...digestsOf(records) }, records };
  const { digests } = digestsOf(records);
  return { citation: { ...head, purl: packageUrl(dataset, only.id), digests }, records };
}

/** True of what npm distributes: of this package's dataset, and of one whose head says so. */
export const isOnNpm = ({ name, version, identifier }: Named): boolean => name === own.name || identifier === `pkg:npm/${name}@${version}`;

/** A dataset at its version, and with an id the file of that record: `pkg:npm/badakhshan-2019@1.0.0#records/s001.json`. */
export function packageUrl(head: Named, id?: string): string {
  const purl = `pkg:${isOnNpm(head) ? "npm" : "generic"}/${head.name}@${encodeURIComponent(head.version)}`;
  return id === undefined ? purl : `${purl}#${recordFile(id)}`;
}

type Named = Pick<Dataset, "name" | "version" | "identifier">;

/** The digest of each record, sorted by id, and that of them all. */
function digestsOf(records: readonly DatasetRecord[]) {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, digestOfJson(record)] as const);
  return { resultDigest: digestOfJson(sorted), digests: Object.fromEntries(sorted.map(([id, digest]) => [recordFile(id), digest])) };
}

function recordsWith(ids: readonly string[], dataset: Dataset): DatasetRecord[] {
  const records = recordsById(dataset);
  return [...new Set(ids)].map((id) => {
    const record = records.get(id);
    if (record) return record;
    throw new RangeError(`there is no record ${JSON.stringify(id)}${didYouMean(String(id), records.keys())}`);
  });
}
