import { description, keywords } from "../../generated/package.js";
import type { Dataset, Source } from "../../generated/types.js";

/** Name of the dataset of which this package knows more than it says itself. */
const OWN = "badakhshan-2019";

type Thing = { readonly "@type": string; readonly [key: string]: unknown };

/** A dataset as schema.org describes it, for search engines of data sets. What is not known is left out. */
export function jsonLdOf(dataset: Dataset): Thing & { readonly "@context": string } {
  const { name, title, version, license, issued, identifier, creators, sources, statements } = dataset;
  const isOwn = name === OWN;
  return known({
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    alternateName: name,
    description: isOwn ? description : `${title}: ${statements.length} statements, each with who says it`,
    version,
    license: `https://spdx.org/licenses/${encodeURIComponent(license)}`,
    datePublished: issued,
    identifier,
    isAccessibleForFree: true,
    inLanguage: "en",
    keywords: isOwn ? keywords : null,
    creator: creators.map((creator) => known({ "@type": "Organization", name: creator.name, identifier: creator.identifier })),
    isBasedOn: sources.filter(({ text }) => text !== null).map((source) => pieceOf(source, dataset)),
  });
}

function pieceOf({ kind, title, url, published, language, publisher }: Source, { actors }: Dataset): Thing {
  const name = actors.find(({ id }) => id === publisher)?.name;
  return known({
    "@type": kind,
    name: title,
    url,
    // EDTF has forms of dates that schema.org has not.
    datePublished: published !== null && /^\d{4}(?:-\d\d){0,2}$/.test(published) ? published : null,
    inLanguage: language,
    publisher: name === undefined ? null : { "@type": "Organization", name },
  });
}

/** Without what is not known. */
const known = <Each extends Thing>(thing: Each): Each =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== undefined)) as Each;
