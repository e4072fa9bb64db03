import { describe, expect, test } from "vitest";
import { kindOfFile, textOfCopy } from "../../src/text/copy-text.js";
import { normalizeText } from "../../src/text/normalize.js";
import { large } from "../cases.js";

const read = (content: string, file: Parameters<typeof textOfCopy>[1] = {}) => normalizeText(textOfCopy(content, file));
const html = "<html><body><p>The har<b>bour</b> was quiet.</p><p>“No,” he said.</p></body></html>";
const text = "The harbour was quiet. “No,” he said.";

describe("a web page is", () => {
  test.each([
    ["what begins like one", html, {}],
    ["what begins like one, after a declaration", `<?xml version="1.0"?>\n<!DOCTYPE html>${html}`, {}],
    ["what begins like one, right after a declaration", `<?xml version="1.0"?>${html}`, {}],
    ["what begins like one, well after a declaration", `<?xml version="1.0"?>\n\n ${html}`, {}],
    ["what begins like one, after white space", `\n\t${html}`, {}],
    ["what begins with its type alone", `<!DOCTYPE HTML><title>no</title>${html.replace(/<\/?html>/g, "")}`, {}],
    ["what is named as XHTML", html.replace(/<\/?html>/g, ""), { name: "page.xhtml" }],
    ["what is named as HTML", html.replace(/<\/?html>/g, ""), { name: "page.html" }],
    ["what is named like one", html.replace(/<\/?html>/g, ""), { name: "page.HTM" }],
    ["what somebody says is one", html.replace(/<\/?html>/g, ""), { html: true }],
  ])("%s", (_, content, file) => {
    expect(read(content, file)).toBe(text);
  });

  test.each([
    ["in which there are angle brackets", "a <b> c", { name: "a.txt" }],
    ["whose name only has one in it", "a <b> c", { name: "page.html.txt" }],
    ["whose name only ends like one", "a <b> c", { name: "xhtml" }],
    ["that begins with another word in brackets", "<htmlish> c", {}],
    ["that speaks of one", "see <html> there", {}],
    ["that speaks of it in a line of its own", "see\n<html> there", {}],
    ["that speaks of a declaration", 'see <?xml version="1.0"?><html> there', {}],
    ["named as part of an archive", "a <b> c", { name: "page.mht.txt" }],
    ["that begins like a letter", "MIME-Version: 1.0\nContent-Type: text/plain\n\na <b> c", {}],
    ["that begins like a letter of many parts", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\na <b> c", {}],
    ["that begins like a letter of a type that only ends like it", "MIME-Version: 1.0\nContent-Type: x-text/html\n\na <b> c", {}],
    ["that begins with what only looks like a header", "MIME-Version!\nContent-Type: text/html\n\na <b> c", {}],
    ["that has such lines after an empty one", "\n\nMIME-Version: 1.0\nContent-Type: text/html\n\na <b> c", {}],
    ["that only speaks of a type", "Content-Type: text/html\n\na <b> c", {}],
    ["that has such a line further down", "a <b> c\n\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>", {}],
  ])("not a text %s", (_, content, file) => {
    expect(textOfCopy(content, file)).toBe(content);
  });
});

/** As a browser saves a page. */
const archive = (encoding: string, body: string, type = "text/html; charset=utf-8") =>
  [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://gazette.example/2020/03/harbour",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related;",
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    "",
    "",
    "------MultipartBoundary--x----",
    `Content-Type: ${type}`,
    "Content-ID: <frame-1@mhtml.blink>",
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    body,
    "------MultipartBoundary--x----",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "------MultipartBoundary--x----",
    "Content-Type: text/html",
    "Content-Transfer-Encoding: 8bit",
    "",
    "<p>An advertisement in a frame.</p>",
    "------MultipartBoundary--x------",
    "",
  ].join("\r\n");
const quoted = html
  .replace("<p>", '<p class=3D"a">')
  .replace("quiet", "qui=\r\net")
  .replaceAll("“", "=E2=80=9C")
  .replaceAll("”", "=e2=80=9d");

describe("a web archive is read,", () => {
  test.each([
    ["as Chrome writes it", archive("quoted-printable", quoted)],
    ["with spaces after the ends of lines", archive("quoted-printable", quoted.replace("=\r\n", "= \t\r\n"))],
    ["in base64", archive("base64", Buffer.from(html).toString("base64").replace(/.{40}/g, "$&\r\n"))],
    ["as it is", archive("8bit", html)],
    ["as it is, in seven bits, for whoever wants capitals", archive("7BIT", html)],
    ["as it is, in binary", archive("binary", html)],
    ["where nothing is said of how", archive("8bit", html).replaceAll("Content-Transfer-Encoding: 8bit\r\n", "")],
    ["as XHTML", archive("8bit", html, "application/xhtml+xml")],
    ["with names of headers in capitals", archive("8bit", html).replaceAll("Content-Type:", "CONTENT-TYPE :")],
    ["with a header of several lines", archive("8bit", html).replace("From:", "X-Note: a\r\n\t b:\r\n  c\r\nFrom:")],
    ["with a header that is none", archive("8bit", html).replace("From:", ": none\r\nnone\r\nFrom:")],
    ["in ASCII", archive("quoted-printable", quoted, "text/html; charset=US-ASCII")],
    ["in UTF-8 by another name", archive("quoted-printable", quoted, 'text/html; charset="utf8"')],
    ["where nothing is said of its characters", archive("quoted-printable", quoted, "text/html")],
    ["with a break at its end", archive("quoted-printable", `${quoted}=\r\n`)],
    ["with a break at its very end", archive("quoted-printable", `${quoted}=`)],
    ["with a break and spaces at its very end", archive("quoted-printable", `${quoted}= \t `)],
    ["with lines that break right after a word with escapes", archive("quoted-printable", quoted.replace("=9CNo", "=9CN=\r\no"))],
    ["with digits in small letters", archive("quoted-printable", quoted.replace("=3D", "=3d"))],
    [
      "where a line begins nearly as its boundaries do",
      archive("8bit", html.replace("</p><p>", "</p><!--\r\n--bo\r\n--><p>"))
        .replaceAll("----MultipartBoundary--x----", "bound")
        .replace('"bound"', "bound"),
    ],
    ["with spaces after its boundaries", archive("8bit", html).replaceAll("--x----\r\n", "--x---- \t\r\n")],
    [
      "where something like a part stands before the first",
      archive("8bit", html).replace(
        'boundary="----MultipartBoundary--x----"\r\n\r\n',
        "$&\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n",
      ),
    ],
    [
      "where another type only speaks of HTML",
      archive("8bit", html).replace(
        "Content-Type: text/html",
        "Content-Type: x-text/html\r\n\r\nno\r\n------MultipartBoundary--x----\r\nContent-Type: text/html",
      ),
    ],
    ["with line feeds alone", archive("quoted-printable", quoted).replaceAll("\r\n", "\n")],
    ["of one part", `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${quoted}`],
    ["without quotes around its boundary", archive("8bit", html).replace(/boundary="([^"]+)"/, "boundary=$1")],
  ])("%s", (_, content) => {
    expect(read(content)).toBe(text);
    expect(read(content, { name: "page.mhtml" })).toBe(text);
  });

  test.each([
    [
      "without a page",
      archive("8bit", html).replaceAll("text/html;", "text/css;").replaceAll("Content-Type: text/html", "Content-Type: text/css"),
      "no part of it is HTML",
    ],
    ["in an encoding of its own", archive("x-uuencode", html), 'in the encoding "x-uuencode"'],
    ["in an encoding that only ends like one", archive("x-8bit", html), 'in the encoding "x-8bit"'],
    ["in an encoding that only begins like one", archive("8bits", html), 'in the encoding "8bits"'],
    ["in characters that only end like UTF-8", archive("base64", "eA==", "text/html; charset=x-utf-8"), 'in the characters "x-utf-8"'],
    ["in characters that only begin like UTF-8", archive("base64", "eA==", "text/html; charset=utf-8x"), 'in the characters "utf-8x"'],
    ["with half a character", archive("quoted-printable", quoted.replace("=9C", "")), "not UTF-8 in quoted-printable"],
    ["with what is no quoted-printable", archive("quoted-printable", quoted.replace("=3D", "=zz")), "not UTF-8 in quoted-printable"],
    ["with an escape that ends too early", archive("quoted-printable", quoted.replace("=3D", "=3")), "not UTF-8 in quoted-printable"],
    ["with raw characters", archive("quoted-printable", quoted.replace("har", "här")), "not UTF-8 in quoted-printable"],
    ["with raw characters beyond those", archive("quoted-printable", quoted.replace("har", "h\u0141r")), "not UTF-8 in quoted-printable"],
    ["with an escape of one digit", archive("quoted-printable", quoted.replace("=3D", "=3;")), "not UTF-8 in quoted-printable"],
    [
      "with an escape whose first digit is none",
      archive("quoted-printable", quoted.replace("=3D", "=;3")),
      "not UTF-8 in quoted-printable",
    ],
    ["with what is no base64", archive("base64", "<p>"), "not UTF-8 in base64"],
    ["in characters that nobody knows", archive("quoted-printable", quoted, "text/html; charset=x-mine"), 'in the characters "x-mine"'],
  ])("or refused by name: %s", (_, content, message) => {
    expect(() => textOfCopy(content, { name: "page.mht" })).toThrow(RangeError);
    expect(() => textOfCopy(content, { name: "page.mht" })).toThrow(message);
  });

  test("or refused with what was wrong", () => {
    expect(() => textOfCopy(archive("base64", "<p>"))).toThrow(expect.objectContaining({ cause: expect.any(Error) }));
  });

  test("headers without a page after them have no text", () => {
    expect(read("MIME-Version: 1.0\nContent-Type: text/html")).toBe("");
  });

  test("a text with that name is none", () => {
    expect(() => textOfCopy("The harbour was quiet.", { name: "page.mht" })).toThrow("no part of it is HTML");
  });

  test("boundaries by the thousand, and a header without an end, take no longer than as many lines", () => {
    expect(() => textOfCopy(archive("8bit", "------MultipartBoundary--x----\r\n".repeat(large(100_000))))).not.toThrow();
    expect(() => textOfCopy(`MIME-Version: 1.0\n${"x: y\n ".repeat(large(200_000))}`, { name: "page.mht" })).toThrow(
      "no part of it is HTML",
    );
  });
});

test.each([
  ["%PDF-1.7", "a PDF"],
  ["PK\u0003\u0004\u0014", "a packed file"],
  ["{\\rtf1", "an RTF file"],
  ["bplist00", "a web archive of Safari"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1", "an old Word file"],
])("%j is no text", (start, kind) => {
  expect(kindOfFile(Buffer.from(`${start} and so on`, "latin1"))).toContain(kind);
});

test.each(["", "The harbour", "<html>", "P", "A %PDF-1.7"])("%j may be one", (start) => {
  expect(kindOfFile(new TextEncoder().encode(start))).toBeNull();
});
