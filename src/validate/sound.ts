import { colonsOf } from "../generated/shape.js";
import type { Actor, Dataset, Location } from "../generated/types.js";
import type { Rule } from "../rules/rule.js";
import { soundFindings } from "./findings.js";
import { decodeUtf8 } from "./utf8.js";

/** Of larger texts nobody knows how deep they nest, which costs JSON.parse much memory. */
const LARGEST = 2 ** 22;

/**
 * The document in a text, if it is plain to see that it is JSON, that no key stands twice, and that its shape is right; undefined where
 * that takes a closer look. Every colon of a JSON text stands behind a key or in a text in quotes: where there are as many as
 * a document of that shape has, there is no key besides.
 */
export function soundDocument(text: string): Dataset | undefined {
  // An escaped colon would not count, and half a character can only be escaped.
  if (text.length > LARGEST || (text.includes("\\u") && /\\u(?:003[aA]|[dD])/.test(text))) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return colonsOf(value) === colonsIn(text) ? (value as Dataset) : undefined;
}

function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count++;
  return count;
}

/** What an engine does faster than the language can. */
export interface FastBytes {
  /** Whether bytes are UTF-8: of Node, `buffer.isUtf8`. */
  isUtf8(bytes: Uint8Array): boolean;
  /** Each byte as the character with that number: of Node, `latin1Slice` of a `Buffer`. */
  latin1(bytes: Uint8Array): string;
}

/**
 * The document in bytes, if it is plain to see that nothing is to be found in it; undefined where that takes a closer look. Its words are
 * in other letters: each byte is taken for a character, since reading a text of which one character alone is beyond Latin-1
 * takes half again as long, and decoding as much. Shapes, references and the sameness of texts come out alike; what rules read
 * as words is decoded.
 */
export function flawlessDocument(bytes: Uint8Array, rules: readonly Rule[], { isUtf8, latin1 }: FastBytes): Dataset | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = latin1(bytes);
  // What is escaped is not in bytes.
  const document = text.includes("\\u") ? undefined : soundDocument(text);
  if (!document) return undefined;
  return soundFindings(withWords(document), rules).length === 0 ? document : undefined;
}

/** Decodes names and titles, the only words that rules read. */
function withWords(document: Dataset): Dataset {
  const named = <Item extends Actor | Location>(record: Item): Item => {
    if (isPlain(record.name) && record.otherNames.every(({ name }) => isPlain(name))) return record;
    return { ...record, name: word(record.name), otherNames: record.otherNames.map((other) => ({ ...other, name: word(other.name) })) };
  };
  return {
    ...document,
    sources: document.sources.map((source) => (source.title === null ? source : { ...source, title: word(source.title) })),
    actors: document.actors.map(named),
    locations: document.locations.map(named),
  };
}

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const word = (latin1: string): string =>
  isPlain(latin1) ? latin1 : decodeUtf8(Uint8Array.from(latin1, (character) => character.charCodeAt(0))).text;
