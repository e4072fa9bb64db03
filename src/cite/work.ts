import { author, description, keywords, name } from "../generated/package.js";
import type { Dataset, Source } from "../generated/types.js";
import { currentRelease, type Edition } from "./release/edition.js";
import type { Cited } from "./citation.js";
import { noteOf } from "./note.js";
import { webAddress } from "./package-url.js";

/** What every format says of what is cited, in its own way. */
export interface Work {
  /** Key under which reference managers keep it. */
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly version: string;
  /** Day of the release, `YYYY-MM-DD`. */
  readonly released: string;
  /** Who distributes it. */
  readonly publisher: string;
  readonly url: string;
  /** What it can be checked by. */
  readonly note: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  /** SPDX identifier of the licence of the data. */
  readonly license: string;
  /** The articles from which the data were coded. */
  readonly articles: readonly Article[];
}

/** An article that was coded. Neither author nor day is invented: what is not known is null. */
export interface Article {
  readonly key: string;
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
}

const TITLE = `${name}: one news report as data`;

/** Describes what is cited. */
export function describe({ citation, records }: Cited, edition: Edition): Work {
  const { version } = currentRelease(edition);
  const { resultDigest } = citation;
  const [single] = resultDigest === undefined ? (records ?? []) : [];
  const part = single ? `${single.type.replace("-", " ")} ${single.id}` : records && partOf(citation, records.length);
  // Eight digits tell the results apart that somebody is likely to cite together.
  const suffix = single?.id ?? resultDigest?.slice("sha256:".length).slice(0, 8);
  return {
    key: [name, version, suffix].filter((each) => each !== undefined).join("-"),
    author,
    title: part === null ? TITLE : `${TITLE}, ${part}`,
    version,
    released: citation.released,
    publisher: "npm",
    url: webAddress(version, single?.id),
    note: noteOf(citation),
    abstract: description,
    keywords,
    license: "CC-BY-4.0",
    articles: edition.dataset.sources.filter(({ access }) => access === "examined").map((source) => articleOf(source, edition.dataset)),
  };
}

function partOf({ query = {} }: Cited["citation"], count: number): string {
  const size = `${count} ${count === 1 ? "record" : "records"}`;
  const conditions = Object.entries(query).map(([key, values]) => `${key} ${values.join(" or ")}`);
  return conditions.length === 0 ? size : `${size} with ${conditions.join(" and ")}`;
}

function articleOf({ id, title, publisher, published, url, language }: Source, { actors }: Dataset): Article {
  return {
    key: id,
    title: title ?? id,
    publisher: actors.find((actor) => actor.id === publisher)?.name ?? null,
    // Dates that are not plain (an interval, an uncertain one) fit no format.
    published: published !== null && /^\d{4}(?:-\d\d){0,2}$/.test(published) ? published : null,
    url,
    language,
  };
}
