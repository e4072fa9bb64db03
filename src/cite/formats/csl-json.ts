import type { Article, Entry, TitlePart } from "../entry.js";

/** A date as CSL-JSON writes it, from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const dated = (date: string | null) => (date === null ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } });

/** CSL-JSON (https://github.com/citation-style-language/schema): the data, then the texts that they were coded from. */
export function cslJson(entry: Entry): string {
  const { issued, publisher, url, doi, abstract, keywords } = entry;
  const data = {
    id: entry.key,
    type: "dataset",
    ...(issued === null && { genre: "Unpublished data set" }),
    title: entry.title.map(titlePart).join(""),
    author: entry.creators.map(({ name }) => ({ literal: name })),
    ...dated(issued),
    version: entry.version,
    ...(publisher !== null && { publisher }),
    ...(doi !== null && { DOI: doi }),
    ...(url !== null && { URL: url }),
    ...(abstract !== null && { abstract }),
    ...(keywords.length > 0 && { keyword: keywords.join(", ") }),
    language: "en",
    note: entry.note,
  };
  return JSON.stringify([data, ...entry.articles.map(articleItem)], null, 2);
}

/** Styles that capitalise titles leave alone what is marked. */
const titlePart = ({ text, exact }: TitlePart) => (exact ? `<span class="nocase">${text}</span>` : text);

const types: Readonly<Record<Article["kind"], string>> = {
  NewsArticle: "article-newspaper",
  OpinionNewsArticle: "article-newspaper",
  VideoObject: "motion_picture",
  CreativeWork: "document",
};

function articleItem({ key, kind, title, publisher, published, url, language }: Article) {
  const isNews = types[kind] === "article-newspaper";
  return {
    id: key,
    type: types[kind],
    title,
    ...(publisher !== null && { [isNews ? "container-title" : "publisher"]: publisher }),
    ...dated(published),
    ...(url !== null && { URL: url }),
    language,
  };
}
