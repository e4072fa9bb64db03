import { packageUrl } from "../../cite/citation.js";
import {
  type CitationFormat,
  type CitationVerification,
  citationOf,
  cite as citeIn,
  type DatasetHistory,
  formats,
  verifyCitations,
} from "../../cite/index.js";
import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { type Disagreement, disputes as disputesIn, type Filter, select } from "../../query/index.js";
import { type Hit, search as searchIn, type Tier } from "../../query/search.js";
import { type RelatedRecord, related } from "../output/related.js";
import { type Found, type NamedQuestion, questions } from "../questions.js";
import { fitted, LARGEST_MESSAGE, pageOf, sizeOf } from "./answer.js";
import { Items, recordWithId } from "./items.js";
import { filterMeant, recordMeant, takenIn } from "./meant.js";
import { orRefuse, Refusal } from "./refusal.js";
import { type Arguments, cursorProperty, filterProperties, type Properties, questionProperty } from "./schema.js";

/** Something that can be asked. All that it says of itself is ours: nothing of the dataset is in it. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly properties: Properties;
  readonly required: readonly string[];
  /**
   * Answers a question.
   *
   * @param args arguments that fit the properties
   * @throws Refusal where it cannot be answered as it is asked
   */
  answer(args: Arguments, history: DatasetHistory): object;
}

/** What every answer says of itself. */
const HOW = "What somebody says, not what is true. Repeat a reading whole, with who says it, and cite it by the citation beside it.";

const headOf = (dataset: Dataset) => ({ dataset: packageUrl(dataset), how: HOW });

const search: Tool = {
  name: "search",
  description:
    'Finds records by words, in any spelling: who says anything of it, actors, places, sources. All words must be there, in some form; "a phrase" as it stands; -word must not. `found` says how each was found; guesses are called so.',
  properties: { words: { type: "string", description: "Words to look for, at most 1,000 characters." }, ...cursorProperty },
  required: ["words"],
  answer({ words, cursor }, { dataset }) {
    const { hits, guesses, missing, missingScripts } = orRefuse(() => searchIn(String(words), dataset));
    const nothing = guesses.length > 0 ? "Nothing was found. These are guesses, by the nearest words." : "Nothing was found.";
    const head = {
      ...headOf(dataset),
      ...(hits.length === 0 && { nothingFound: nothing }),
      ...(missing.length > 0 && { nowhere: missing }),
      ...(missingScripts.length > 0 && { scriptsNowhere: missingScripts }),
    };
    const items = new Items(dataset);
    const itemsOf = (some: readonly Hit<Dataset>[], length: number) =>
      items.about(
        some,
        length,
        ({ record }) => record,
        ({ tier, fields }) => ({ found: ways[tier], in: fields }),
      );
    return { ...head, ...pageOf([...hits, ...guesses], cursor, itemsOf, head) };
  },
};

const ways: Readonly<Record<Tier, string>> = {
  words: "these words",
  stems: "other forms of these words",
  beginnings: "words that begin so",
  synonyms: "other words for the same thing",
  spellings: "another spelling",
  guesses: "a guess",
};

const list: Tool = {
  name: "list",
  description:
    "Lists the records that fit every key; of several values of a key one is enough. Statements come with who says them. Without a type, the keys say which records are meant. Casualty figures are never to be added up.",
  properties: { ...questionProperty, ...filterProperties, ...cursorProperty },
  required: [],
  answer({ question, cursor, ...where }, { dataset }) {
    const { filter, ...taken } = filterMeant(where, dataset);
    const records: readonly DatasetRecord[] = orRefuse(() => select<Filter<Dataset>, Dataset>(filter as Filter<Dataset>, dataset));
    const fitting = new Set(records);
    const named: NamedQuestion | undefined = questions[question as keyof typeof questions];
    const found = named?.ask(dataset).filter(({ record }) => fitting.has(record)) ?? records.map((record): Found => ({ record }));
    const items = new Items(dataset);
    const against = (others: NonNullable<Found["against"]>, length: number) =>
      items.about(
        others,
        length,
        ({ statement }) => statement,
        ({ how }) => ({ how }),
      );
    const itemsOf = (some: readonly Found[], length: number) =>
      items.about(
        some,
        length,
        ({ record }) => record,
        ({ before, against: others }) => ({ ...(before !== undefined && { before }), ...(others && { against: against(others, length) }) }),
      );
    const head = { ...headOf(dataset), ...taken };
    return { ...head, ...pageOf(found, cursor, itemsOf, head) };
  },
};

const show: Tool = {
  name: "show",
  description:
    "Shows a record with all that is coded of it, and what hangs on it: of a statement its chain, other readings, who agrees with it and who disputes it; of an actor what it says and what is said of it; of a place what is said of it.",
  properties: { id: { type: "string", description: "Its id, or its name." }, ...cursorProperty },
  required: ["id"],
  answer({ id, cursor }, { dataset }) {
    const { record, ...taken } = recordMeant(String(id), dataset);
    return wholeAnswer(record, cursor, taken, dataset);
  },
};

