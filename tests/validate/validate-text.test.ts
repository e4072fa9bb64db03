import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { validate, validateText } from "../../src/validate/index.js";
import { decodeUtf8 } from "../../src/validate/utf8.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";

const text = JSON.stringify(example());
const pretty = JSON.stringify(example(), null, 2);
const bytes = (json: string) => new TextEncoder().encode(json);

/** The findings in a text, each as "line:column rule path: message". */
const found = (json: string | Uint8Array) =>
  validateText(json).findings.map(({ line, column, rule, path, message }) => `${line}:${column} ${rule} ${path}: ${message}`);

test("a document that is right is given back as it was read", () => {
  const result = validateText(text);
  expect(result).toEqual({ valid: true, value: example(), findings: [] });
  expect(validateText(bytes(text))).toEqual(result);
});

describe("these say the same in other words", () => {
  test.each([
    ["white space", pretty],
    ["Windows line ends", pretty.replaceAll("\n", "\r\n")],
    ["a line end at the end", `${text}\n`],
    ["white space around it", ` \n\t\r${text} \n\n`],
    ["a byte order mark", `\ufeff${text}`],
    ["whole numbers with a fraction or an exponent", text.replaceAll('"start":10,', '"start":10.0,').replaceAll('"end":20,', '"end":2e1,')],
    ["minus nought", text.replaceAll('"start":0,', '"start":-0,')],
    ["escapes that need not be", text.replaceAll("harbour", "harb\\u006fur").replaceAll("nfc-collapse", "nfc\\u002dcollapse")],
    ["keys with escapes", text.replaceAll('"type"', '"t\\u0079pe"')],
    ["an escaped colon", text.replaceAll("sha256:", "sha256\\u003a").replace('"A report', '"A\\u003A report')],
    ["other than ASCII", text.replaceAll('"note":null', '"note":"Häfen, 港口, 🌍"')],
    ["other than ASCII, as ensure_ascii writes it", text.replaceAll('"note":null', '"note":"H\\u00e4fen, \\ud83c\\udf0d"')],
    ["a backslash before u and d", text.replaceAll('"note":null', '"note":"C:\\\\udder"')],
    ["a no-break space in a text", text.replaceAll('"note":null', '"note":"\u00a0\u2028\u000bx"'.replace("\u000b", ""))],
  ])("%s", (_, json) => {
    expect(found(json)).toEqual([]);
    expect(found(bytes(json))).toEqual([]);
  });
});

/** One thing that is wrong: with what change, what stands at the column of the finding, and what is said. */
type Wrong = [name: string, change: (json: string) => string, at: string, finding: string];
/** The last key of the first source. */
const NOTE = '"note":null},{"type":"source","id":"radio-piece"';

