import { type Entry, titleText } from "../entry.js";

/**
 * DataCite metadata 4.3 as JSON (https://schema.datacite.org), which repositories take with a deposit. What it demands and is not there yet
 * is left out: a DOI is the repository's to give, a year and a publisher come with publication.
 */
export function datacite(entry: Entry): string {
  const { issued, publisher, doi, abstract } = entry;
  const data = {
    types: { resourceType: "Dataset", resourceTypeGeneral: "Dataset" },
    ...(doi !== null && { identifiers: [{ identifier: doi, identifierType: "DOI" }] }),
    // With the digests by which it is checked.
    alternateIdentifiers: [{ alternateIdentifier: entry.note, alternateIdentifierType: "package URL" }],
    creators: entry.creators.map(creator),
    titles: [{ title: titleText(entry) }],
    ...(publisher !== null && { publisher }),
    ...(issued !== null && { publicationYear: issued.slice(0, 4), dates: [{ date: issued, dateType: "Issued" }] }),
    ...(entry.keywords.length > 0 && { subjects: entry.keywords.map((subject) => ({ subject })) }),
    language: "en",
    version: entry.version,
    rightsList: [{ rights: entry.license, rightsIdentifier: entry.license, rightsIdentifierScheme: "SPDX" }],
    ...(abstract !== null && { descriptions: [{ description: abstract, descriptionType: "Abstract" }] }),
    relatedIdentifiers: entry.articles.flatMap(({ url }) =>
      url === null ? [] : [{ relatedIdentifier: url, relatedIdentifierType: "URL", relationType: "IsDerivedFrom" }],
    ),
    schemaVersion: "http://datacite.org/schema/kernel-4",
  };
  return JSON.stringify(data, null, 2);
}

function creator({ name, identifier }: Entry["creators"][number]) {
  if (identifier === null) return { name };
  const [, scheme = "URL"] =
    Object.entries({ "https://orcid.org/": "ORCID", "https://ror.org/": "ROR" }).find(([start]) => identifier.startsWith(start)) ?? [];
  return { name, nameIdentifiers: [{ nameIdentifier: identifier, nameIdentifierScheme: scheme }] };
}
