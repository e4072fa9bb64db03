import { type Article, type Reference, titleText } from "../reference.js";

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
const authors = ({ creators }: Reference) => `{${creators.map(({ name }) => `{${latex(name)}}`).join(" and ")}}`;

/** BibTeX for the classic styles, which know no datasets and no versions: `@misc`, the version in the note. */
export function bibtex(reference: Reference): string {
  const { issued, publisher, version } = reference;
  const how = [issued === null ? "Unpublished data set" : "Data set", `version ${version}`, publisher];
  const data = entry("misc", reference.key, {
    author: authors(reference),
    title: verbatim(titleText(reference)),
    howpublished: text(how.filter((each) => each !== null).join(", ")),
    ...classicDate(issued),
    doi: address(reference.doi),
    url: address(reference.url),
    note: text(reference.note),
  });
  return [data, ...reference.articles.map(bibtexArticle)].join("\n\n");
}

function bibtexArticle({ key, title, publisher, published, url }: Article): string {
  return entry("misc", key, { title: verbatim(title), howpublished: optional(publisher), ...classicDate(published), url: address(url) });
}

/** Months go without braces: styles define their names. */
function classicDate(date: string | null): Record<string, string | undefined> {
  if (date === null) return {};
  const [year = "", month, day] = date.split("-");
  return { year: `{${year}}`, month: month && months[Number(month) - 1], day: day && `{${Number(day)}}` };
}

/** BibTeX for biblatex, which knows `@dataset` and its version. */
export function biblatex(reference: Reference): string {
  const { issued } = reference;
  const data = entry("dataset", reference.key, {
    author: authors(reference),
    title: verbatim(titleText(reference)),
    version: text(reference.version),
    publisher: optional(reference.publisher),
    date: address(issued),
    doi: address(reference.doi),
    url: address(reference.url),
    note: text(reference.note),
  });
  return [data, ...reference.articles.map(biblatexArticle)].join("\n\n");
}

function biblatexArticle({ key, kind, title, publisher, published, url }: Article): string {
  return entry(kind === "VideoObject" ? "video" : "online", key, {
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