describe("what is wrong is said, and where", () => {
  test.each<Wrong>([
    [
      "a key twice",
      (json) => json.replace('"type":"source"', '"note":"x","type":"source"'),
      NOTE,
      'json /sources/0/note: the key "note" stands twice in one object',
    ],
    [
      "a key twice, once escaped",
      (json) => json.replace('"type":"source"', '"n\\u006fte":"x","type":"source"'),
      NOTE,
      'json /sources/0/note: the key "note" stands twice in one object',
    ],
    [
      "a key twice, with the same value",
      (json) => json.replace('"type":"source"', '"note":null,"type":"source"'),
      NOTE,
      'json /sources/0/note: the key "note" stands twice in one object',
    ],
    [
      "a key twice, where an escaped colon makes up for it",
      (json) => json.replace('"type":"source"', '"note":"x","type":"source"').replace('"A report', '"A\\u003a report'),
      NOTE,
      'json /sources/0/note: the key "note" stands twice in one object',
    ],
    ["NaN", (json) => json.replace('"length":120', '"length":NaN'), "NaN", 'json : not JSON: unexpected "N"'],
    [
      "a number beyond all",
      (json) => json.replace('"length":120', '"length":1e999'),
      "1e999",
      "schema /sources/0/text/length: Infinity stands where a whole number belongs",
    ],
    [
      "a fraction",
      (json) => json.replace('"length":120', '"length":1.5'),
      "1.5",
      "schema /sources/0/text/length: a number stands where a whole number belongs",
    ],
    [
      "half a character",
      (json) => json.replace('"A report', '"\\ud83c'),
      '"\\ud83c',
      "json /title: half a character: a surrogate without its other half",
    ],
    [
      "halves the wrong way round",
      (json) => json.replace('"A report', '"\\udf0d\\ud83c'),
      '"\\udf0d',
      "json /title: half a character: a surrogate without its other half",
    ],
    [
      "a key that is nobody's",
      (json) => json.replace("{", '{"__proto__":{"type":"actor"},'),
      '{"type":"actor"}',
      'schema /__proto__: the key "__proto__" is not known here',
    ],
    [
      "an unknown key where another is as often missing",
      (json) => json.replace('"name":"harbour",', "").replace('"issued"', '"nmae":"harbour","issued"'),
      '"harbour","issued"',
      'schema /nmae: the key "nmae" is not known here',
    ],
    ["an end that is cut off", (json) => json.slice(0, 300), "END", "json : not JSON: the text ends too early"],
    ["two documents", (json) => `${json} ${json}`, '{"$schema', 'json : not JSON: unexpected "{"'],
    ["a comma at the end", (json) => `${json},,`, ",,", 'json : not JSON: unexpected ","'],
    [
      "a raw control character",
      (json) => json.replace('"A report', '"A\treport'),
      "\t",
      "json : not JSON: a raw control character in a text",
    ],
    [
      "a control character as an escape",
      (json) => json.replace('"A report', '"A\\treport'),
      '"A\\treport',
      'schema /title: "A\\treport from the harbour" holds a control character, U+0009',
    ],
    [
      "an escape that is none",
      (json) => json.replace('"A report', '"A\\report'.replace("\\r", "\\x")),
      "\\x",
      "json : not JSON: a backslash that escapes nothing",
    ],
    ["a list of documents", (json) => `[${json}]`, '[{"$schema', "schema : this is a list, not a dataset document"],
    ["null", () => "null", "null", "schema : null stands where an object belongs"],
    ["a no-break space before it", (json) => `\u00a0${json}`, "\u00a0", "json : not JSON: unexpected U+00A0"],
    ["a line separator before it", (json) => `\u2028${json}`, "\u2028", "json : not JSON: unexpected U+2028"],
    ["a vertical tab before it", (json) => `\u000b${json}`, "\u000b", "json : not JSON: unexpected U+000B"],
    ["a form feed after it", (json) => `${json}\u000c`, "\u000c", "json : not JSON: unexpected U+000C"],
    ["a second byte order mark", (json) => `\ufeff\ufeff${json}`, '{"$schema', "json : not JSON: unexpected U+FEFF"],
    ["nothing but a vertical tab", () => "\u000b", "\u000b", "json : not JSON: unexpected U+000B"],
    ["nothing", () => "", "", "json : empty, and so not JSON"],
    ["white space", () => " \t ", " \t ", "json : empty, and so not JSON"],
    ["deep nesting", () => `1${"[".repeat(50_000)}${"]".repeat(50_000)}`, "[".repeat(50_000), 'json : not JSON: unexpected "["'],
    ["deep nesting that never ends", () => '{"a":'.repeat(50_000), '{"a":'.repeat(49_900), "json : nested more than 100 deep"],
  ])("%s", (_, change, at, finding) => {
    const json = change(text);
    const unmarked = json.replace(/^\ufeff/, "");
    const offset = at === "END" ? unmarked.length : Math.max(0, unmarked.lastIndexOf(at) - (finding.endsWith("U+FEFF") ? 1 : 0));
    const ours = found(json);
    expect(ours).toContain(`1:${offset + 1} ${finding}`);
    expect(ours.filter((each) => !each.includes("is missing"))).toHaveLength(1);
    expect(found(bytes(json))).toEqual(ours);
  });

  test("a key that is misspelt", () => {
    expect(found(text.replace('"note"', '"nöte"'))).toEqual([
      expect.stringMatching(/^1:\d+ schema \/sources\/0\/nöte: the key "nöte" is not known here$/),
    ]);
  });

  test("in several lines, in their order", () => {
    const broken = example();
    record(broken, "statement", "s001").locations = [{ location: "harbor", role: "at" }];
    broken.version = "one";
    const json = JSON.stringify(broken, null, 2);
    const line = (part: string) => json.slice(0, json.indexOf(part)).split("\n").length;
    expect(found(json)).toEqual([
      `${line('"one"')}:14 schema /version: "one" is not of the right form`,
      `${line('"harbor"')}:23 references-resolve /statements/0/locations/0/location: there is no location "harbor"`,
    ]);
  });

  test("whatever is looked at first, from the first line to the last, and from left to right", () => {
    const broken = example();
    // Shapes are looked at before references, and these one by one.
    record(broken, "statement", "s001").locations = [{ location: "harbor", role: "at" }];
    record(broken, "casualty-figure", "c02").counting = "x" as "unknown";
    record(broken, "actor", "spokesperson").role = { title: "spokesperson", organization: "guards" };
    const paths = ["/actors/4/role/organization", "/statements/0/locations/0/location", "/casualtyFigures/1/counting"];
    for (const json of [JSON.stringify(broken), JSON.stringify(broken, null, 2)])
      expect(validateText(json).findings.map(({ path }) => path)).toEqual(paths);
    // The same in a document that is right but for what rules find.
    record(broken, "casualty-figure", "c02").counting = "unknown";
    record(broken, "casualty-figure", "c02").outcomeJoin = null;
    const found = [...paths.slice(0, 2), "/casualtyFigures/1/outcomeJoin"];
    for (const json of [JSON.stringify(broken), JSON.stringify(broken, null, 2)])
      expect(validateText(json).findings.map(({ path }) => path)).toEqual(found);
  });

  test("behind empty lines, of what is missing, too", () => {
    const { name, ...nameless } = example();
    expect(found(`\n\n  ${JSON.stringify(nameless)}`)).toEqual(['3:3 schema /name: the key "name" is missing']);
  });

  test("columns count UTF-16 units, and no byte order mark", () => {
    const change = (title: string) => text.replace("A report from the harbour", title).replace('"kind":"NewsArticle"', '"kind":"x"');
    const plain = found(change("xxx"));
    expect(plain).toEqual([expect.stringMatching(/^1:\d+ schema \/sources\/0\/kind/)]);
    expect(found(change("🌍é"))).toEqual(plain);
    expect(found(`\ufeff${change("🌍é")}`)).toEqual(plain);
    expect(found(bytes(`\ufeff${change("🌍é")}`))).toEqual(plain);
  });

  test("half a character in a text that is passed as it is", () => {
    expect(found(text.replace("A report", "\ud83c"))).toEqual([expect.stringContaining("json /title: half a character")]);
  });

  test("what it was probably meant to be", () => {
    const hint = (json: string) => validateText(json).findings[0]?.hint;
    expect(hint(`${text}\n${text}`)).toContain("a document a line is a corpus");
    expect(hint(`${text} ${text}`)).toContain("a line break between two documents");
    expect(hint(text.slice(0, -1))).toBe("is it complete?");
    expect(hint("{")).toContain("a corpus has a whole document on each line");
    expect(hint('{"a":1 "b":2}')).toBe("is there a comma missing before it?");
    expect(hint("[1,]")).toBe("remove the comma before it");
    expect(hint("[-Infinity]")).toContain("null stands for what is not known");
    expect(hint("[Infinity, 1]")).toContain("null stands for what is not known");
    expect(hint('{"a":NaN}')).toContain("null stands for what is not known");
    expect(hint('{"a":1,}')).toBe("remove the comma before it");
    expect(hint("[1, ]")).toBe("remove the comma before it");
    expect(hint('["a" {}]')).toBe("is there a comma missing before it?");
    expect(hint("[[1] [2]]")).toBe("is there a comma missing before it?");
    expect(hint('[true "a"]')).toBe("is there a comma missing before it?");
    expect(hint(" \n[ ")).toContain("a corpus has a whole document on each line");
    expect(hint("{}\n\n {}")).toContain("a document a line is a corpus");
    expect(hint("\n{} {}")).toContain("a line break between two documents");
    expect(hint("")).toBe("a dataset document");
    expect(hint("[1 {}]")).toBe("is there a comma missing before it?");
    expect(hint('["a"\n{}]')).toBe("is there a comma missing before it?");
    for (const number of ["+1", "+.5", ".5", "01", "-01", "0x1F", "00"])
      expect(hint(`[${number}]`), number).toContain("a number has no plus");
    expect(hint("[+a]")).toBeNull();
    expect(hint('["C:\\dir"]')).toBe("write \\\\ for a backslash itself");
    for (const other of [
      "[NaNs]",
      '["a":1]',
      "[1 2]",
      '{"a" "b"}'.replace('"b"', "x"),
      "[1}",
      "{}}",
      "{}\n}",
      "[0}1",
      "[0, 1 2]",
      '[,"a"]',
      "[1:{}]",
      "[{} 1]",
      '[1 2, "it\'s “NaN” True None"]',
      "[1 2 NaN True None]",
    ])
      expect(hint(other), other).toBeNull();
    expect(hint(text.replace('"note"', '"note":1,"note"'))).toMatch(/^remove one of them; the first is at column \d+$/);
    expect(hint(pretty.replace('"note"', '"note":1,\n"note"'))).toMatch(/^remove one of them; the first is at \d+:\d+$/);
  });
});

