import { canonicalJson } from "../model/json.js";
import { idOfRecordFile } from "./release/fixity.js";
import { name } from "../generated/package.js";
import type { Citation } from "./citation.js";

/**
 * A citation in one line, for the note of a reference manager: all that `verifyCitations` needs.
 *
 *   pkg:npm/badakhshan-2019@1.0.0, digest sha256:…
 *   pkg:npm/badakhshan-2019@1.0.0#records/s001.json, digest sha256:…
 *   pkg:npm/badakhshan-2019@1.0.0, records s001 s002, result digest sha256:…
 *   pkg:npm/badakhshan-2019@1.0.0, query {"topic":["presence"]}, query digest sha256:…, result digest sha256:…
 */
export function noteOf({ purl, query, queryDigest, resultDigest, digests }: Citation): string {
  if (query !== undefined) return `${purl}, query ${canonicalJson(query)}, query digest ${queryDigest}, result digest ${resultDigest}`;
  if (resultDigest === undefined) return `${purl}, digest ${Object.values(digests).join()}`;
  return `${purl}, records ${Object.keys(digests).map(idOfRecordFile).join(" ")}, result digest ${resultDigest}`;
}

/** What a note says is cited. */
export interface Note {
  readonly text: string;
  readonly version: string;
  /** The records that it names; undefined where it names none. */
  readonly ids: readonly string[] | undefined;
  /** The query, as JSON, and its digest; undefined where there is none. */
  readonly query: string | undefined;
  readonly queryDigest: string | undefined;
}

const ID = "[a-z][a-z0-9-]*";
const DIGEST = "sha256:[0-9a-f]{64}";
const NOTE = new RegExp(
  [
    `pkg:npm/${name}@(?<version>[0-9.]+)(?:#records/(?<id>${ID})\\.json)?`,
    `(?:, records (?<ids>${ID}(?: ${ID})*))?`,
    `(?:, query (?<query>\\{.{0,9999}?\\}), query digest (?<queryDigest>${DIGEST}))?`,
    `, (?:result )?digest ${DIGEST}`,
  ].join(""),
  "g",
);

/** Every note in a text, line breaks aside, and the escapes of BibTeX and `CITATION.cff` where it is one of these. */
export function notesIn(text: string): Note[] {
  return [...unescaped(text).replace(/\s+/g, " ").matchAll(NOTE)].map(({ 0: whole, groups = {} }) => {
    const { version = "", id, ids, query, queryDigest } = groups;
    return { text: whole, version, ids: id === undefined ? ids?.split(" ") : [id], query, queryDigest };
  });
}

function unescaped(text: string): string {
  if (/^cff-version:/m.test(text)) return withoutQuotes(text);
  return /^\s*@\w+\s*\{/m.test(text) ? withoutLatex(text) : text;
}

/** YAML with its double-quoted texts as they read; those of `CITATION.cff` are as JSON writes them. */
function withoutQuotes(yaml: string): string {
  return yaml.replace(/"(?:[^"\\\n]|\\.)*"/g, (quoted) => {
    try {
      return JSON.parse(quoted);
    } catch {
      return quoted;
    }
  });
}

const commands: Record<string, string> = {
  textbraceleft: "{",
  textbraceright: "}",
  textunderscore: "_",
  textbackslash: "\\",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** A text as it reads once LaTeX has set it, as far as `latex` and other programs escape what notes hold. */
function withoutLatex(text: string): string {
  return text.replace(
    /\\([#$%&_{}])|\{?\\(text[a-z]+)(?:\{\}|\}| )?/g,
    (whole, sign?: string, command = "") => sign ?? commands[command] ?? whole,
  );
}

/** A text that LaTeX sets as it stands. */
export function latex(text: string): string {
  const named = new Map(Object.entries(commands).map(([command, sign]) => [sign, `\\${command}{}`]));
  return text.replace(/[{}\\~^]/g, (sign) => named.get(sign) ?? sign).replace(/[#$%&_]/g, "\\$&");
}
