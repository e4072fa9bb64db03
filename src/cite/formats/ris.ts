import { type Article, type Reference, titleText } from "../reference.js";

/** A record; what is null is left out. Lines end as the format asks, in CR LF. */
function record(type: string, fields: readonly (readonly [tag: string, value: string | null])[]): string {
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return [`TY  - ${type}`, ...lines, "ER  - "].join("\r\n");
}

/** RIS: the data, then the texts that they were coded from. */
export function ris(reference: Reference): string {
  const data = record("DATA", [
    ["ID", reference.key],
    ...reference.creators.map(({ name }) => ["AU", name] as const),
    ["TI", titleText(reference)],
    ["ET", reference.version],
    ...dated(reference.issued),
    ["PB", reference.publisher],
    ["DO", reference.doi],
    ["UR", reference.url],
    ["AB", reference.abstract],
    ...reference.keywords.map((keyword) => ["KW", keyword] as const),
    ["LA", "en"],
    ["N1", reference.note],
  ]);
  return [data, ...reference.articles.map(articleRecord)].join("\r\n");
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
