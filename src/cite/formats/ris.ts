import { type Article, type Entry, titleText } from "../entry.js";

/** A record; what is null is left out. Lines end as the format asks, in CR LF. */
function record(type: string, fields: readonly (readonly [tag: string, value: string | null])[]): string {
  // Two spaces and a dash make a tag, to some readers anywhere in a line.
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/ {2,}/g, " ")}`]));
  return [`TY  - ${type}`, ...lines, "ER  - "].join("\r\n");
}

/** RIS: the data, then the texts that they were coded from. */
export function ris(entry: Entry): string {
  const data = record("DATA", [
    ["ID", entry.key],
    ...entry.creators.map(({ name }) => ["AU", name] as const),
    ["TI", titleText(entry)],
    ["ET", entry.version],
    ...dated(entry.issued),
    ["PB", entry.publisher],
    ["DO", entry.doi],
    ["UR", entry.url],
    ["AB", entry.abstract],
    ...entry.keywords.map((keyword) => ["KW", keyword] as const),
    ["LA", "en"],
    ["N1", entry.note],
  ]);
  return [data, ...entry.articles.map(articleRecord)].join("\r\n");
}

const types: Readonly<Record<Article["kind"], string>> = {
  NewsArticle: "NEWS",
  OpinionNewsArticle: "NEWS",
  VideoObject: "VIDEO",
  CreativeWork: "GEN",
};

function articleRecord({ key, kind, title, publisher, published, url, language }: Article): string {
  return record(types[kind], [
    ["ID", key],
    ["TI", title],
    [types[kind] === "NEWS" ? "T2" : "PB", publisher],
    ...dated(published),
    ["UR", url],
    ["LA", language],
  ]);
}

/** Year, and `YYYY/MM/DD/`: what is not known is left empty, the slashes stay. */
function dated(date: string | null): (readonly [tag: string, value: string])[] {
  if (date === null) return [];
  const [year = "", month = "", day = ""] = date.split("-");
  return [
    ["PY", year],
    ["DA", `${year}/${month}/${day}/`],
  ];
}
