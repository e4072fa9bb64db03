import { type Article, type Entry, titleText } from "../entry.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One entry; what is undefined is left out. */
function record(type: string, key: string, fields: Record<string, string | undefined>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@${type}{${key},`, ...lines, "}"].join("\n");
}

const text = (value: string) => `{${latex(value)}}`;
/** Double braces: neither cut up as a person's name is, nor put in lower case as titles are. */
const verbatim = (value: string) => `{{${latex(value)}}}`;
const optional = (value: string | null) => (value === null ? undefined : text(value));
/** Addresses are not escaped, since both programs take them as they stand; but nothing in one ends the entry. */
const address = (url: string | null) => (url === null ? undefined : `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`);
const authors = ({ creators }: Entry) => `{${creators.map(({ name }) => `{${latex(name)}}`).join(" and ")}}`;

/** BibTeX for the classic styles, which know no datasets and no versions: `@misc`, the version in the note. */
export function bibtex(entry: Entry): string {
  const { issued, publisher, version } = entry;
  const how = [issued === null ? "Unpublished data set" : "Data set", `version ${version}`, publisher];
  const data = record("misc", entry.key, {
    author: authors(entry),
    title: verbatim(titleText(entry)),
    howpublished: text(how.filter((each) => each !== null).join(", ")),
    ...classicDate(issued),
    doi: address(entry.doi),
    url: address(entry.url),
    note: text(entry.note),
  });
  return [data, ...entry.articles.map(bibtexArticle)].join("\n\n");
}

function bibtexArticle({ key, title, publisher, published, url }: Article): string {
  return record("misc", key, { title: verbatim(title), howpublished: optional(publisher), ...classicDate(published), url: address(url) });
}

/** Months go without braces: styles define their names. */
function classicDate(date: string | null): Record<string, string | undefined> {
  if (date === null) return {};
  const [year = "", month, day] = date.split("-");
  return { year: `{${year}}`, month: month && months[Number(month) - 1], day: day && `{${Number(day)}}` };
}

/** BibTeX for biblatex, which knows `@dataset` and its version. */
export function biblatex(entry: Entry): string {
  const { issued } = entry;
  const data = record("dataset", entry.key, {
    author: authors(entry),
    title: verbatim(titleText(entry)),
    version: text(entry.version),
    publisher: optional(entry.publisher),
    date: address(issued),
    doi: address(entry.doi),
    url: address(entry.url),
    note: text(entry.note),
  });
  return [data, ...entry.articles.map(biblatexArticle)].join("\n\n");
}

function biblatexArticle({ key, kind, title, publisher, published, url }: Article): string {
  return record(kind === "VideoObject" ? "video" : "online", key, {
    title: verbatim(title),
    organization: optional(publisher),
    date: address(published),
    url: address(url),
  });
}

const commands: Readonly<Record<string, string>> = {
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text that LaTeX sets as it stands. */
const latex = (value: string): string => value.replace(/[{}\\~^#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`);
