import { latex } from "../note.js";
import type { Article, Work } from "../work.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An entry; what is undefined is left out. */
function entry(type: string, key: string, fields: Record<string, string | undefined>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@${type}{${key},`, ...lines, "}"].join("\n");
}

const text = (value: string) => `{${latex(value)}}`;
/** Double braces: neither cut up as a person's name is, nor put in lower case as titles are. */
const verbatim = (value: string) => `{{${latex(value)}}}`;
const optional = (value: string | null) => (value === null ? undefined : text(value));
/** Addresses are not escaped: both programs take them as they stand. */
const address = (url: string | null) => (url === null ? undefined : `{${url}}`);

/** BibTeX for the classic styles, which know no datasets and no versions: `@misc`, the version in the note. */
export function bibtex(work: Work): string {
  const data = entry("misc", work.key, {
    author: verbatim(work.author),
    title: verbatim(work.title),
    howpublished: text(`Data set, version ${work.version}, ${work.publisher}`),
    ...classicDate(work.released),
    url: address(work.url),
    note: text(work.note),
  });
  return [data, ...work.articles.map(bibtexArticle)].join("\n\n");
}

function bibtexArticle({ key, title, publisher, published, url }: Article): string {
  const date = published === null ? {} : classicDate(published);
  return entry("misc", key, { title: verbatim(title), howpublished: optional(publisher), ...date, url: address(url) });
}

/** Months go without braces: styles define their names. */
function classicDate(date: string): Record<string, string | undefined> {
  const [year = "", month, day] = date.split("-");
  return { year: `{${year}}`, month: month && months[Number(month) - 1], day: day && `{${Number(day)}}` };
}

/** BibTeX for biblatex, which knows `@dataset` and its version. */
export function biblatex(work: Work): string {
  const data = entry("dataset", work.key, {
    author: verbatim(work.author),
    title: verbatim(work.title),
    version: text(work.version),
    publisher: text(work.publisher),
    date: `{${work.released}}`,
    url: address(work.url),
    note: text(work.note),
  });
  return [data, ...work.articles.map(biblatexArticle)].join("\n\n");
}

function biblatexArticle({ key, title, publisher, published, url }: Article): string {
  return entry("online", key, {
    title: verbatim(title),
    organization: optional(publisher),
    date: published === null ? undefined : `{${published}}`,
    url: address(url),
  });
}
