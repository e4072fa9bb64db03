import { SCHEMA_BASE } from "../model/schema-version.js";

/** Address of the context, which is also where our own terms are: published with the schemas, and of their version. */
export const CONTEXT_ADDRESS = `${SCHEMA_BASE}context.jsonld`;

const own = `${CONTEXT_ADDRESS}#`;
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const prov = "http://www.w3.org/ns/prov#";
const oa = "http://www.w3.org/ns/oa#";
const cito = "http://purl.org/spar/cito/";
const dcterms = "http://purl.org/dc/terms/";
export const XSD = "http://www.w3.org/2001/XMLSchema#";

/** IRIs of others, by the names under which they stand in the context. */
const others = {
  type: `${rdf}type`,
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  comment: "http://www.w3.org/2000/01/rdf-schema#comment",
  latitude: "http://www.w3.org/2003/01/geo/wgs84_pos#lat",
  longitude: "http://www.w3.org/2003/01/geo/wgs84_pos#long",
  creator: `${dcterms}creator`,
  title: `${dcterms}title`,
  license: `${dcterms}license`,
  issued: `${dcterms}issued`,
  publisher: `${dcterms}publisher`,
  language: `${dcterms}language`,
  isPartOf: `${dcterms}isPartOf`,
  wasAttributedTo: `${prov}wasAttributedTo`,
  qualifiedAttribution: `${prov}qualifiedAttribution`,
  agent: `${prov}agent`,
  hadPrimarySource: `${prov}hadPrimarySource`,
  Entity: `${prov}Entity`,
  Agent: `${prov}Agent`,
  Attribution: `${prov}Attribution`,
  Annotation: `${oa}Annotation`,
  TextPositionSelector: `${oa}TextPositionSelector`,
  hasBody: `${oa}hasBody`,
  hasTarget: `${oa}hasTarget`,
  hasSource: `${oa}hasSource`,
  hasSelector: `${oa}hasSelector`,
  start: `${oa}start`,
  end: `${oa}end`,
  agreesWith: `${cito}agreesWith`,
  disagreesWith: `${cito}disagreesWith`,
  disputes: `${cito}disputes`,
  qualifies: `${cito}qualifies`,
} as const;

/** Terms of our own. */
const ours = [
  ...(["Dataset", "Source", "Actor", "Location", "Statement", "CasualtyFigure", "Relation", "OtherReading"] as const),
  ...([
    "name",
    "version",
    "reading",
    "withdrawnBecause",
    "replacedBy",
    "kind",
    "url",
    "published",
    "publishedBasis",
    "textLength",
    "textDigest",
  ] as const),
  ...([
    "population",
    "sector",
    "roleTitle",
    "roleIn",
    "differentFrom",
    "mayBe",
    "otherName",
    "identifier",
    "scheme",
    "value",
    "seenIn",
  ] as const),
  ...([
    "featureCode",
    "within",
    "precision",
    "said",
    "act",
    "presentation",
    "factuality",
    "confidence",
    "basis",
    "inSource",
    "form",
    "toldTo",
  ] as const),
  ...([
    "cue",
    "position",
    "relation",
    "how",
    "target",
    "elaborates",
    "otherReading",
    "why",
    "change",
    "proposition",
    "topic",
    "mode",
  ] as const),
  ...([
    "agentInText",
    "recipient",
    "mentioned",
    "at",
    "from",
    "to",
    "about",
    "identitySubject",
    "identityRelation",
    "identityObject",
  ] as const),
  ...(["time", "timeAs", "timeBasis", "reported", "low", "high", "approximate", "vague", "unit", "amountAs", "claimedBy"] as const),
  ...(["claimantIsParty", "counting", "overlaps", "outcome", "outcomeJoin", "victim", "victimStatus", "responsible", "digest"] as const),
] as const;

/** Name of a term in the context. */
export type TermName = keyof typeof others | (typeof ours)[number];

/** The IRI of a term. */
export const termIri = (name: TermName): string => (others as Readonly<Record<string, string>>)[name] ?? `${own}${name}`;

/** The JSON-LD context of every term. */
export const context = (): Record<string, string> => ({
  id: "@id",
  ...Object.fromEntries(
    [...(Object.keys(others) as TermName[]), ...ours].sort().map((name) => [name, name === "type" ? "@type" : termIri(name)]),
  ),
});
