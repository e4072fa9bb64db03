import type { Source } from "../generated/types.js";
import { type ChainLink, chainIn } from "./chain.js";
import { idOf, Lookup } from "./lookup.js";
import { quantityInWords } from "./quantity.js";
import { kindOfSource, suretyFor, verbFor } from "./reading-words.js";
import type { AnyDataset, CasualtyFigureOf, Reference, StatementOf, ThisDataset } from "./types.js";

/** A piece of a reading. Put together in their order they are the sentence; whoever has little room shortens `text` alone. */
export interface ReadingPart {
  /**
   * `words`: ours; `name`: what an actor or a source is called; `cue`: words of the coded text that attribute; `text`: what the
   * statement says; `figure`: the amount of a casualty figure, in words.
   */
  readonly kind: "words" | "name" | "cue" | "text" | "figure";
  /** The part itself: all parts one after the other are the sentence. */
  readonly text: string;
  /** Of a name: the id of the record that bears it. Null for all else. */
  readonly id: string | null;
}

/** What can be read out: a statement, or a casualty figure, of which the statement that claims it is read. */
type Readable<Data extends AnyDataset> = StatementOf<Data> | CasualtyFigureOf<Data>;

/**
 * The one sentence in which a statement may be quoted, made from the record alone: through whom, who says, shows, denies or takes for
 * granted, how surely; then, after a colon and without quotation marks, since the words are the coder's, the text. A speaker whom the
 * coder supplied stands in brackets, with the words of the source for it; a piece that has neither title nor publisher stands with such
 * words, too. Of a casualty figure, its statement's reading with the figure. A name that could be taken for more than a name, or that
 * shows nothing, is followed by its id in brackets.
 *
 * @throws RangeError where there is no such statement or casualty figure, or it refers to what is not there
 */
export function readingOf<Data extends AnyDataset = ThisDataset>(record: Reference<Readable<Data>>, dataset?: Data): string {
  return sentenceOf(readingParts(record, dataset));
}

/**
 * A reading in pieces, for whoever must escape names or shorten the text: `readingOf` is these in one.
 *
 * @throws RangeError as `readingOf` does
 */
export function readingParts<Data extends AnyDataset = ThisDataset>(
  record: Reference<Readable<Data>>,
  dataset?: Data,
): readonly ReadingPart[] {
  return partsIn(new Lookup(dataset), record);
}

/**
 * The readings of many records, each in pieces, in the order in which they are given.
 *
 * @throws RangeError as `readingOf` does
 */
export function readingsOf<Data extends AnyDataset = ThisDataset>(
  records: Iterable<Reference<Readable<Data>>>,
  dataset?: Data,
): readonly (readonly ReadingPart[])[] {
  const lookup = new Lookup(dataset);
  return Array.from(records, (record) => partsIn(lookup, record));
}

/** The sentence that pieces of a reading make. */
export const sentenceOf = (parts: readonly ReadingPart[]): string => parts.map(({ text }) => text).join("");

/** The reading of one record, for a question that reads out many. */
export function partsIn<Data extends AnyDataset>(lookup: Lookup<Data>, reference: Reference<Readable<Data>>): readonly ReadingPart[] {
  const record = typeof reference === "object" && reference !== null ? reference : readableWithId(lookup, idOf(reference));
  if (record.type === "statement") return partsOf(lookup, record);
  const { quantity, outcomes, outcomeJoin } = record;
  const statement = lookup.find("statement", record.statement);
  const figure = `${quantityInWords(quantity)}, ${outcomes.join(outcomeJoin === null ? ", " : ` ${outcomeJoin} `)}`;
  return [...partsOf(lookup, statement), words(" (figure: "), { kind: "figure", text: figure, id: null }, words(")")];
}

function readableWithId<Data extends AnyDataset>(lookup: Lookup<Data>, id: string): Readable<Data> {
  const figure = lookup.dataset.casualtyFigures.find((each) => each.id === id);
  return figure ?? lookup.find("statement", id);
}

/** What a reading is put together from, for whoever sets its parts apart: each in pieces, in the order in which the sentence has them. */
export interface Saying {
  /** Those through whom it comes, outermost first; empty where it is the coded text's own word. */
  readonly through: readonly (readonly ReadingPart[])[];
  /** Who says it, in brackets where the coder supplied whom; null where nobody is named. */
  readonly who: readonly ReadingPart[] | null;
  /** What is done: after a name, or by itself where nobody is named. */
  readonly verb: string;
  /** Words of the coded text that tell who it is; empty where none are needed. */
  readonly cue: readonly ReadingPart[];
  /** To whom, and in which piece; empty where neither is said. */
  readonly where: readonly ReadingPart[];
  /** How surely, where the verb does not say it. */
  readonly surety: string;
  /** Whether there is another way to read it. */
  readonly inOurReading: boolean;
}

/** What the reading of a statement is put together from. */
export function sayingIn<Data extends AnyDataset>(lookup: Lookup<Data>, statement: StatementOf<Data>): Saying {
  const chain = chainIn(lookup, statement);
  const outer = chain.slice(0, -1);
  return {
    through: outer.map((link, depth) => passingOn(lookup, link, depth === 0)),
    ...saying(lookup, statement, chain[chain.length - 1] as ChainLink<Data>, outer.length === 0),
    inOurReading: statement.confidence !== "high",
  };
}

