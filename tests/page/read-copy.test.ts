import { describe, expect, test } from "vitest";
import { type GivenFile, MOST_BYTES, readCopy, readPasted } from "../../src/page/copy/read-copy.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, content: Uint8Array | string, size?: number): GivenFile => {
  const own = typeof content === "string" ? bytes(content) : content;
  return { name, size: size ?? own.length, arrayBuffer: async () => own.slice().buffer };
};
const neverRead: GivenFile["arrayBuffer"] = () => {
  throw new Error("it was read");
};

describe("the reader's copy is read", () => {
  test.each([
    ["plain text", file("a.txt", "The harbour.\nQuiet."), "The harbour.\nQuiet."],
    ["text with a byte order mark", file("a.txt", "\ufeffThe harbour."), "The harbour."],
    ["a web page, without what nobody sees", file("a.html", "<title>T</title><p>The harbour.<script>alert(1)</script>"), "\nThe harbour."],
    [
      "a page that would run something, as its words alone",
      file("a.html", "<p>The <img src=x onerror=alert(1)>harbour<svg onload=alert(1)>"),
      "\nThe harbour",
    ],
    ["a page that would go elsewhere", file("a.html", '<meta http-equiv="refresh" content="0;url=//t"><base href="//t"><p>Here'), "\nHere"],
    [
      "a web archive",
      file("a.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Here\n--x--\n"),
      "\nHere",
    ],
  ])("as %s", async (_, given, text) => {
    expect(await readCopy([given])).toEqual({ text });
  });

  test("as pasted text, tags and all, unless it is a page", () => {
    expect(readPasted("a <b> c")).toEqual({ text: "a <b> c" });
    expect(readPasted("<!doctype html><p>Here")).toEqual({ text: "\nHere" });
  });
});

describe("the reader's copy is refused", () => {
  test.each([
    ["nothing", [], /no file in it/],
    ["two files", [file("a.txt", "a"), file("b.txt", "b")], /2 files/],
    ["what is too large, before it is read", [{ name: "a.txt", size: 2 ** 31, arrayBuffer: neverRead }], /larger than 16 MB/],
    ["what is larger than it says", [file("a.txt", new Uint8Array(MOST_BYTES + 1).fill(97), 1)], /larger than 16 MB/],
    [
      "a folder, which browsers hand over as a file",
      [{ name: "folder", size: 4096, arrayBuffer: () => Promise.reject(new Error()) }],
      /folder/,
    ],
    ["a PDF", [file("a.txt", "%PDF-1.7 …")], /a PDF/],
    ["a packed file", [file("a.docx", "PK\u0003\u0004")], /\.docx/],
    ["UTF-16", [file("a.txt", new Uint8Array([0xff, 0xfe, 97, 0]))], /UTF-16/],
    ["a picture", [file("a.html", new Uint8Array([0x89, 0x50, 0x4e, 0x47]))], /byte 1 is 0x89/],
    ["blanks", [file("a.txt", " \n\u00a0\t")], /no text in it/],
    ["a page without words", [file("a.html", "<script>alert(1)</script><img src=x>")], /no text in it/],
    ["a web archive that is none", [file("a.mht", "MIME-Version: 1.0\nContent-Type: image/png\n\n…")], /no part of it is HTML/],
  ])("as %s", async (_, files: readonly GivenFile[], problem) => {
    expect(await readCopy(files)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test("as a paste that is too long or empty", () => {
    expect(readPasted("a".repeat(MOST_BYTES + 1))).toEqual({ problem: expect.stringMatching(/longer than 16 MB/) });
    expect(readPasted(" ")).toEqual({ problem: expect.stringMatching(/no text/) });
  });
});
