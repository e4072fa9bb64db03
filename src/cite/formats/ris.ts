import type { Article, Work } from "../work.js";

/** A record; what is undefined is left out. Lines end as the format asks, in CR LF. */
function record(type: string, fields: readonly (readonly [tag: string, value: string | null])[]): string {
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return [`TY  - ${type}`, ...lines, "ER  - "].join("\r\n");
}

/** RIS: the data, then the articles that they were coded from. */
export function ris(work: Work): string {
  const data = record("DATA", [
    ["ID", work.key],
    ["AU", work.author],
    ["TI", work.title],
    ["ET", work.version],
    ["PY", work.released.slice(0, 4)],
    ["DA", dateOf(work.released)],
    ["PB", work.publisher],
    ["UR", work.url],
    ["AB", work.abstract],
    ...work.keywords.map((keyword) => ["KW", keyword] as const),
    ["LA", "en"],
    ["N1", work.note],
  ]);
  return [data, ...work.articles.map(articleRecord)].join("\r\n");
}

function articleRecord({ key, title, publisher, published, url, language }: Article): string {
  return record("NEWS", [
    ["ID", key],
    ["TI", title],
    ["T2", publisher],
    ["PY", published?.slice(0, 4) ?? null],
    ["DA", published && dateOf(published)],
    ["UR", url],
    ["LA", language],
  ]);
}

/** `YYYY/MM/DD/`; what is not known is left empty, the slashes stay. */
function dateOf(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}/${month}/${day}/`;
}
