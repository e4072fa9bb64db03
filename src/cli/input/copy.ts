import * as crypto from "node:crypto";
import { TextAtHand } from "../../text/at-hand.js";
import { kindOfFile, textOfCopy } from "../../text/copy-text.js";
import { decodeUtf8 } from "../../validate/utf8.js";
import { isUsageError, UsageError, wrongUsage } from "../usage-error.js";
import { nameOf, readBytes } from "./files.js";

/** A copy that is larger is not read, in bytes. */
const MOST_BYTES = 16 * 2 ** 20;

// Node's own is ten times as fast as the one that runs everywhere; `hash` came with Node 20.12.
const sha256 =
  typeof crypto.hash === "function"
    ? (text: string) => crypto.hash("sha256", text)
    : (text: string) => crypto.createHash("sha256").update(text).digest("hex");

/** Gives digests, as `digestOf` does. */
export const digest = (text: string): string => `sha256:${sha256(text)}`;

/**
 * The coded text, for whoever checks passages in it: plain text, a saved web page or a web archive, or standard input for `-`.
 *
 * @throws UsageError where it cannot be read, or there is no text in it
 */
export const readTextAtHand = (path: string): TextAtHand => new TextAtHand(readCopy(path), digest);

/**
 * The text of a copy as a reader sees it: of plain text, a saved web page or a web archive.
 *
 * @throws UsageError where it cannot be read, or there is no text in it
 */
export function readCopy(path: string, { html }: { readonly html?: boolean | undefined } = {}): string {
  const bytes = readBytes(path, MOST_BYTES);
  const kind = kindOfFile(bytes);
  if (kind !== null) throw new UsageError(`cannot read ${nameOf(path)}: it is ${kind}; save its text as .txt or .html`);
  const { text, problem } = decodeUtf8(bytes);
  if (problem) throw new UsageError(`cannot read ${nameOf(path)}: ${problem.message}; save it as UTF-8`);
  if (text.trim() === "") throw new UsageError(`${nameOf(path)} is empty`);
  try {
    return textOfCopy(text, { name: path, html });
  } catch (error) {
    const usage = wrongUsage(error);
    throw isUsageError(usage) ? new UsageError(`cannot read ${nameOf(path)}: ${usage.message}`, { cause: error }) : usage;
  }
}