describe("bytes", () => {
  const { buffer } = bytes(text);
  const shared = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(shared).set(new Uint8Array(buffer));
  const padded = new Uint8Array([...bytes("xx"), ...bytes(text), ...bytes("yy")]);
  /** In another realm, whose classes are others by the same names. */
  const elsewhere = runInNewContext(
    "(bytes) => { const own = Uint8Array.from(bytes); return { own, buffer: own.buffer, view: new DataView(own.buffer) }; }",
  )([...bytes(text)]) as { own: Uint8Array; buffer: ArrayBuffer; view: DataView };

  test.each([
    ["a buffer of Node", Buffer.from(text)],
    ["a part of a larger buffer", padded.subarray(2, -2)],
    ["a view on a part of a buffer", new DataView(padded.buffer, 2, padded.length - 4)],
    ["shared memory", shared],
    ["a view on shared memory", new Uint8Array(shared)],
    ["unsigned bytes, clamped", new Uint8ClampedArray(buffer)],
    ["a buffer", buffer],
    ["a view on a buffer", new DataView(buffer)],
    ["bytes of another realm", elsewhere.own],
    ["a buffer of another realm", elsewhere.buffer],
    ["a view of another realm", elsewhere.view],
  ])("may come in %s", (_, source) => {
    expect(validateText(source)).toEqual(validateText(text));
  });

  test.each([undefined, null, 7, {}, [], example(), new String(text), Symbol("s")])("cannot be %s", (value) => {
    expect(() => validateText(value as string)).toThrow(
      new TypeError("JSON is wanted, as a text or as bytes; a document that was read already is for `validate`"),
    );
  });

  test.each([
    [
      "a byte that is not UTF-8",
      Buffer.from(text.replace("A report", "Rapp\xf6rt"), "latin1"),
      /^1:\d+ json : not UTF-8: byte \d+ is 0xf6$/,
    ],
    ["a character that is cut off", bytes(`${text}é`).subarray(0, -1), /^1:\d+ json : not UTF-8: byte \d+ is 0xc3$/],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le"), /^1:1 json : in UTF-16, not UTF-8$/],
    ["UTF-16 without", Buffer.from(text, "utf16le"), /^1:1 json : in UTF-16, not UTF-8$/],
    ["UTF-16, big-endian", Buffer.from(text, "utf16le").swap16(), /^1:1 json : in UTF-16, not UTF-8$/],
    ["UTF-16, big-endian, with its mark", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), /^1:1 json : in UTF-16, not UTF-8$/],
    ["gzip", Buffer.from([0x1f, 0x8b, 0x08, 0, 0]), /^1:1 json : packed by gzip, not UTF-8$/],
  ])("in another encoding are recognised: %s", (_, source, message) => {
    expect(found(source)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["as UTF-16 does, but for the second byte", [0xff, 0xd8, 0xff], "1:1 json : not UTF-8: byte 1 is 0xff"],
    ["as big-endian UTF-16 does, but for the second byte", [0xfe, 0x20], "1:1 json : not UTF-8: byte 1 is 0xfe"],
    ["with a bracket, then as UTF-16", [0x5b, 0xfe, 0x20], "1:2 json : not UTF-8: byte 2 is 0xfe"],
    ["with a bracket, then as big-endian UTF-16", [0x5b, 0xff, 0x20], "1:2 json : not UTF-8: byte 2 is 0xff"],
    ["as gzip does, but for the second byte", [0x1f, 0x20], "1:1 json : not JSON: unexpected U+001F"],
    ["with a bracket, then as gzip", [0x5b, 0x8b, 0x20], "1:2 json : not UTF-8: byte 2 is 0x8b"],
    ["with the letter of a ZIP archive", [...Buffer.from("Port")], '1:1 json : not JSON: unexpected "P"'],
  ])("that begin %s are nothing else", (_, source, message) => {
    expect(found(Uint8Array.from(source))).toEqual([message]);
  });

  // The first byte of each that fits nowhere.
  test.each([
    ["a byte that only goes on", [0x80], "0x80"],
    ["what has a shorter spelling, of one byte", [0xc1, 0xbf], "0xc1"],
    ["of two", [0xe0, 0x9f, 0xbf], "0xe0"],
    ["of three", [0xf0, 0x8f, 0xbf, 0xbf], "0xf0"],
    ["the first half of a character", [0xed, 0xa0, 0x80], "0xed"],
    ["the last half of a character", [0xed, 0xbf, 0xbf], "0xed"],
    ["what lies beyond all characters", [0xf4, 0x90, 0x80, 0x80], "0xf4"],
    ["what would be longer than four bytes", [0xfc, 0x80, 0x80, 0x80], "0xfc"],
    ["what no character begins with", [0xf5, 0x80, 0x80, 0x80], "0xf5"],
  ])("that are not UTF-8, %s, are told after all that are", (_, wrong, shown) => {
    const right = bytes('["\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}');
    expect(found(Uint8Array.from([...right, ...wrong, 0x22, 0x5d]))).toEqual([
      `1:15 json : not UTF-8: byte ${right.length + 1} is ${shown}`,
    ]);
  });
});

