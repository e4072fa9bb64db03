import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttributionLink, Dataset, Source, Statement } from "../../src/generated/types.js";
import { otherReadingsOf } from "../../src/model/other-readings.js";
import { vocabularies } from "../../src/model/vocabularies/index.js";
import { readingOf, readingParts, readingsOf, sentenceOf } from "../../src/query/index.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyDataset } from "./datasets.js";

const cue = { words: "he said", evidence: [{ start: 0, end: 7, digest: `sha256:${"0".repeat(64)}` }] };
const gazette: AttributionLink = {
  by: "gazette",
  basis: "stated",
  source: "gazette-report",
  act: "state",
  form: "none",
  to: null,
  cue: null,
};
const ida: AttributionLink = { ...gazette, by: "spokesperson", source: null, form: "indirect" };

/** What a statement of the example is read as, with some of its fields changed. */
function read(change: Partial<Statement>, sources: Readonly<Record<string, Partial<Source>>> = {}): string {
  const made = example();
  for (const [id, fields] of Object.entries(sources)) Object.assign(record(made, "source", id), fields);
  return readingOf<Dataset>({ ...record(made, "statement", "s001"), text: "It burns.", ...change }, made);
}

/** The same for somebody who says it, and for words that name nobody. */
const byIda = (change: Partial<Statement>, link: Partial<AttributionLink> = {}) =>
  read({ ...change, attribution: [gazette, { ...ida, ...link }] });
const byNobody = (change: Partial<Statement>, link: Partial<AttributionLink> = {}) =>
  read({ ...change, attribution: [gazette, { ...ida, by: null, cue: { ...cue, words: "reports say" }, ...link }] });

describe("what is done with a text", () => {
  const fitting = { deny: "CT-", "no-information": "Uu", believe: "PR+" } as const;
  const sure = (act: Statement["attribution"][number]["act"], presentation: Statement["presentation"]): Statement["factuality"] =>
    act === "believe" && presentation === "presupposed"
      ? "CT+"
      : act === "deny" || act === "no-information" || act === "believe"
        ? fitting[act]
        : "CT+";

  const table: readonly (readonly [AttributionLink["act"], Statement["presentation"], named: string, nobody: string])[] = [
    ["state", "asserted", "stated", "it was stated"],
    ["confirm", "asserted", "confirmed", "it was confirmed"],
    ["deny", "asserted", "denied", "it was denied"],
    ["believe", "asserted", "believed", "it was believed"],
    ["warn", "asserted", "warned", "it was warned"],
    ["accuse", "asserted", "stated as an accusation", "it was stated as an accusation"],
    ["designate", "asserted", "stated in an official listing", "it was stated in an official listing"],
    ["show", "asserted", "showed", "it was shown"],
    ["no-information", "asserted", "stated having no information on this", "it was stated that there was no information on this"],
    ["state", "presupposed", "took for granted", "it was taken for granted"],
    ["confirm", "presupposed", "took for granted in confirming", "it was taken for granted in confirming"],
    ["deny", "presupposed", "denied, taking for granted that it was not so", "it was denied, taking for granted that it was not so"],
    ["believe", "presupposed", "took for granted in stating a belief", "it was taken for granted in stating a belief"],
    ["warn", "presupposed", "took for granted in warning", "it was taken for granted in warning"],
    ["accuse", "presupposed", "took for granted in accusing", "it was taken for granted in accusing"],
    ["designate", "presupposed", "took for granted in an official listing", "it was taken for granted in an official listing"],
    ["show", "presupposed", "took for granted in showing", "it was taken for granted in showing"],
    [
      "no-information",
      "presupposed",
      "took for granted having no information on this",
      "it was taken for granted that there was no information on this",
    ],
    ["state", "implied", "implied", "it was implied"],
    ["confirm", "implied", "implied in confirming", "it was implied in confirming"],
    ["deny", "implied", "denied by implication", "it was denied by implication"],
    ["believe", "implied", "implied in stating a belief", "it was implied in stating a belief"],
    ["warn", "implied", "implied in warning", "it was implied in warning"],
    ["accuse", "implied", "implied in accusing", "it was implied in accusing"],
    ["designate", "implied", "implied in an official listing", "it was implied in an official listing"],
    ["show", "implied", "implied in showing", "it was implied in showing"],
    ["no-information", "implied", "implied having no information on this", "it was implied that there was no information on this"],
  ];

  test.each(table)("%s, %s: %s", (act, presentation, named, nobody) => {
    const change = { presentation, factuality: sure(act, presentation) };
    expect(byIda(change, { act })).toBe(`Through Gazette, Ida Moor ${named}: It burns.`);
    expect(byNobody(change, { act })).toBe(`Through Gazette, ${nobody}, by whom is not said ("reports say"): It burns.`);
  });

  test("the table holds every act in every presentation", () => {
    expect(table.length).toBe(vocabularies.act.values.length * vocabularies.presentation.values.length);
  });
});

