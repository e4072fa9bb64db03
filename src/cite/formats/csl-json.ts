import type { Article, Work } from "../work.js";

/** A date as CSL-JSON writes it, from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const issued = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

/** CSL-JSON (https://github.com/citation-style-language/schema): the data, then the articles that they were coded from. */
export function cslJson(work: Work): string {
  const data = {
    id: work.key,
    type: "dataset",
    title: work.title,
    author: [{ literal: work.author }],
    issued: issued(work.released),
    version: work.version,
    publisher: work.publisher,
    URL: work.url,
    abstract: work.abstract,
    keyword: work.keywords.join(", "),
    language: "en",
    note: work.note,
  };
  return JSON.stringify([data, ...work.articles.map(articleItem)], null, 2);
}

function articleItem({ key, title, publisher, published, url, language }: Article) {
  return {
    id: key,
    type: "article-newspaper",
    title,
    ...(publisher !== null && { "container-title": publisher }),
    ...(published !== null && { issued: issued(published) }),
    ...(url !== null && { URL: url }),
    language,
  };
}