describe("where there is no TextDecoder", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("the answer is the same", () => {
    const odd = [bytes(`\ufeff${text.replace("A report", "Häfen, 港口, 🌍")}`), Buffer.from("caf\xe9", "latin1"), bytes(text.slice(1))];
    const with_ = odd.map((each) => validateText(each));
    vi.stubGlobal("TextDecoder", undefined);
    vi.stubGlobal("TextEncoder", undefined);
    expect(odd.map((each) => validateText(each))).toEqual(with_);
    expect(validate(example())).toMatchObject({ valid: true });
  });

  test("bytes are read as a TextDecoder reads them", () => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }).map(bytes),
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(
        [0xc0, 0x80],
        [0xe0, 0x80, 0x80],
        [0xed, 0xa0, 0x80],
        [0xf0, 0x80, 0x80, 0x80],
        [0xf4, 0x90, 0x80, 0x80],
        [0xf8],
        [0xef, 0xbb, 0xbf],
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        // Not two bytes that are taken for another encoding.
        const all = Uint8Array.from([0x78, 0x78, ...parts.flatMap((each) => [...each])]);
        let expected: string | undefined;
        try {
          expected = decoder.decode(all);
        } catch {}
        vi.stubGlobal("TextDecoder", undefined);
        const { text: decoded, problem } = decodeUtf8(all);
        vi.unstubAllGlobals();
        expect(problem === undefined ? decoded : undefined).toBe(expected);
        if (problem) expect(decoder.decode(bytes(decoded))).toBe(decoded);
      }),
      { numRuns: cases(5000) },
    );
  });
});
