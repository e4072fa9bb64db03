import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, unguarded } from "../../src/export/csv.js";
import { csv } from "../../src/export/index.js";
import { anyCharacters, cases } from "../cases.js";
import { hostileTexts } from "./any-dataset.js";

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts, "a\rb", "a\r\nb", "\tx", "\r=1", "a\n=1", "x\t'+2"),
  anyCharacters({ minLength: 1, maxLength: 20 }),
);
const starts = fc.string({
  unit: fc.constantFrom("'", "=", "+", "-", "@", ";", "\t", "\r", "\n", "x", " ", "＝"),
  minLength: 1,
  maxLength: 10,
});
const table = (...rows: (string | null)[][]) => ({ name: "t", columns: ["a", "b"], rows });

test("every text comes back as it was, an empty cell as null", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(anyText, fc.constant(null)), anyText), { maxLength: 5 }), (rows) => {
      const read = parse(csv(table(...rows)), { relaxColumnCount: false }) as string[][];
      expect(read).toEqual([["a", "b"], ...rows.map((row) => row.map((cell) => cell ?? ""))]);
    }),
    { numRuns: cases(2000) },
  );
});

test("a well-kept writer writes the same cells", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }), (rows) => {
      const other = stringify([["a", "b"], ...rows], { quoted_string: true, record_delimiter: "\r\n" });
      expect(parse(csv(table(...rows)))).toEqual(parse(other));
    }),
    { numRuns: cases(1000) },
  );
});

test.each([
  ["a\rb", '"a\rb"'],
  ["\uFEFFx", '"\uFEFFx"'],
  [" x", '" x"'],
  ['"', '""""'],
  ["NA", "NA"],
  ["=1+1", "=1+1"],
])("%j is written as %s", (text, cell) => {
  expect(csv(table([text, null]))).toBe(`a,b\r\n${cell},\r\n`);
});

test("numbers and truth values are as in JSON", () => {
  expect(csv({ name: "t", columns: ["a", "b", "c"], rows: [[-1.5, true, 1e21]] })).toBe("a,b,c\r\n-1.5,true,1e+21\r\n");
});

test.each([
  ["=1+1", "'=1+1"],
  ["'=1", "''=1"],
  ["-1", "'-1"],
  ["\tx", "'\tx"],
  ["x;=1", "x;'=1"],
  ["x\n@y", "x\n'@y"],
  ["x\t+1", "x\t'+1"],
  ["it's =1", "it's =1"],
  ["'quoted'", "'quoted'"],
])("%j is guarded as %j", (text, safe) => {
  expect(guarded(text)).toBe(safe);
  expect(unguarded(safe)).toBe(text);
});

test("the guard comes off again, and what is guarded starts nowhere with what would be run", () => {
  fc.assert(
    fc.property(fc.oneof(starts, anyText), (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      for (const part of guarded(text).split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@＝]/);
      expect(guarded(text)).not.toMatch(/^[\t\r]/);
    }),
    { numRuns: cases(5000) },
  );
});

test("columns of tables are guarded too where that is asked for", () => {
  expect(csv(table(["=1", "x"]), { spreadsheet: true })).toBe("a,b\r\n'=1,x\r\n");
});