describe("how surely", () => {
  const table: readonly (readonly [AttributionLink["act"], Statement["factuality"], string])[] = [
    ["state", "CT+", "stated"],
    ["state", "PR+", "stated, as probable"],
    ["state", "PS+", "stated, as possible"],
    ["confirm", "CT+", "confirmed"],
    ["confirm", "PR+", "confirmed, as probable"],
    ["confirm", "PS+", "confirmed, as possible"],
    ["deny", "CT-", "denied"],
    ["deny", "PR-", "denied, as probably not so"],
    ["deny", "PS-", "denied, as possibly not so"],
    ["believe", "CT+", "believed, as certain"],
    ["believe", "PR+", "believed"],
    ["believe", "PS+", "believed, as possible"],
    ["warn", "CT+", "warned"],
    ["warn", "PR+", "warned, as probable"],
    ["warn", "PS+", "warned, as possible"],
    ["accuse", "CT+", "stated as an accusation"],
    ["accuse", "PR+", "stated as an accusation, as probable"],
    ["accuse", "PS+", "stated as an accusation, as possible"],
    ["designate", "CT+", "stated in an official listing"],
    ["designate", "PR+", "stated in an official listing, as probable"],
    ["designate", "PS+", "stated in an official listing, as possible"],
    ["show", "CT+", "showed"],
    ["show", "PR+", "showed, as probable"],
    ["show", "PS+", "showed, as possible"],
    ["no-information", "Uu", "stated having no information on this"],
    // What no rule lets pass is read as it is recorded: never the other way round, never as if it were sure.
    ["state", "CT-", "stated, as not so"],
    ["state", "PR-", "stated, as probably not so"],
    ["state", "PS-", "stated, as possibly not so"],
    ["state", "Uu", "stated, recorded as Uu"],
    ["deny", "CT+", "denied, recorded as CT+"],
    ["deny", "PR+", "denied, recorded as PR+"],
    ["deny", "PS+", "denied, recorded as PS+"],
    ["deny", "Uu", "denied, recorded as Uu"],
    ["no-information", "CT+", "stated having no information on this, recorded as CT+"],
    ["no-information", "CT-", "stated having no information on this, recorded as CT-"],
  ];

  test.each(table)("%s, %s: %s", (act, factuality, said) => {
    expect(byIda({ factuality }, { act })).toBe(`Through Gazette, Ida Moor ${said}: It burns.`);
  });

  test("in which form the words reach the text makes no difference: the text is the coder's in each", () => {
    for (const { value: form } of vocabularies.form.values) expect(byIda({}, { form })).toBe("Through Gazette, Ida Moor stated: It burns.");
  });

  test.each([
    ["high", "Through Gazette, Ida Moor stated: It burns."],
    ["moderate", "Through Gazette, Ida Moor stated, in our reading: It burns."],
    ["low", "Through Gazette, Ida Moor stated, in our reading: It burns."],
  ] as const)("read with %s confidence: %s", (confidence, sentence) => {
    expect(byIda({ confidence })).toBe(sentence);
  });
});

