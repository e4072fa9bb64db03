import { textOfHtml } from "./html-text.js";
import { htmlOfMhtml, isMhtml } from "./mhtml.js";

/** What is known of a file besides what is in it. */
export interface CopyFile {
  /** Its name, which may say that it is a web page. */
  readonly name?: string | undefined;
  /** True where it is a web page, whatever its name. */
  readonly html?: boolean | undefined;
}

/**
 * The text of a reader's copy as a reader sees it: of plain text, of a saved web page, or of a web archive (MHTML).
 *
 * @param content what is in the file
 * @throws RangeError where it is a web archive that cannot be read
 */
export function textOfCopy(content: string, { name = "", html = false }: CopyFile = {}): string {
  if (/\.mht(?:ml)?$/i.test(name) || isMhtml(content)) return textOfHtml(htmlOfMhtml(content));
  const isHtml = html || /\.x?html?$/i.test(name) || /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(content.slice(0, 1000));
  return isHtml ? textOfHtml(content) : content;
}

const signatures = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a packed file, such as a .docx or an .epub"],
  ["{\\rtf", "an RTF file"],
  ["bplist00", "a web archive of Safari"],
  ["\u00D0\u00CF\u0011\u00E0", "an old Word file"],
] as const;

/** What a file is by its first bytes that holds text but is no text, such as a PDF; null of all others. */
export function kindOfFile(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}
