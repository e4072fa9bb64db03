import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonPointer, pointerParts } from "../../src/model/json.js";
import { placesIn } from "../../src/validate/json-text.js";
import { scanJson } from "../../src/validate/scan-json.js";
import { cases, large } from "../cases.js";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What breaks JSON, or nearly. */
const piece = fc.constantFrom(
  ..."{}[]:,\"'\\/ \t\n\r0123456789-+.eEuxntfal_\u000b\u000c\u00a0\u2028\ufeff\u0000\u007fé😀\ud83c",
  "null",
  "true",
  "false",
  "NaN",
  "\\u00e9",
  "\\ud83d\\ude00",
  "\\u12",
  '\\"',
  "1e5",
  "-0",
  "01",
  "1.",
  ".5",
  '"a":',
  "//",
);

describe("a text is JSON to the scan exactly where it is to JSON.parse", () => {
  test("made of pieces", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(scanJson(text) === undefined, JSON.stringify(text)).toBe(parses(text));
      }),
      { numRuns: cases(20_000) },
    );
  });

  test("with pieces put into it, taken out of it, or doubled", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), edits, fc.constantFrom(undefined, 1, "\t"), (json, changes, indent) => {
        let text = JSON.stringify(JSON.parse(json), null, indent);
        for (const [where, length, inserted] of changes) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + inserted + text.slice(at + length);
        }
        const broken = scanJson(text);
        expect(broken === undefined, text).toBe(parses(text));
        // Nothing before that place is wrong: some other end would make it JSON.
        if (broken?.kind === "unexpected") expect(scanJson(text.slice(0, broken.offset))?.kind ?? "end").toBe("end");
      }),
      { numRuns: cases(10_000) },
    );
  });
});

test.each([
  ["", "end", 0],
  [" \n\t", "end", 0],
  ["{", "end", 1],
  ['{"a": [1, 2', "end", 11],
  ['{"a": "b', "end", 8],
  ['["\\u00', "end", 6],
  ["[tru", "end", 4],
  ["[-", "end", 2],
  ["[1,]", "unexpected", 3],
  ["[1 2]", "unexpected", 3],
  ['{"a" 1}', "unexpected", 5],
  ["{a: 1}", "unexpected", 1],
  ["[truth]", "unexpected", 1],
  ["[01]", "unexpected", 2],
  ["[+1]", "unexpected", 1],
  ["1 1", "unexpected", 2],
  ["\u00a0[]", "unexpected", 0],
  ["\u000b", "unexpected", 0],
  ['["a\tb"]', "control", 3],
  ['["a\\xb"]', "escape", 3],
  ['{"a\tb": 1}', "control", 3],
  ['{"a\\xb": 1}', "escape", 3],
  ["[".repeat(101), "deep", 100],
])("%j breaks", (text, kind, offset) => {
  expect(scanJson(text)).toEqual({ kind, offset });
});

test("a hundred brackets in each other are no more than that", () => {
  expect(scanJson("[".repeat(100) + "]".repeat(100))).toBeUndefined();
  expect(scanJson('{"a":'.repeat(100))).toMatchObject({ kind: "end" });
  expect(scanJson('{"a":'.repeat(large(10_000_000)))).toMatchObject({ kind: "deep", offset: 500 });
});

test("a key may stand again where nobody asks for that", () => {
  expect(scanJson('{"a": 1, "a": 2}')).toBeUndefined();
});

test("every key that stands again in its object is told, by what it means", () => {
  const text = '{"a": {"b": 1, "b": 2, "\\u0062": 3}, "c": [{"d": 1}, {"d": 2, "d": 3}], "a": 4}';
  const repeated: string[] = [];
  scanJson(text, undefined, ({ path, offset, first }) => {
    repeated.push(`${jsonPointer(path)} ${text.slice(offset, offset + 4)} after ${text.slice(first, first + 4)}`);
  });
  expect(repeated).toEqual(['/a/b "b": after "b":', '/a/b "\\u0 after "b":', '/c/1/d "d": after "d":', '/a "a": after "a":']);
});

test("every value is found at its pointer, however the text is written", () => {
  const pointersIn = (value: unknown, path: (string | number)[] = []): string[] => [
    jsonPointer(path),
    ...(typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pointersIn(inner, [...path, key]))
      : []),
  ];
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2, "\t"), (json, indent) => {
      const value = JSON.parse(json);
      const text = JSON.stringify(value, null, indent);
      const pointers = pointersIn(value);
      const lines = text.split("\n");
      const starts = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index > 0 ? 1 : 0));
      for (const [index, { line, column }] of placesIn(text, pointers).entries()) {
        const rest = text.slice((starts[line - 1] ?? 0) + column - 1);
        const found = pointerParts(pointers[index] ?? "").reduce((each, key) => each[key], value);
        expect(rest.startsWith(JSON.stringify(found, null, indent).split("\n")[0] ?? "")).toBe(true);
      }
    }),
    { numRuns: cases(2000) },
  );
});

test("what is not there is found where the nearest thing around it is", () => {
  const text = '{"a": [10, {"b": 1}]}';
  expect(placesIn(text, ["/a/1/c/d", "/a/7", "/x", "", "/a/1/b"]).map(({ column }) => column)).toEqual([12, 7, 1, 1, 18]);
  expect(placesIn(`\n ${text}`, ["", "/x", "/a/7"])).toEqual([
    { line: 2, column: 2 },
    { line: 2, column: 2 },
    { line: 2, column: 8 },
  ]);
  expect(placesIn(text, [])).toEqual([]);
});

test.each(["{\r\n}", "[\r1\r,\r2\r]\r", '{\t"a"\r\n:\n1 , "b":[ ]\r}'])("white space may stand around everything: %j", (text) => {
  expect(scanJson(text)).toBeUndefined();
});

test("a text that ends too early ends before the white space at its end", () => {
  expect(scanJson("   [1, \r\n ")).toEqual({ kind: "end", offset: 6 });
});
