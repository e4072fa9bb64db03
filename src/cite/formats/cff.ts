import type { Article, Work } from "../work.js";

/** `CITATION.cff`, Citation File Format 1.2.0 (https://github.com/citation-file-format/citation-file-format). */
export function cff(work: Work): string {
  const fields = {
    "cff-version": "1.2.0",
    message: "If you use this dataset, please cite it as below, with the version that you used.",
    type: "dataset",
    title: work.title,
    authors: [{ name: work.author }],
    version: work.version,
    "date-released": work.released,
    url: work.url,
    abstract: work.abstract,
    keywords: work.keywords,
    license: work.license,
    identifiers: [
      { type: "other", value: work.note, description: "Package URL and digests, by which npx badakhshan-2019 verify citation checks it" },
    ],
    references: work.articles.map(reference),
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}:${yaml(value, "")}`)
    .join("\n");
}

function reference({ title, publisher, published, url }: Article) {
  const [year, month] = (published ?? "").split("-");
  return {
    type: "newspaper-article",
    // The format demands an author; where no person is known, the outlet is the one who speaks.
    authors: [{ name: publisher ?? "unknown" }],
    title,
    ...(year && { year: Number(year) }),
    ...(month && { month: Number(month) }),
    ...(url !== null && { url }),
  };
}

/** A value as YAML, in block style; texts as JSON writes them, which is YAML too. */
function yaml(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `\n${indent}  -${yaml(item, `${indent}    `).replace(/^\n\s*/, " ")}`).join("");
  if (typeof value !== "object" || value === null) return ` ${JSON.stringify(value)}`;
  return Object.entries(value)
    .map(([key, item]) => `\n${indent}${key}:${yaml(item, indent)}`)
    .join("");
}
