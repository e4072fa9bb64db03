/**
 * The HTML of a web page that a browser saved as one file (MHTML, RFC 2557): of its first part that is HTML. The few lines of
 * MIME that browsers write are read here; libraries for mail do far more, put all parts that are HTML together, and are larger
 * than the rest of the page that uses this.
 *
 * @throws RangeError where there is no such part, or it is written in a way that browsers do not write
 */
export function htmlOfMhtml(file: string): string {
  const html = partsOf(file).find(({ headers }) => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? ""));
  if (!html) throw new RangeError("it is a web archive (MHTML), and no part of it is HTML; save the page as .html or .txt");
  return decoded(html);
}

/** True of what begins like a web page saved as MHTML. */
export function isMhtml(file: string): boolean {
  const { headers } = partOf(file.slice(0, 10_000));
  return headers.has("mime-version") && /^(?:multipart\/related|text\/html)\b/i.test(headers.get("content-type") ?? "");
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function partsOf(file: string): Part[] {
  const whole = partOf(file);
  const boundary = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(whole.headers.get("content-type") ?? "");
  const line = boundary?.[1] ?? boundary?.[2];
  if (line === undefined) return [whole];
  // What is left of a boundary's own line is no header.
  return `\n${whole.body}`.split(`\n--${line}`).slice(1).map(partOf);
}

/** Headers, up to the first empty line, and what follows. Header lines that begin with a space continue the one before. */
function partOf(text: string): Part {
  const lines = text.replaceAll("\r\n", "\n");
  const [head = ""] = lines.split("\n\n", 1);
  const headers = new Map<string, string>();
  for (const header of head.replace(/\n[ \t]/g, " ").split("\n")) {
    const colon = header.indexOf(":");
    if (colon > 0) headers.set(header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim());
  }
  return { headers, body: lines.slice(head.length + 2) };
}

function decoded({ headers, body }: Part): string {
  const encoding = (headers.get("content-transfer-encoding") ?? "8bit").toLowerCase();
  if (/^(?:7bit|8bit|binary)$/.test(encoding)) return body;
  if (encoding !== "quoted-printable" && encoding !== "base64")
    throw new RangeError(`it is a web archive (MHTML) in the encoding "${encoding}"; save the page as .html or .txt`);
  const charset = /\bcharset="?([^\s";]+)/i.exec(headers.get("content-type") ?? "")?.[1] ?? "utf-8";
  if (!/^(?:utf-?8|us-ascii)$/i.test(charset))
    throw new RangeError(`it is a web archive (MHTML) in the characters "${charset}"; save the page as .html or .txt in UTF-8`);
  try {
    const bytes = encoding === "base64" ? fromBase64(body) : fromQuotedPrintable(body);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RangeError(`it is a web archive (MHTML) whose HTML is not UTF-8 in ${encoding}; save the page as .html or .txt`, {
      cause: error,
    });
  }
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text.replace(/\s/g, "")), (byte) => byte.charCodeAt(0));

/** Bytes as RFC 2045 writes them: `=` and two digits for a byte, `=` at the end of a line for none. */
function fromQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*(?:\n|$)/g, "");
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    let code = joined.charCodeAt(at);
    if (code > 0x7f) throw new RangeError("not ASCII");
    if (code === 0x3d) {
      const digits = joined.slice(at + 1, at + 3);
      if (!/[0-9A-Fa-f]{2}/.test(digits)) throw new RangeError("not quoted-printable");
      code = Number.parseInt(digits, 16);
      at += 2;
    }
    bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}
