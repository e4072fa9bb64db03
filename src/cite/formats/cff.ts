import { type Article, type Entry, titleText } from "../entry.js";

/** `CITATION.cff`, Citation File Format 1.2.0 (https://github.com/citation-file-format/citation-file-format). */
export function cff(entry: Entry): string {
  const { issued, url, doi, abstract, keywords, license } = entry;
  const fields = {
    "cff-version": "1.2.0",
    message: "If you use this dataset, please cite it as below, with the version that you used.",
    type: "dataset",
    title: titleText(entry),
    authors: entry.creators.map(({ name, identifier }) => ({ name, ...(identifier !== null && { website: identifier }) })),
    version: entry.version,
    ...(issued !== null && { "date-released": issued }),
    ...(url !== null && { url }),
    ...(abstract !== null && { abstract }),
    ...(keywords.length > 0 && { keywords }),
    ...(isOneLicense(license) && { license }),
    identifiers: [
      ...(doi === null ? [] : [{ type: "doi", value: doi }]),
      { type: "other", value: entry.note, description: "Digests, by which npx badakhshan-2019 verify citation checks it" },
    ],
    references: entry.articles.map(articleReference),
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}:${yaml(value, "")}`)
    .join("\n");
}

/** The format takes identifiers of SPDX, and no expressions. */
const isOneLicense = (license: string) => /^[A-Za-z0-9.+-]+$/.test(license) && !license.startsWith("LicenseRef-");

const types: Readonly<Record<Article["kind"], string>> = {
  NewsArticle: "newspaper-article",
  OpinionNewsArticle: "newspaper-article",
  VideoObject: "video",
  CreativeWork: "generic",
};

function articleReference({ kind, title, publisher, published, url }: Article) {
  const [year, month] = (published ?? "").split("-");
  return {
    type: types[kind],
    // The format demands an author; where no person is known, the outlet is the one who speaks.
    authors: [{ name: publisher ?? "unknown" }],
    title,
    ...(year && { year: Number(year) }),
    ...(month && { month: Number(month) }),
    ...(url !== null && { url }),
  };
}

/** What YAML counts as line ends, or does not print, where JSON does neither. */
const unprinted = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value as YAML, in block style; texts as JSON writes them, which is YAML too. */
function yaml(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.length === 0) return " []";
  if (Array.isArray(value)) return value.map((item) => `\n${indent}  -${yaml(item, `${indent}    `).replace(/^\n\s*/, " ")}`).join("");
  if (typeof value !== "object" || value === null)
    return ` ${JSON.stringify(value).replace(unprinted, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}`;
  return Object.entries(value)
    .map(([key, item]) => `\n${indent}${key}:${yaml(item, indent)}`)
    .join("");
}
