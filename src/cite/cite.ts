import type { Dataset as ThisDataset } from "../generated/dataset-types.js";
import type { Dataset } from "../generated/types.js";
import { collections } from "../model/collections.js";
import { isObject } from "../model/json.js";
import type { Filter } from "../query/filter.js";
import { digestOfJson } from "../text/digest.js";
import { type Citation, citedIn, type Part } from "./citation.js";
import { type Entry, entryFor } from "./entry.js";
import { apa } from "./formats/apa.js";
import { biblatex, bibtex } from "./formats/bibtex.js";
import { cff } from "./formats/cff.js";
import { cslJson } from "./formats/csl-json.js";
import { datacite } from "./formats/datacite.js";
import { ris } from "./formats/ris.js";
import { text } from "./formats/text.js";
import type { DatasetHistory } from "./release/history.js";
import { manifestOf } from "./release/manifest.js";
import { thisHistory } from "./release/this-history.js";

/** Id of any record of a dataset: of this one, where nothing else is said. */
export type RecordId<Data extends Dataset = ThisDataset> = Data[(typeof collections)[number]["key"]][number]["id"];

/**
 * What to cite: a dataset as a whole (the `dataset` of this package, or any other), a record by its id, several by theirs, or the result
 * of a query.
 */
export type Target<Data extends Dataset = ThisDataset> =
  | Dataset
  | RecordId<Data>
  | readonly RecordId<Data>[]
  | {
      /** The query: its result is cited, and the query with it. */
      readonly where: Filter<Data>;
    };

const writers = { text, apa, bibtex, biblatex, ris, "csl-json": cslJson, cff, datacite } satisfies Record<string, (entry: Entry) => string>;

/** How a citation can be written. */
export type CitationFormat = keyof typeof writers;

/** Every format that `cite` writes. */
export const formats = Object.keys(writers) as readonly CitationFormat[];

/** How `cite` writes. */
export interface CiteOptions {
  /** `text` (for people, the default), `apa`, `bibtex`, `biblatex`, `ris`, `csl-json`, `cff` or `datacite`. */
  readonly format?: CitationFormat;
}

/**
 * Cites a dataset, a record, several records or the result of a query, at the version that the dataset has, with the text that was coded
 * beside it. What is not published has no date and no address.
 *
 * @param target what to cite
 * @param options in which format
 * @returns the citation as text, without a line end after it
 * @throws RangeError where there is no such record or format, or the query is not right
 */
export function cite(target: Target, options?: CiteOptions): string;
/**
 * The same of any dataset.
 *
 * @param target what to cite
 * @param options in which format
 * @param history the dataset that ids and queries are about, and its releases
 * @throws RangeError where there is no such record or format, or the query is not right
 */
export function cite(target: Target<Dataset>, options: CiteOptions | undefined, history: DatasetHistory): string;
export function cite(target: unknown, options: CiteOptions = {}, history: DatasetHistory = historyOf(target)): string {
  const { format = "text" } = options;
  if (!Object.hasOwn(writers, format)) throw new RangeError(`there is no format ${JSON.stringify(format)}; there is ${formats.join(", ")}`);
  return writers[format](entryFor(citedIn(history.dataset, partOf(target, history)), history.dataset));
}

/**
 * The same as data: what `citation.json` holds, and `verifyCitations` checks.
 *
 * @param target what to cite
 * @throws RangeError where there is no such record, or the query is not right
 */
export function citationOf(target: Target): Citation;
/**
 * The same of any dataset.
 *
 * @param target what to cite
 * @param history the dataset that ids and queries are about, and its releases
 * @throws RangeError where there is no such record, or the query is not right
 */
export function citationOf(target: Target<Dataset>, history: DatasetHistory): Citation;
export function citationOf(target: unknown, history: DatasetHistory = historyOf(target)): Citation {
  return citedIn(history.dataset, partOf(target, history)).citation;
}

/** A dataset speaks for itself; whatever else is cited is of this package. */
const historyOf = (target: unknown): DatasetHistory =>
  isDataset(target) && !isSameVersion(target, thisHistory.dataset) ? { dataset: target, releases: [] } : thisHistory;

function partOf(target: unknown, { dataset }: DatasetHistory): Part {
  if (isDataset(target)) {
    // By name and version: a process may hold this package twice, as ES module and as CommonJS.
    if (target === dataset || (isSameVersion(target, dataset) && digestOf(target) === digestOf(dataset))) return "everything";
    const { name, version } = dataset;
    const why = isSameVersion(target, dataset) ? "its records are not those of that version" : `it is ${target.name}@${target.version}`;
    throw new RangeError(`the dataset cannot be cited as ${name}@${version}: ${why}; give what was changed a version of its own`);
  }
  if (typeof target === "string") return { ids: [target] };
  if (Array.isArray(target)) return { ids: target };
  if (isObject(target) && "where" in target) return { where: target.where };
  throw new RangeError("cite takes a dataset, an id, a list of ids, or { where: filter }");
}

const isDataset = (value: unknown): value is Dataset =>
  isObject(value) &&
  typeof value.name === "string" &&
  typeof value.version === "string" &&
  collections.every(({ key }) => Array.isArray(value[key]));

const isSameVersion = (a: Dataset, b: Dataset) => a.name === b.name && a.version === b.version;

const digestOf = (dataset: Dataset) => digestOfJson(manifestOf(dataset));