function partsOf<Data extends AnyDataset>(lookup: Lookup<Data>, statement: StatementOf<Data>): readonly ReadingPart[] {
  const { through, who, verb, cue, where, surety, inOurReading } = sayingIn(lookup, statement);
  return startedWithCapital([
    ...through.flatMap((parts, depth) => [words(separator(depth, through.length)), ...parts]),
    ...(through.length > 0 ? [words(", ")] : []),
    ...(who ? [...who, ...cue, words(` ${verb}`)] : [words(verb), ...cue]),
    ...where,
    ...(surety === "" ? [] : [words(surety)]),
    words(`${inOurReading ? ", in our reading" : ""}: `),
    { kind: "text", text: statement.text, id: null },
  ]);
}

const separator = (depth: number, length: number) => (depth === 0 ? "through " : depth === length - 1 ? " and " : ", ");

/** Somebody, or a piece, through whom a statement comes. */
function passingOn(lookup: Lookup<AnyDataset>, link: ChainLink<AnyDataset>, isCoded: boolean): ReadingPart[] {
  const { by, source, to } = link;
  const name = by ? nameParts(by) : source && sourceParts(lookup, source, null);
  const who = [...(name ? bracketed(link, name) : [words("an unnamed source")]), ...(needsCue(link) ? cueParts(link) : [])];
  // The piece through which all comes is named by its publisher.
  const where = by && source && !isCoded ? [words(" in "), ...sourceParts(lookup, source, by.id)] : [];
  return [...who, ...where, ...(to ? [words(" addressing "), ...nameParts(to)] : [])];
}

/** Who says it, and the verb. */
function saying(
  lookup: Lookup<AnyDataset>,
  statement: StatementOf<AnyDataset>,
  link: ChainLink<AnyDataset>,
  isCoded: boolean,
): Omit<Saying, "through" | "inOurReading"> {
  const { by, source, to } = link;
  const { act } = link.link;
  const verb = verbFor(act, statement.presentation);
  const who = by ? nameParts(by) : source && sourceParts(lookup, source, null);
  const toWhom = to ? [words(who ? verb.to : ", addressing "), ...nameParts(to)] : [];
  const inPiece = by && source && !isCoded ? [words(", in "), ...sourceParts(lookup, source, by.id)] : [];
  return {
    who: who && bracketed(link, who),
    verb: who ? verb.said : `${verb.impersonal}, by whom is not said`,
    cue: needsCue(link) ? cueParts(link) : [],
    where: [...toWhom, ...inPiece],
    surety: suretyFor(act, statement.presentation, statement.factuality),
  };
}

/** Whom the coder supplied stands in brackets; who is named by the words, as it is. */
const bracketed = ({ link: { basis } }: ChainLink<AnyDataset>, name: readonly ReadingPart[]): readonly ReadingPart[] =>
  basis === "stated" ? name : [words("["), ...name, words("]")];

/** Whether words of the text must tell who it is: nobody is named, the coder supplied whom, or a piece has neither title nor publisher. */
const needsCue = ({ by, source, link: { basis } }: ChainLink<AnyDataset>): boolean =>
  basis !== "stated" || (by === null && (source?.title ?? source?.publisher ?? null) === null);

const cueParts = ({ link: { cue } }: ChainLink<AnyDataset>): readonly ReadingPart[] =>
  cue === null ? [] : [words(' ("'), { kind: "cue", text: cue.words, id: null }, words('")')];

/** A piece: by its title where it has one, and by who published it, unless that is who speaks. */
export function sourceParts(lookup: Lookup<AnyDataset>, source: Source, speaker: string | null): readonly ReadingPart[] {
  const { id, title, publisher } = source;
  const kind = kindOfSource[source.kind];
  const piece =
    title === null
      ? [words(`${kind === kindOfSource.OpinionNewsArticle ? "an" : "a"} ${kind}`)]
      : [words(`the ${kind} "`), ...nameParts({ id, name: title }), words('"')];
  if (publisher === null || publisher === speaker) return piece;
  return [...piece, words(" published by "), ...nameParts(lookup.find("actor", publisher))];
}

function nameParts({ id, name }: { readonly id: string; readonly name: string }): readonly ReadingPart[] {
  const part: ReadingPart = { kind: "name", text: name, id };
  return looksLikeMore.test(name) || showsNothing.test(name) ? [part, words(` [${id}]`)] : [part];
}

/** What could pass for the end of an attribution, so that the rest of the name would pass for what is said. */
const looksLikeMore = /[:;\uFF1A\uFF1B\uFE55\u2236\u3002\uFF0E\uFF01\uFF1F\u061F\u06D4]|[.!?\u2026]["'\u2019\u201D)\]]*\s/;

const showsNothing = /^[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]*$/u;

const words = (text: string): ReadingPart => ({ kind: "words", text, id: null });

/** Our own words start with a capital where they start the sentence; a name stays as it is. */
export function startedWithCapital([first, ...others]: readonly ReadingPart[]): readonly ReadingPart[] {
  if (!first) return [];
  return [first.kind === "words" ? words(first.text.charAt(0).toUpperCase() + first.text.slice(1)) : first, ...others];
}
