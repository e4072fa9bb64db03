import { probablyMeant } from "../model/did-you-mean.js";
import { isObject } from "../model/json.js";
import type { Citation } from "./citation.js";
import { idOfRecordFile, MANIFEST_FILE } from "./release/manifest.js";

/**
 * A citation in one line, for the note of a reference manager: all that `verifyCitations` needs. Its characters are those that word
 * processors, LaTeX and reference managers leave as they are, or change in ways that can be undone: no quotes, no brackets, no line that
 * must not be broken.
 *
 *   pkg:npm/badakhshan-2019@1.0.0, cited as sha256:…
 *   pkg:npm/badakhshan-2019@1.0.0, records s001, cited as sha256:…
 *   pkg:npm/badakhshan-2019@1.0.0, records s001+s002, cited as sha256:…
 *   pkg:npm/badakhshan-2019@1.0.0, query topic=control+presence;text=the%20etim, query digest sha256:…, cited as sha256:…
 */
export function noteOf(citation: Citation): string {
  const { purl, query, queryDigest, digests } = citation;
  const [dataset = purl] = purl.split("#");
  const listed = MANIFEST_FILE in digests ? [] : [`records ${Object.keys(digests).map(idOfRecordFile).join("+")}`];
  const part = query ? [`query ${written(query)}`, `query digest ${queryDigest}`] : listed;
  return [dataset, ...part, `cited as ${digestIn(citation)}`].join(", ");
}

/** The digest by which a note cites: that of the manifest, of the record, or of the list of records. */
export const digestIn = ({ resultDigest, digests }: Citation): string => resultDigest ?? Object.values(digests).join();

/** What a note says, if it is whole; else as much of it as says whose it is, and what is wrong. */
export type Note = WholeNote | DamagedNote;

export interface WholeNote {
  readonly purl: string;
  /** The records that it names; undefined where it names none. */
  readonly ids: readonly string[] | undefined;
  /** The query and its digest; undefined where there is none. */
  readonly query: unknown;
  readonly queryDigest: string | undefined;
  readonly digest: string;
}

export interface DamagedNote {
  readonly purl: string | null;
  readonly damage: string;
}

/** A pattern for words in which a line may end anywhere. */
const spaced = (words: string) => Array.from(words.replaceAll(" ", ""), (sign) => `${sign} ?`).join("");

const DIGEST = `(${spaced("sha256:")}(?: ?[0-9a-f]){64})(?![0-9a-z])`;
const CITED = spaced("cited as");
const TAIL = new RegExp(CITED + spaced("sha256"), "gi");
const HEAD = new RegExp(`(?=${spaced("pkg:")})`, "i");
const PART = `${spaced("records")}([^,]+)|${spaced("query")}(?!${spaced("digest")})([^,]+), ?${spaced("query digest")}${DIGEST}`;
const NOTE = new RegExp(`^([^,]+)(?:, ?(?:${PART}))?, ?${CITED}${DIGEST}`, "i");

/**
 * Every note in a text, in its order, whole ones and damaged ones.
 *
 * @param name of the dataset whose notes are looked for: a damaged one is told by that alone
 */
export function notesIn(text: string, name: string): Note[] {
  const [before = "", ...candidates] = ` ${asWritten(text)}`.split(HEAD);
  const found = candidates.flatMap((candidate): Note[] => {
    const whole = NOTE.exec(candidate);
    if (whole) return [noteFrom(whole), ...headlessIn(candidate.slice(whole[0].length))];
    const start = squeezed(/^[^,]{0,200}/.exec(candidate)?.[0] ?? "");
    const [purl = null, read = ""] = /^pkg:(?:[a-z]*\/)?([a-z0-9-]*)@?[0-9a-z.%+-]*/i.exec(start) ?? [];
    return isLike(read, name) || candidate.search(TAIL) >= 0 ? [{ purl, damage: "its note is not whole" }] : [];
  });
  return [...headlessIn(before), ...found];
}

/** True of what may be left of a name: one with a slip in it, the beginning of it, or half of it with whatever came to stand behind. */
const isLike = (read: string, name: string): boolean =>
  read === name ||
  (read.length > 2 &&
    (name.startsWith(read) || read.startsWith(name.slice(0, Math.ceil(name.length / 2))) || probablyMeant(read, [name]) !== undefined));

/** A note whose beginning is damaged, so that nothing says which. */
const headlessIn = (rest: string): Note[] =>
  Array.from(rest.matchAll(TAIL), () => ({ purl: null, damage: "its note is not whole: it does not begin with pkg:" }));

function noteFrom([, head = "", records, question, queryDigest, digest = ""]: readonly (string | undefined)[]): Note {
  const purl = squeezed(head);
  const query = question === undefined ? undefined : readBack(squeezed(question));
  if (question !== undefined && query === undefined) return { purl, damage: "the query in its note cannot be read" };
  return {
    purl,
    ids: records === undefined ? undefined : squeezed(records).split("+"),
    query,
    queryDigest: queryDigest && squeezed(queryDigest).toLowerCase(),
    digest: squeezed(digest).toLowerCase(),
  };
}

const squeezed = (text: string) => text.replaceAll(" ", "");

/** A text with that undone which typesetting and file formats do to a note: time grows with its length, and no faster. */
function asWritten(text: string): string {
  return (
    text
      .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (whole, hexadecimal?: string, decimal?: string) => {
        const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
      .replace(/&nbsp;|<br ?\/?>|\\\\/gi, " ")
      // What is not seen, and where a word may be broken.
      .replace(/&shy;|<wbr ?\/?>|\\-|\p{Cf}/giu, "")
      // Quotes, brackets and the signs that escape: there are none in a note.
      .replace(/&(?:quot|apos|[lr][sd]quo);|[\\{}"'`‘’‚‛“”„‟«»‹›]/gi, "")
      .replace(/&[nm]dash;|[\u2010-\u2015\u2212\ufe58\ufe63]/gi, "-")
      .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\s~]+/g, " ")
  );
}

/** A query as a note writes it: lists as `topic=control+presence`, other values as `withdrawn:true`, what is nested as `not.act=deny`. */
function written(query: object): string {
  const conditions = conditionsIn(query, "");
  return conditions.length === 0 ? "everything" : conditions.join(";");
}

function conditionsIn(query: object, prefix: string): string[] {
  return Object.entries(query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => {
      const path = prefix + escaped(key);
      if (Array.isArray(value)) return [`${path}=${value.map(escaped).join("+")}`];
      const isNested = isObject(value) && Object.keys(value).length > 0;
      return isNested ? conditionsIn(value, `${path}.`) : [`${path}:${escaped(JSON.stringify(value))}`];
    });
}

/** The query that was written so; undefined where none was. */
function readBack(text: string): unknown {
  const query = Object.create(null);
  try {
    for (const condition of text === "everything" ? [] : text.split(";")) {
      const [, path = "", sign, value = ""] = /^([^=:]+)([=:])(.+)$/.exec(condition) ?? [];
      if (sign === undefined) return undefined;
      const keys = path.split(".").map(decodeURIComponent);
      const last = keys.pop() ?? "";
      let place = query;
      for (const key of keys) place = place[key] ??= Object.create(null);
      place[last] = sign === "=" ? value.split("+").map(decodeURIComponent) : JSON.parse(decodeURIComponent(value));
    }
    return query;
  } catch {
    // Half of an escape, or of a value.
    return undefined;
  }
}

/** Only letters, digits, single hyphens and `%`: two hyphens become a dash, and three full stops an ellipsis. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[-_.!~*'()]+/g, (run) =>
    run === "-" ? run : Array.from(run, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).join(""),
  );
}
