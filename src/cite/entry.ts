import { description, keywords } from "../generated/package.js";
import type { Dataset, DatasetRecord, Source } from "../generated/types.js";
import { dataset as own } from "../index.js";
import { spoken } from "../model/collections.js";
import { readingOf } from "../query/reading.js";
import { type Cited, isOnNpm } from "./citation.js";
import { noteOf } from "./note.js";
import { recordFile } from "./release/manifest.js";

/** What every format says of what is cited, in its own way. What is not known is null. */
export interface Entry {
  /** Key under which reference managers keep it. */
  readonly key: string;
  readonly creators: Dataset["creators"];
  readonly title: readonly TitlePart[];
  readonly version: string;
  /** Day of publication, `YYYY-MM-DD`; null where it is not published. */
  readonly issued: string | null;
  /** Who distributes it. */
  readonly publisher: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  /** What it can be checked by, in one line. */
  readonly note: string;
  /** What a single statement or figure says, in the one sentence in which it may be quoted. */
  readonly reading: string | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  /** SPDX expression of the licence of the data. */
  readonly license: string;
  /** The text that was coded. */
  readonly articles: readonly Article[];
}

/** A piece of a title; one that is `exact` stays as it is spelled where a style changes capitals. */
export interface TitlePart {
  readonly text: string;
  readonly exact: boolean;
}

/** A text that was coded. Neither author nor day is invented. */
export interface Article {
  readonly key: string;
  readonly kind: Source["kind"];
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
}

/** The title in one piece. */
export const titleText = ({ title }: Entry): string => title.map(({ text }) => text).join("");

/** Says what is cited. */
export function entryFor({ citation, records }: Cited, dataset: Dataset): Entry {
  const { name, version, creators, license, issued } = dataset;
  const { resultDigest } = citation;
  const [single] = resultDigest === undefined ? (records ?? []) : [];
  // Eight digits tell the results apart that somebody is likely to cite together.
  const suffix = single?.id ?? resultDigest?.slice("sha256:".length).slice(0, 8);
  const isOwn = name === own.name;
  const reading = single?.type === "statement" || single?.type === "casualty-figure" ? readingOf(single, dataset) : null;
  return {
    key: [name, version, suffix].filter((each) => each !== undefined).join("-"),
    creators,
    title: [...datasetTitle(dataset), ...(records === null ? [] : partTitle(citation, records))],
    version,
    issued,
    ...whereItIs(dataset, single?.id),
    note: issued === null ? `not published yet; ${noteOf(citation)}` : noteOf(citation),
    reading,
    abstract: reading ?? (isOwn ? description : null),
    keywords: isOwn ? keywords : [],
    license,
    articles: dataset.sources.filter(({ text }) => text !== null).map((source) => articleOf(source, dataset)),
  };
}

/** Its name is no word that may be capitalised. */
function datasetTitle({ name, title }: Dataset): TitlePart[] {
  if (!title.startsWith(name)) return [{ text: title, exact: false }];
  return [
    { text: name, exact: true },
    { text: title.slice(name.length), exact: false },
  ];
}

function partTitle({ query, resultDigest }: Cited["citation"], records: readonly DatasetRecord[]): TitlePart[] {
  const [first] = records;
  if (resultDigest === undefined && first)
    return [
      { text: `, ${first.withdrawn === null ? "" : "withdrawn "}${spoken(first.type)} `, exact: false },
      { text: first.id, exact: true },
    ];
  const conditions = inWords(query ?? {});
  const size = `, ${records.length} ${records.length === 1 ? "record" : "records"}`;
  if (conditions === "") return [{ text: size, exact: false }];
  return [
    { text: `${size} with `, exact: false },
    { text: conditions, exact: true },
  ];
}

/** A query as it can be said: "topic control or presence and not (act deny)". */
function inWords(query: object): string {
  const conditions = Object.entries(query).map(([key, value]) => {
    if (Array.isArray(value)) return `${key} ${value.join(" or ")}`;
    return typeof value === "object" && value !== null ? `${key} (${inWords(value)})` : `${key} ${value}`;
  });
  return conditions.join(" and ");
}

/** Nothing is anywhere before it is published. */
function whereItIs(dataset: Dataset, id?: string): Pick<Entry, "publisher" | "url" | "doi"> {
  const { name, version, issued, identifier } = dataset;
  if (issued === null) return { publisher: null, url: null, doi: null };
  const [, doi = null] = /^https:\/\/doi\.org\/(.+)$/.exec(identifier ?? "") ?? [];
  if (!isOnNpm(dataset)) return { publisher: null, url: null, doi };
  // The very bytes of a record are at its address, in this package.
  const file = id === undefined || name !== own.name ? "" : recordFile(id);
  return { publisher: "npm", url: `https://cdn.jsdelivr.net/npm/${name}@${version}/${file}`, doi };
}

function articleOf({ id, kind, title, publisher, published, url, language }: Source, { actors }: Dataset): Article {
  return {
    key: id,
    kind,
    title: title ?? id,
    publisher: actors.find((actor) => actor.id === publisher)?.name ?? null,
    // Dates that are not plain (an interval, an uncertain one) fit no format.
    published: published !== null && /^\d{4}(?:-\d\d){0,2}$/.test(published) ? published : null,
    url,
    language,
  };
}
