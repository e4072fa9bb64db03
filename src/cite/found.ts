import { canonicalJson, isObject } from "../model/json.js";
import { CITATION_SCHEMA } from "../model/schema-version.js";
import type { Citation, Part } from "./citation.js";
import { type DamagedNote, digestIn, type Note, notesIn } from "./note.js";
import { idOfRecordFile, MANIFEST_FILE } from "./release/manifest.js";

/** A citation as it was found in a file. */
export type Found = ReadableCitation | DamagedNote;

/** One that can be checked: what it says is cited, and how to tell that it says so rightly. */
export interface ReadableCitation {
  readonly purl: string;
  /** Name and version of the dataset that it cites. */
  readonly name: string;
  readonly version: string;
  readonly part: Part;
  /** What it says is the digest of its query. */
  readonly queryDigest: unknown;
  /** What in it is not as in the genuine citation of the same part; empty if all is well. */
  differences(genuine: Citation): readonly string[];
}

/**
 * Every citation in a file, readable or damaged, in the order of the file.
 *
 * @param source the text of the file, or what was read from JSON
 * @param name of the dataset whose citations are looked for
 */
export function citationsIn(source: unknown, name: string): Found[] {
  const value = typeof source === "string" ? (parsed(source) ?? source) : source;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isRepeated = typeof source === "string" && items.some(isCitationFile) && repeatsAKey(source, value);
  return items.flatMap((item) => {
    if (!isCitationFile(item)) return textsIn(item).flatMap((text) => notesIn(text, name).map(fromNote));
    return isRepeated ? { purl: purlOf(item), damage: "one of its keys stands twice" } : fromFile(item);
  });
}

const isCitationFile = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && (value.$schema === CITATION_SCHEMA || ("purl" in value && "digests" in value));

const purlOf = ({ purl }: Record<string, unknown>) => (typeof purl === "string" ? purl : null);

const PURL = /^pkg:[a-z]+\/([a-z0-9-]+)@([0-9A-Za-z.%+-]+)(?:#records\/([a-z][a-z0-9-]*)\.json)?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

function fromNote(note: Note): Found {
  if ("damage" in note) return note;
  const { purl: dataset, ids, query, queryDigest, digest } = note;
  const [only, ...others] = ids ?? [];
  const purl = only === undefined || others.length > 0 ? dataset : `${dataset}#records/${only}.json`;
  const [, name, version, id] = PURL.exec(purl) ?? [];
  if (name === undefined || version === undefined) return { purl: dataset, damage: `${purl} is not like pkg:npm/badakhshan-2019@1.0.0` };
  const listed = id === undefined ? ids : [id];
  return {
    purl,
    name,
    version: unescaped(version),
    part: query === undefined ? (listed ? { ids: listed } : "everything") : { where: query },
    queryDigest,
    differences: (genuine) => [
      ...(purl === genuine.purl ? [] : ["purl"]),
      ...(queryDigest === genuine.queryDigest ? [] : ["query digest"]),
      ...(digest === digestIn(genuine) ? [] : ["digest"]),
    ],
  };
}

const known = ["$schema", "purl", "issued", "query", "queryDigest", "resultDigest", "digests"] as const satisfies (keyof Citation)[];

function fromFile(file: Record<string, unknown>): Found {
  const purl = purlOf(file);
  const { digests, queryDigest, resultDigest, query } = file;
  const damaged = (damage: string): Found => ({ purl, damage });

  const unknown = Object.keys(file).find((key) => !known.some((each) => each === key));
  if (unknown !== undefined) return damaged(`its key ${JSON.stringify(unknown)} is not known`);
  if (file.$schema !== CITATION_SCHEMA) return damaged(`its "$schema" is not ${CITATION_SCHEMA}`);
  const [, name, version, id] = PURL.exec(purl ?? "") ?? [];
  if (purl === null || name === undefined || version === undefined) return damaged('its "purl" is not like pkg:npm/badakhshan-2019@1.0.0');
  // A query may find nothing.
  if (!isObject(digests) || (query === undefined && Object.keys(digests).length === 0)) return damaged('it has no "digests"');
  const parts = [...Object.entries(digests), ...Object.entries({ queryDigest, resultDigest }).filter(([, value]) => value !== undefined)];
  const broken = parts.find(([, value]) => typeof value !== "string" || !DIGEST.test(value));
  if (broken) return damaged(`its digest of ${broken[0]} is not whole: sha256: and 64 hexadecimal digits`);

  const listed = MANIFEST_FILE in digests ? undefined : Object.keys(digests).map(idOfRecordFile);
  const ids = id === undefined ? listed : [id];
  return {
    purl,
    name,
    version: unescaped(version),
    part: query === undefined ? (ids ? { ids } : "everything") : { where: query },
    queryDigest,
    // What was cited before it was published, and is what was published, was cited rightly.
    differences: (genuine) =>
      known.filter((key) => canonical(file[key]) !== canonical(genuine[key]) && !(key === "issued" && file.issued === null)),
  };
}

function unescaped(version: string): string {
  try {
    return decodeURIComponent(version);
  } catch {
    return version;
  }
}

/** The canonical form; a text that nothing genuine has where there is none. */
function canonical(value: unknown): string {
  try {
    return value === undefined ? "" : canonicalJson(value);
  } catch {
    return "not canonical";
  }
}

/** What a text is as JSON; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

/** Every text in a JSON value, in its order. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  forEach(value, (each) => {
    if (typeof each === "string") texts.push(each);
  });
  return texts;
}

/** True for JSON in which an object has a key twice: each colon outside of texts stands behind a key, and the value has fewer. */
function repeatsAKey(json: string, value: unknown): boolean {
  let keys = 0;
  forEach(value, (each) => {
    if (isObject(each)) keys += Object.keys(each).length;
  });
  const colons = json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, "").split(":").length - 1;
  return colons !== keys;
}

/** Calls a function with a value and all that is in it, however deep, each object once. */
function forEach(value: unknown, visit: (value: unknown) => void): void {
  const waiting = [value];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    visit(next);
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    for (const each of Object.values(next).reverse()) waiting.push(each);
  }
}
