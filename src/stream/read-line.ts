import { hasRecordShape, written } from "../generated/quick-check.js";
import type { DatasetRecord } from "../generated/types.js";
import { parsed } from "../json/parsed.js";

/**
 * The record in a line of a corpus, if the line is surely JSON and its record surely has the right shape. Where this is
 * not sure there is none, and others look closer. Every line passes here first, so this is where a faster reader would
 * stand, such as one that knows how a record is written and needs no JSON.parse.
 *
 * @param text the line without its end; other than ASCII need not be decoded, since the shape does not depend on it
 */
export function recordIn(text: string): DatasetRecord | undefined {
  const value = parsed(text);
  if (!hasRecordShape(value)) return undefined;
  const { length, members } = written;
  // A text no longer than the record, but for its escapes, has no room for a key twice or an unknown key.
  const isCompact = text.length === length || text.length === length + escapesIn(text);
  return isCompact || (!text.includes("\\u") && membersIn(text) === members) ? (value as DatasetRecord) : undefined;
}

/** The same, also of lines with escapes of code units, where half a character may hide. The text must be decoded. */
export function recordWithCodesIn(text: string): DatasetRecord | undefined {
  const value = parsed(text);
  if (!hasRecordShape(value) || membersIn(text) !== written.members) return undefined;
  // JSON.stringify escapes a surrogate only if it is alone.
  return JSON.stringify(value).includes("\\ud") ? undefined : (value as DatasetRecord);
}

/** How many escapes a JSON text has; those that take two characters, such as `\n`, make it longer by one each. */
function escapesIn(text: string): number {
  let escapes = 0;
  for (let index = text.indexOf("\\"); index >= 0; index = text.indexOf("\\", index + 2)) escapes++;
  return escapes;
}

/** How many members the objects in a JSON text have: the colons that are not in strings. */
function membersIn(text: string): number {
  let members = 0;
  let isString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) isString = !isString;
    else if (code === BACKSLASH) index++;
    else if (code === COLON && !isString) members++;
  }
  return members;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
