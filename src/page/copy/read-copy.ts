import { kindOfFile, textOfCopy } from "../../text/copy-text.js";
import { decodeUtf8 } from "../../validate/utf8.js";

/** A copy that is larger is not read, in bytes: as large as `verify text` reads. */
export const MOST_BYTES = 16 * 2 ** 20;

/** A file as browsers hand it over. */
export interface GivenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The text of a copy, or why there is none. */
export type CopyRead = { readonly text: string } | { readonly problem: string };

/**
 * The text of the reader's own copy: of one file of plain text, a saved web page or a web archive. Its size and its kind are looked at
 * before it is read as text; a page is read by its tags alone, and never becomes a document. Never throws.
 */
export async function readCopy(files: readonly GivenFile[]): Promise<CopyRead> {
  const [file, second] = files;
  if (!file) return { problem: "There is no file in it. Choose one file: plain text, or a saved web page." };
  if (second) return { problem: `These are ${files.length} files. Choose the one that holds the article.` };
  if (file.size > MOST_BYTES) return { problem: `This file is larger than ${inMegabytes(MOST_BYTES)}, and was not read.` };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: "This cannot be read. If it is a folder, choose the file in it." };
  }
  // What a browser says of the size is not always what it hands over.
  if (bytes.length > MOST_BYTES) return { problem: `This file is larger than ${inMegabytes(MOST_BYTES)}, and was not read.` };
  const kind = kindOfFile(bytes);
  if (kind !== null) return { problem: `This is ${kind}. Save its text as .txt or .html, and choose that.` };
  const { text, problem } = decodeUtf8(bytes);
  if (problem) return { problem: `This is no text that can be read: it is ${problem.message}. Save it as UTF-8.` };
  return textOf(text, file.name);
}

/** The text that was pasted, or why there is none. */
export function readPasted(text: string): CopyRead {
  if (text.length > MOST_BYTES) return { problem: `This is longer than ${inMegabytes(MOST_BYTES)}, and was not read.` };
  return textOf(text, "");
}

function textOf(content: string, name: string): CopyRead {
  try {
    const text = textOfCopy(content, { name });
    return text.trim() === "" ? { problem: "There is no text in it." } : { text };
  } catch (error) {
    if (error instanceof RangeError) return { problem: `This cannot be read: ${error.message}.` };
    throw error;
  }
}

const inMegabytes = (bytes: number) => `${bytes / 2 ** 20} MB`;
