import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colonsOf } from "../../src/generated/shape.js";
import { validateDataset } from "../../src/generated/validators.js";
import { dataset } from "../../src/index.js";
import { selectRules } from "../../src/rules/index.js";
import { flawlessDocument, soundDocument } from "../../src/validate/sound.js";
import { checkText } from "../../src/validate/validate-text.js";
import { cases } from "../cases.js";
import { example } from "../example.js";
import { documentLike } from "./documents.js";
import { documentMutant } from "./mutants.js";

const rules = selectRules({});
const fast = { isUtf8, latin1: (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1") };

test("a document that is right is seen to be", () => {
  for (const document of [dataset, example(), documentLike(dataset, 1), documentLike(dataset, 10), documentLike(dataset, 2, "ascii")]) {
    const text = JSON.stringify(document);
    for (const json of [text, JSON.stringify(document, null, 2)]) {
      expect(soundDocument(json)).toEqual(document);
      expect(flawlessDocument(Buffer.from(json), rules, fast)).toBeDefined();
    }
  }
});

test("a shape that is taken is right", () => {
  fc.assert(
    fc.property(documentMutant, (value) => {
      const text = JSON.stringify(value);
      const colons = text.split(":").length - 1;
      if (colonsOf(value) === colons) expect(validateDataset(value), text).toBe(true);
      else expect(validateDataset(value), text).toBe(false);
    }),
    { numRuns: cases(20_000) },
  );
});

describe("taken for Latin-1", () => {
  // The same name in other letters, accents, capitals, spaces; what cannot be seen; and anything else.
  const alike = [
    "Érsek",
    "érsek",
    "E\u0301rsek",
    "ÉRSEK",
    "Érseks",
    "Erѕek",
    "É\u200brsek",
    "Εrsek",
    "İrsek",
    "Ö rsek",
    "Ö\u00a0rsek",
    "港",
    "\u200b",
    "\u3164",
  ];
  const word = fc.oneof(
    { arbitrary: fc.constantFrom(...alike), weight: 4 },
    { arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }), weight: 1 },
  );

  /** Every text in a document that may be anything. */
  const places: readonly ((document: ReturnType<typeof example>, text: string) => void)[] = [
    (document, text) => Object.assign(document, { title: text }),
    (document, text) => Object.assign(document.creators[0] ?? {}, { name: text }),
    (document, text) => Object.assign(document.sources[1] ?? {}, { title: text }),
    (document, text) => Object.assign(document.actors[0] ?? {}, { name: text }),
    (document, text) => Object.assign(document.actors[2] ?? {}, { name: text }),
    (document, text) => Object.assign(document.actors[3] ?? {}, { name: text }),
    (document, text) => document.actors[2]?.otherNames.push({ name: text, evidence: document.actors[2].evidence }),
    (document, text) => document.actors[3]?.otherNames.push({ name: text, evidence: document.actors[3].evidence }),
    (document, text) => Object.assign(document.actors[1] ?? {}, { role: { title: text, organization: null } }),
    (document, text) => Object.assign(document.locations[0] ?? {}, { name: text }),
    (document, text) => document.locations[1]?.otherNames.push({ name: text, evidence: document.locations[1].evidence }),
    (document, text) => document.locations[1]?.identifiers.push({ scheme: "wikidata", value: text, seenIn: [text] }),
    (document, text) => Object.assign(document.statements[0] ?? {}, { text }),
    (document, text) => Object.assign(document.statements[0] ?? {}, { note: text }),
    (document, text) => Object.assign(document.statements[0]?.time ?? {}, { as: text.replace(/\s/g, "x") }),
    (document, text) => Object.assign(document.casualtyFigures[0]?.quantity ?? {}, { as: text.replace(/\s/g, "x") }),
  ];

  test("a document is flawless exactly where nothing is found in it", () => {
    const counts = { flawless: 0, not: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), fc.array(word, { minLength: 1, maxLength: 2 })), { minLength: 2, maxLength: 6 }),
        (changes) => {
          const document = example();
          for (const [put, words] of changes) put(document, words.join(" "));
          const bytes = Buffer.from(JSON.stringify(document));
          const { findings } = checkText(bytes, rules);
          const flawless = flawlessDocument(bytes, rules, fast) !== undefined;
          counts[flawless ? "flawless" : "not"]++;
          // What is not seen to be flawless is only looked at again.
          if (flawless) expect(findings).toEqual([]);
        },
      ),
      { numRuns: cases(5000) },
    );
    expect(counts.flawless).toBeGreaterThan(cases(500));
    expect(counts.not).toBeGreaterThan(cases(500));
  });
});

test.each([
  ["a key twice", (text: string) => text.replace('"note":null', '"note":null,"note":null')],
  ["a key twice, hidden by an escaped colon", (text: string) => text.replace('"note":null', '"note":"a\\u003ab","note":null')],
  ["a key twice, hidden by another escaped colon", (text: string) => text.replace('"note":null', '"note":"a\\u003Ab","note":null')],
  ["half a character", (text: string) => text.replace('"note":null', '"note":"\\ud83c"')],
  ["a second byte order mark", (text: string) => `\ufeff${text}`],
  ["a document of more than four million characters", (text: string) => text.replace('"note":null', `"note":"${"x".repeat(2 ** 22)}"`)],
])("%s takes a closer look", (_, change) => {
  const text = change(JSON.stringify(example()));
  expect(soundDocument(text)).toBeUndefined();
  expect(flawlessDocument(Buffer.from(text), rules, fast)).toBeUndefined();
});