/** A record with all that hangs on it. */
export function wholeAnswer(record: DatasetRecord, cursor: unknown, taken: object, dataset: Dataset): object {
  const items = new Items(dataset);
  const head = { ...headOf(dataset), ...taken, record: fitted((length) => items.whole(record, length)) };
  const itemsOf = (some: readonly RelatedRecord[], length: number) =>
    items.about(
      some,
      length,
      (each) => each.record,
      ({ how }) => ({ how }),
    );
  const { items: hanging, ...rest } = pageOf(related(record, dataset), cursor, itemsOf, head);
  return { ...head, related: hanging, ...rest };
}

const disputes: Tool = {
  name: "disputes",
  description:
    "Lists every disagreement with both its sides. `disputes`: both speak of the same thing, and both cannot be true; `disagreesWith`: they could not if two labels meant the same or a word is taken strictly, which is the coder's reading alone. Who is right, nobody says here.",
  properties: cursorProperty,
  required: [],
  answer({ cursor }, { dataset }) {
    const items = new Items(dataset);
    const itemsOf = (some: readonly Disagreement<Dataset>[], length: number) =>
      some.map(({ type, basis, sides }) => ({
        type,
        basis,
        sides: items.of(
          sides.map(({ statement }) => statement),
          length,
        ),
      }));
    const head = headOf(dataset);
    return { ...head, ...pageOf(disputesIn(dataset), cursor, itemsOf, head) };
  },
};

const cite: Tool = {
  name: "cite",
  description:
    "Cites records, the result of a query, or the whole dataset where nothing is said, pinned to the version, with the text that was coded beside it. Whoever has the citation can check it by verify_citation.",
  properties: {
    ids: { type: "array", items: { type: "string" }, description: "Ids or names of the records to cite." },
    where: { type: "object", description: "A query, with the keys that `list` takes: its result is cited." },
    format: { type: "string", enum: [...formats, "json"], description: "How it is written; text where nothing is said." },
    ...cursorProperty,
  },
  required: [],
  answer({ ids, where, format = "text", cursor }, history) {
    const { dataset } = history;
    if (ids !== undefined && where !== undefined) throw new Refusal("Give ids or where, not both.");
    const wanted: readonly string[] = ids === undefined ? [] : Array.isArray(ids) ? ids : [String(ids)];
    const meant = wanted.map((words) => recordMeant(words, dataset));
    const query = where === undefined ? undefined : filterMeant(where as object, dataset);
    const filter = query?.filter as Filter<Dataset> | undefined;
    const target = filter ? { where: filter } : meant.length > 0 ? meant.map(({ record }) => record.id) : dataset;
    const citation = orRefuse(() =>
      format === "json" ? asciiJson(citationOf(target, history)) : citeIn(target, { format: format as CitationFormat }, history),
    );
    const head = { ...headOf(dataset), ...takenIn([...meant, ...(query ? [query] : [])]), citation };
    if (sizeOf(citation) > LARGEST_MESSAGE / 2)
      throw new Refusal(
        "This citation is larger than an answer may be. Take another format than json, fewer records, or the whole dataset.",
      );
    const records: readonly DatasetRecord[] = filter
      ? select<Filter<Dataset>, Dataset>(filter, dataset)
      : meant.map(({ record }) => record);
    const items = new Items(dataset);
    return { ...head, ...pageOf(records, cursor, (some, length) => items.of(some, length), head) };
  },
};

/** JSON in which all but ASCII is escaped, so that it is the same however it is shown. */
const asciiJson = (value: unknown) =>
  JSON.stringify(value).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

const verifyCitation: Tool = {
  name: "verify_citation",
  description:
    "Checks citations of this dataset: a line that begins with pkg: as it stands beside each reading, a citation.json, or a bibliography with such lines, as text. Each is unchanged, corrected, withdrawn, does not match, or cannot be checked.",
  properties: { citation: { type: "string", description: "The citation, or the text with the citations in it." }, ...cursorProperty },
  required: ["citation"],
  answer({ citation, cursor }, history) {
    const { dataset } = history;
    const text = String(citation);
    if (text.length > LONGEST_TEXT) throw new Refusal(`A text with citations has at most ${LONGEST_TEXT} characters here.`);
    const outcomes = orRefuse(() => verifyCitations(text, history));
    const items = new Items(dataset);
    const itemsOf = (some: readonly CitationVerification[], length: number) =>
      some.map((outcome) => {
        const [, id] = /#records\/([a-z][a-z0-9-]*)\.json$/.exec(outcome.purl ?? "") ?? [];
        const record = id === undefined ? undefined : recordWithId(id, dataset);
        return { ...outcome, ...(record && { asItIsNow: items.of([record], length)[0] }) };
      });
    const head = headOf(dataset);
    return { ...head, ...pageOf(outcomes, cursor, itemsOf, head) };
  },
};

/** More than most bibliographies; a larger one is for the command line. */
const LONGEST_TEXT = 1_000_000;

export const tools: readonly Tool[] = [search, list, show, disputes, cite, verifyCitation];