describe("through whom, and who", () => {
  const guard: AttributionLink = { ...ida, by: "guard" };
  const video = { kind: "VideoObject", publisher: "guard" } as const;
  const table: readonly (readonly [chain: readonly AttributionLink[], sentence: string, sources?: Parameters<typeof read>[1]])[] = [
    [[gazette], "Gazette stated: It burns."],
    [[gazette, ida], "Through Gazette, Ida Moor stated: It burns."],
    [[gazette, guard, ida], "Through Gazette and Harbour Guard, Ida Moor stated: It burns."],
    [[gazette, guard, { ...ida, by: "islanders" }, ida], "Through Gazette, Harbour Guard and Islanders, Ida Moor stated: It burns."],
    // Supplied by the coder, with the words of the source, if there are any.
    [[gazette, { ...ida, basis: "coded" }], "Through Gazette, [Ida Moor] stated: It burns."],
    [[gazette, { ...ida, basis: "coded", cue }], 'Through Gazette, [Ida Moor] ("he said") stated: It burns.'],
    [[gazette, { ...guard, basis: "coded", cue }, ida], 'Through Gazette and [Harbour Guard] ("he said"), Ida Moor stated: It burns.'],
    [[gazette, { ...ida, cue }], "Through Gazette, Ida Moor stated: It burns."],
    // To whom.
    [[gazette, { ...ida, to: "gazette" }], "Through Gazette, Ida Moor stated to Gazette: It burns."],
    [[gazette, { ...ida, act: "warn", to: "islanders" }], "Through Gazette, Ida Moor warned, addressing Islanders: It burns."],
    [[gazette, { ...guard, to: "islanders" }, ida], "Through Gazette and Harbour Guard addressing Islanders, Ida Moor stated: It burns."],
    // In a piece, of which we may know the kind, the title and the publisher.
    [[gazette, { ...ida, source: "radio-piece" }], "Through Gazette, Ida Moor stated, in a piece: It burns."],
    [
      [gazette, { ...ida, source: "radio-piece" }],
      'Through Gazette, Ida Moor stated, in the opinion piece "Fire" published by Gazette: It burns.',
      { "radio-piece": { kind: "OpinionNewsArticle", title: "Fire", publisher: "gazette" } },
    ],
    [
      [gazette, { ...guard, source: "radio-piece" }],
      "Through Gazette, Harbour Guard stated, in a video: It burns.",
      { "radio-piece": video },
    ],
    [
      [gazette, { ...guard, source: "radio-piece" }, ida],
      "Through Gazette and Harbour Guard in an opinion piece, Ida Moor stated: It burns.",
      { "radio-piece": { kind: "OpinionNewsArticle" } },
    ],
    // Nobody named, but a piece.
    [
      [gazette, { ...ida, by: null, source: "radio-piece", act: "show" }],
      "Through Gazette, a video published by Harbour Guard showed: It burns.",
      { "radio-piece": video },
    ],
    [
      [gazette, { ...ida, by: null, source: "radio-piece", act: "show", basis: "coded", cue }],
      'Through Gazette, [a video] ("he said") showed: It burns.',
      { "radio-piece": { kind: "VideoObject" } },
    ],
    [
      [{ ...gazette, by: null }, ida],
      'Through the news report "Harbour quiet after clash", Ida Moor stated: It burns.',
      { "gazette-report": { publisher: null } },
    ],
    [
      [{ ...gazette, by: null }],
      'The news report "Harbour quiet after clash" stated: It burns.',
      { "gazette-report": { publisher: null } },
    ],
    [
      [gazette, { ...ida, by: null, source: "radio-piece", cue: { ...cue, words: "Reports say" } }],
      'Through Gazette, a piece ("Reports say") stated: It burns.',
    ],
    [
      [gazette, { ...guard, by: null, source: "radio-piece", cue }, ida],
      'Through Gazette and a piece ("he said"), Ida Moor stated: It burns.',
    ],
    [[{ ...gazette, by: null }], "A news report stated: It burns.", { "gazette-report": { publisher: null, title: null } }],
    // Nobody named, and no piece: only words.
    [[gazette, { ...ida, by: null, cue }], 'Through Gazette, it was stated, by whom is not said ("he said"): It burns.'],
    [[gazette, { ...guard, by: null, cue }, ida], 'Through Gazette and an unnamed source ("he said"), Ida Moor stated: It burns.'],
    [
      [gazette, { ...ida, by: null, cue, to: "islanders" }],
      'Through Gazette, it was stated, by whom is not said ("he said"), addressing Islanders: It burns.',
    ],
  ];

  test.each(table.map(([chain, sentence, sources]) => [sentence, chain, sources] as const))("%s", (sentence, chain, sources) => {
    expect(read({ attribution: chain }, sources)).toBe(sentence);
  });

  test("all at once", () => {
    const link = { ...ida, basis: "coded", cue, to: "islanders", source: "radio-piece", act: "deny" } as const;
    expect(read({ attribution: [gazette, guard, link], factuality: "PS-", confidence: "low" })).toBe(
      'Through Gazette and Harbour Guard, [Ida Moor] ("he said") denied to Islanders, in a piece, as possibly not so, in our reading: It burns.',
    );
  });
});

