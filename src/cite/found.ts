import { canonicalJson } from "../model/json.js";
import { idOfRecordFile } from "./release/fixity.js";
import { name } from "../generated/package.js";
import { parsed } from "../model/json.js";
import type { Citation, Selection } from "./citation.js";
import { type Note, noteOf, notesIn } from "./note.js";

/** A citation as it was found: what it says is cited, and how to tell that it says so rightly. */
export interface Claim {
  readonly purl: string;
  readonly version: string;
  readonly selection: Selection;
  /** What it says is the digest of its query. */
  readonly queryDigest: unknown;
  /** What in it is not as in the genuine citation of the same selection; empty if all is well. */
  differs(genuine: Citation): readonly string[];
}

/**
 * Every citation in a file.
 *
 * @param source the text of the file, or what was read from JSON
 * @throws RangeError where there is none, or one that cannot be read
 */
export function claimsIn(source: unknown): Claim[] {
  const value = typeof source === "string" ? parsed(source) : source;
  if (isObject(value) && "kind" in value) return [claimOfCitation(value)];
  const text = typeof source === "string" && value === undefined ? source : notesOfItems(value);
  const notes = notesIn(text);
  if (notes.length > 0) return notes.map(claimOfNote);
  if (text.includes(`pkg:npm/${name}@`)) throw new RangeError(`there is a citation of ${name}, but its note is not whole; cite it again`);
  throw new RangeError(`there is no citation of ${name} in it: neither a citation.json nor a note with pkg:npm/${name}@`);
}

/** The notes of CSL-JSON, a line each. */
function notesOfItems(value: unknown): string {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => (isObject(item) && typeof item.note === "string" ? item.note : "")).join("\n");
}

const known: readonly string[] = [
  "kind",
  "purl",
  "released",
  "query",
  "queryDigest",
  "resultDigest",
  "digests",
] satisfies (keyof Citation)[];

function claimOfCitation(citation: Record<string, unknown>): Claim {
  const refuse = (message: string): never => {
    throw new RangeError(`this is no citation of ${name}: ${message}`);
  };
  if (citation.kind !== "badakhshan-2019-citation") refuse('"kind" is not "badakhshan-2019-citation"');
  const unknown = Object.keys(citation).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(`the key ${JSON.stringify(unknown)} is not known`);
  const [purl, version, id] = new RegExp(`^pkg:npm/${name}@([0-9.]+)(?:#records/(.+)\\.json)?$`).exec(String(citation.purl)) ?? [];
  if (purl === undefined || version === undefined) return refuse(`"purl" is not like pkg:npm/${name}@1.0.0`);
  const ids = citation.resultDigest === undefined ? undefined : Object.keys(Object(citation.digests)).map(idOfRecordFile);
  return {
    purl,
    version,
    selection: selectionOf(id === undefined ? ids : [id], citation.query),
    queryDigest: citation.queryDigest,
    differs: (genuine) => known.filter((key) => canonical(citation[key]) !== canonical(genuine[key as keyof Citation])),
  };
}

function claimOfNote({ text, version, ids, query, queryDigest }: Note): Claim {
  return {
    purl: text.split(",")[0] ?? text,
    version,
    selection: selectionOf(ids, query === undefined ? undefined : parsed(query)),
    queryDigest,
    differs: (genuine) => (noteOf(genuine) === text ? [] : ["digest"]),
  };
}

function selectionOf(ids: readonly string[] | undefined, query: unknown): Selection {
  if (query !== undefined) return { where: query };
  return ids === undefined ? "everything" : { ids };
}

/** The canonical form; a text that nothing genuine has where there is none. */
function canonical(value: unknown): string {
  try {
    return value === undefined ? "" : canonicalJson(value);
  } catch {
    return "not canonical";
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
