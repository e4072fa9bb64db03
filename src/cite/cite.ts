import { type Edition, thisEdition } from "./release/edition.js";
import { type Citation, cited, type Selection, type Target } from "./citation.js";
import { apa } from "./formats/apa.js";
import { biblatex, bibtex } from "./formats/bibtex.js";
import { cff } from "./formats/cff.js";
import { cslJson } from "./formats/csl-json.js";
import { ris } from "./formats/ris.js";
import { text } from "./formats/text.js";
import { describe, type Work } from "./work.js";

const writers = { text, apa, bibtex, biblatex, ris, "csl-json": cslJson, cff } satisfies Record<string, (work: Work) => string>;

/** How a citation can be written. */
export type CitationFormat = keyof typeof writers;

/** Every format that `cite` writes. */
export const formats = Object.keys(writers) as readonly CitationFormat[];

/**
 * Cites the dataset, a record, several records or the result of a query, at the version of this package, with the article that
 * was coded beside it.
 *
 * @param target what to cite
 * @param options `format`: `text` (for people, the default), `apa`, `bibtex`, `biblatex`, `ris`, `csl-json` or `cff`
 * @param edition other data to cite; those of this package where nothing is said
 * @returns the citation as text, without a line end after it
 * @throws RangeError where there is no such record or format, or the query is not right
 */
export function cite(target: Target, options: { readonly format?: CitationFormat } = {}, edition: Edition = thisEdition): string {
  const { format = "text" } = options;
  if (!Object.hasOwn(writers, format)) throw new RangeError(`there is no format ${JSON.stringify(format)}; there is ${formats.join(", ")}`);
  return writers[format](describe(cited(selectionOf(target, edition), edition), edition));
}

/**
 * The same as data: what `citation.json` holds, and `verifyCitations` checks.
 *
 * @param target what to cite
 * @param edition other data to cite; those of this package where nothing is said
 * @throws RangeError where there is no such record, or the query is not right
 */
export function citationOf(target: Target, edition: Edition = thisEdition): Citation {
  return cited(selectionOf(target, edition), edition).citation;
}

function selectionOf(target: Target, { dataset }: Edition): Selection {
  if (target === dataset) return "everything";
  if (typeof target === "string") return { ids: [target] };
  if (Array.isArray(target)) return { ids: target };
  if (typeof target === "object" && target !== null && "where" in target) return target;
  throw new RangeError("cite takes the dataset of this package, an id, a list of ids, or { where: filter }");
}