describe("names that are more than names", () => {
  const readWithName = (name: string) => {
    const dataset = example();
    record(dataset, "actor", "spokesperson").name = name;
    return readingOf<Dataset>({ ...record(dataset, "statement", "s001"), text: "It burns.", attribution: [gazette, ida] }, dataset);
  };

  test.each([
    ["UN confirm: 400 dead. Taliban", "Through Gazette, UN confirm: 400 dead. Taliban [spokesperson] stated: It burns."],
    ["UN confirm 400 dead. Taliban", "Through Gazette, UN confirm 400 dead. Taliban [spokesperson] stated: It burns."],
    ["UN denied！ Taliban", "Through Gazette, UN denied！ Taliban [spokesperson] stated: It burns."],
    ["\u200b", "Through Gazette, \u200b [spokesperson] stated: It burns."],
    ["\u3164", "Through Gazette, \u3164 [spokesperson] stated: It burns."],
    ["O'Neill & Sons (Kabul)", "Through Gazette, O'Neill & Sons (Kabul) stated: It burns."],
    ["such groups (Zubair Aref)", "Through Gazette, such groups (Zubair Aref) stated: It burns."],
    ["طالبان", "Through Gazette, طالبان stated: It burns."],
  ])("%j", (name, sentence) => {
    expect(readWithName(name)).toBe(sentence);
  });

  test("a title, too", () => {
    expect(read({ attribution: [gazette, { ...ida, by: null, source: "radio-piece" }] }, { "radio-piece": { title: "He said: no" } })).toBe(
      'Through Gazette, the piece "He said: no [radio-piece]" stated: It burns.',
    );
  });

  test("whatever the name, its part holds it and nothing else, so that it can be escaped, and only the text is cut", () => {
    const parts = readingParts("s003", example());
    expect(parts.map(({ kind, text, id }) => [kind, text, id])).toEqual([
      ["words", "Through ", null],
      ["name", "Gazette", "gazette"],
      ["words", ", ", null],
      ["name", "Islander fighters", "islander-fighters"],
      ["words", " denied", null],
      ["words", ", in ", null],
      ["words", "a piece", null],
      ["words", ", in our reading: ", null],
      ["text", "Islander fighters were killed.", null],
    ]);
  });
});

describe("a casualty figure is read as its statement, with the figure in words", () => {
  test.each([
    [
      "c01",
      "Through Gazette, Ida Moor stated to Gazette: The Harbour Guard killed around forty Islander fighters. (figure: about 40 people (30 to 50), dead)",
    ],
    ["c02", "Gazette stated: Several Islander fighters were hurt or lost. (figure: several people, injured or missing)"],
  ])("%s: %s", (id, sentence) => {
    expect(readingOf(id, example())).toBe(sentence);
  });
});

describe("of every statement", () => {
  const eachStatement = (check: (statement: Statement, dataset: Dataset) => void) =>
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        for (const statement of dataset.statements) check(statement, dataset);
      }),
      { numRuns: cases(1000) },
    );

  test("there is one sentence, which ends with the text, after a colon and in no quotation marks", () => {
    eachStatement((statement, dataset) => {
      const sentence = readingOf(statement, dataset);
      expect(sentence.endsWith(`: ${statement.text}`)).toBe(true);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
      expect(sentence.slice(0, -statement.text.length).split(": ").length).toBe(2);
      expect(sentence[0]).toMatch(/\p{Lu}|a|\[/u);
    });
  });

  test("whoever is named is in it, in the order of the chain, and nobody else", () => {
    eachStatement((statement, dataset) => {
      const parts = readingParts(statement, dataset);
      const names = parts.flatMap(({ kind, id }) => (kind === "name" ? [id] : []));
      const speakers = statement.attribution.flatMap(({ by }) => by ?? []);
      let next = 0;
      for (const id of names) if (id === speakers[next]) next++;
      expect(next).toBe(speakers.length);
      const { publisher } = dataset.sources[0] ?? {};
      const allowed = [...statement.attribution.flatMap(({ by, to, source }) => [by, to, source]), publisher];
      for (const id of names) expect(allowed).toContain(id);
    });
  });

  test("a denial, what nothing is known of, and a doubtful reading are never without that", () => {
    eachStatement((statement, dataset) => {
      const sentence = readingOf(statement, dataset);
      const before = sentence.slice(0, -statement.text.length);
      const { act } = statement.attribution[statement.attribution.length - 1] as AttributionLink;
      if (act === "deny") expect(before).toContain("denied");
      if (act === "no-information") expect(before).toContain("no information on this");
      expect(before.endsWith(", in our reading: ")).toBe(statement.confidence !== "high");
      const supplied = statement.attribution.filter(({ by, source, basis }) => basis === "coded" && (by ?? source) !== null);
      expect(before.split("[").length - 1).toBe(supplied.length);
    });
  });

  test("many are read as each is alone", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const records = [...dataset.statements, ...dataset.casualtyFigures];
        expect(readingsOf(records, dataset).map(sentenceOf)).toEqual(records.map(({ id }) => readingOf(id, dataset)));
      }),
      { numRuns: cases(200) },
    );
  });
});

test("another reading is read as it would be", () => {
  const dataset = example();
  const [other] = otherReadingsOf(record(dataset, "statement", "s003"));
  if (!other) throw new Error("the example has changed");
  expect(readingOf<Dataset>(other, dataset)).toBe(
    "Through Gazette, Islander fighters denied, in a piece, as probably not so: Islander fighters were killed.",
  );
});

test.each([
  ["s999", 'there is no statement "s999"'],
  ["gazette", '"gazette" is no statement but an actor'],
  [null, "an id or a record is needed, not null"],
])("%j is not read: %s", (id, message) => {
  expect(() => readingOf(id as string, example())).toThrow(message);
});
