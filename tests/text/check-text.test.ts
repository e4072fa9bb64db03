import { describe, expect, test } from "vitest";
import { DatasetIndex } from "../../src/model/dataset-index.js";
import { jsonPointer } from "../../src/model/json.js";
import { textRules } from "../../src/text/check-text.js";
import { digestOf } from "../../src/text/digest.js";
import { normalizeText } from "../../src/text/normalize.js";
import { record } from "../example.js";
import { article, datasetOf, parts, passageOf } from "./article.js";

interface Found {
  readonly rule: string;
  readonly record: string | null;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  readonly related: readonly string[];
}

type Own = ReturnType<typeof datasetOf>;

function check(dataset: Own, text: string): Found[] {
  const found: Found[] = [];
  for (const rule of textRules)
    rule.check(DatasetIndex.of(dataset), text, (own, path, message, hint, related = []) =>
      found.push({
        rule: rule.name,
        record: own?.id ?? null,
        path: jsonPointer(path),
        message,
        hint,
        related: related.map((each) => `${each.record.id}${jsonPointer(each.path)}`),
      }),
    );
  return found;
}

/** Positions of the statements' passages, each changed. */
function moved(dataset: Own, change: (position: number) => number): Own {
  for (const { evidence } of dataset.statements) {
    for (const passage of evidence) {
      passage.start = change(passage.start);
      passage.end = change(passage.end);
    }
  }
  return dataset;
}

test("with the coded text at hand, a right dataset has no findings, however the text is written down", () => {
  expect(check(datasetOf(article, parts), article)).toEqual([]);
  expect(check(datasetOf(article, parts), `\r\n${article.normalize("NFD").replaceAll("\n\n", " \r\n\t")}  `)).toEqual([]);
});

describe("evidence-in-place says of one passage", () => {
  /** What is said of the only passage of a text, whose words are elsewhere than it says. */
  const said = (text: string, words: string, start: number, end: number) => {
    const { digest } = passageOf(words, words);
    const [finding, ...others] = check(datasetOf(text, [{ start, end, digest }]), text);
    expect(others).toEqual([]);
    return finding && `${finding.message.replace(/^.*?: /, "")}: ${finding.hint.replace(/;.*$/, "").replace(/^.*?: (?=\d)/, "")}`;
  };

  test.each<[string, string, string, number, number, string]>([
    ["a sign before its words is none of them", "He said “no” to it.", "no", 8, 11, "the start is wrong: 8 to 11 should be 9 to 11"],
    ["a sign after its words is none of them", "He said no, twice.", "no", 8, 11, "the end is wrong: 8 to 11 should be 8 to 10"],
    [
      "its end is that of the text",
      "It is so. The pier is old",
      "The pier is old",
      10,
      20,
      "the end is wrong: 10 to 20 should be 10 to 25",
    ],
    ["bytes are not counted where a position is within one of two", "🙂abc.", "abc", 1, 7, "the end is wrong: 1 to 7 should be 1 to 4"],
    ...[0x80, 0x800, 0x10000].map((code): [string, string, string, number, number, string] => {
      const first = String.fromCodePoint(code);
      const bytes = Buffer.byteLength(first);
      const wrong = [4 * bytes + 1, 4 * bytes + 9] as const;
      const text = `${first.repeat(4)} The pier is old and long, and nobody mends it.`;
      return [
        `bytes are counted of U+${code.toString(16)}`,
        text,
        "The pier",
        ...wrong,
        `positions count bytes of UTF-8, not code points: ${wrong.join(" to ")} should be 5 to 13`,
      ];
    }),
  ])("that %s", (_, text, words, start, end, expected) => {
    expect(said(text, words, start, end)).toBe(expected);
  });

  test.each([
    ["signs on both sides", "He said “no” to it.", "no", 8, 12],
    ["a space and a sign", "He said no, twice.", "no", 7, 11],
    ["a sign and a space", "He said: “no more” to it.", "no more", 9, 18],
    ["curly quotes and a digest of other words", "He said “no” to it.", "yes", 8, 12],
  ])("nothing that is not so: %s", (_, text, words, start, end) => {
    expect(said(text, words, start, end)).not.toMatch(/space|typography|spaces/);
  });

  test.each([
    ["from its start to its start", 3, 3],
    ["from its end to its start", 7, 3],
  ])("that has the digest of nothing, %s, that it is not in place", (_, start, end) => {
    expect(said("He said no, twice.", "", start, end)).toBeDefined();
  });
});

describe("evidence-in-place says what went wrong, once, and what is right:", () => {
  const emoji = `🙂🙂 ${article}`;
  const utf16 = (text: string) => (position: number) => [...text].slice(0, position).join("").length;
  const utf8 = (text: string) => (position: number) => Buffer.byteLength([...text].slice(0, position).join(""));
  const raw = ` \n${article.replaceAll("\n\n", "\n\n\n")}`;
  const before = (text: string) => (position: number) => {
    const words = [...article.normalize("NFC").replaceAll("\n\n", " ")].slice(0, position).join("").split(" ");
    const expression = new RegExp(`^\\s*${words.map((each) => each.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")).join("\\s+")}`, "u");
    return [...(expression.exec(text.normalize("NFC"))?.[0] ?? "")].length;
  };

  test.each([
    ["UTF-16 units", emoji, utf16(normalizeText(emoji)), "positions count UTF-16 units, not code points", 9],
    ["bytes", article, utf8(normalizeText(article)), "positions count bytes of UTF-8, not code points", 3],
    ["from 1", article, (position: number) => position + 1, "positions count from 1, not from 0", 9],
    ["one too low", article.replace("Harbour", "The Harbour"), (position: number) => position - 1, "positions are one too low", 9],
    ["the text as it was", raw, before(raw), "positions count the text before it was normalised", 9],
  ])("%s", (_, text, change, cause, count) => {
    const dataset = moved(datasetOf(text, parts), change);
    for (const each of [...dataset.sources, ...dataset.actors, ...dataset.locations]) each.evidence = [passageOf(text, parts[1] ?? "")];
    const findings = check(dataset, text).filter(({ message }) => message.includes(cause));
    expect(findings).toHaveLength(1);
    expect(1 + (findings[0]?.related.length ?? 0)).toBe(count);
  });

  const oneWrong = (change: { start?: number; end?: number; digest?: string }, text = article, words = parts[2] ?? "") => {
    const dataset = datasetOf(text, parts);
    const right = passageOf(text, words);
    record(dataset, "statement", "s003").evidence = [
      { start: right.start + (change.start ?? 0), end: right.end + (change.end ?? 0), digest: change.digest ?? right.digest },
    ];
    const findings = check(dataset, text);
    expect(findings).toMatchObject([{ rule: "evidence-in-place", record: "s003", path: "/evidence/0", related: [] }]);
    expect(findings[0]?.message).toMatch(/^the passage is not at its place: /);
    return { cause: findings[0]?.message.slice("the passage is not at its place: ".length), hint: findings[0]?.hint, right };
  };

  test.each<[string, { start?: number; end?: number }, string, string?]>([
    ["a space before", { start: -1 }, "the space before the words was taken for part of them"],
    ["a space after", { end: 1 }, "the space after the words was taken for part of them", "shots were heard near the old"],
    [
      "spaces on either side",
      { start: -1, end: 1 },
      "the spaces around the words were taken for part of them",
      "shots were heard near the old",
    ],
    [
      "from 1, and the last character for the end",
      { start: 1 },
      "positions count from 1, not from 0, and the end is that of the last character",
    ],
    ["the last character for the end", { end: -1 }, "the end is that of the last character, not the one after it"],
    ["a text edited since", { start: 12, end: 12 }, "positions are 12 too high, as after an edit of the text before them"],
    ["a text edited since, before", { start: -12, end: -12 }, "positions are 12 too low, as after an edit of the text before them"],
    ["a wrong end", { end: 9 }, "the end is wrong"],
    ["a wrong start", { start: -9 }, "the start is wrong"],
    ["nothing at all", { end: -22 }, "the end is wrong"],
  ])("%s", (_, change, cause, words) => {
    const { cause: said, hint, right } = oneWrong(change, article, words);
    expect(said).toBe(cause);
    const wrong = `${right.start + (change.start ?? 0)} to ${right.end + (change.end ?? 0)}`;
    expect(hint).toBe(`s003: ${wrong} should be ${right.start} to ${right.end}`);
  });

  test("UTF-16 units of the text as it was", () => {
    const text = `🙂\n\n\n\n${article.replaceAll("\n\n", " ")}`;
    const dataset = moved(datasetOf(text, parts), (position) => utf16(normalizeText(text))(position) + 3);
    const [finding] = check(dataset, text);
    expect(finding?.message).toBe("9 passages are not at their place: positions count UTF-16 units of the text before it was normalised");
  });

  test("the same words twice: the nearer ones", () => {
    const text = "A boat came. The pier is old. A boat came. The pier is old. The end.";
    const [first, second] = [passageOf(text, "The pier is old"), passageOf(text, "The pier is old", 20)];
    const of = (start: number) => {
      const dataset = datasetOf(text, [{ ...first, start, end: start + first.end - first.start }]);
      return check(dataset, text)[0]?.hint;
    };
    expect(of(first.start + 7)).toMatch(
      new RegExp(`s001: ${first.start + 7} to ${first.end + 7} should be ${first.start} to ${first.end}`),
    );
    expect(of(second.start - 7)).toMatch(
      new RegExp(`s001: ${second.start - 7} to ${second.end - 7} should be ${second.start} to ${second.end}`),
    );
  });

  test("of very many, as many as are read", () => {
    const dataset = moved(datasetOf(article, [...parts, "old pier", "on the radio"]), (position) => position + 1);
    for (const each of [...dataset.sources, ...dataset.actors, ...dataset.locations]) each.evidence = [passageOf(article, parts[1] ?? "")];
    const [finding, ...others] = check(dataset, article);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      record: "s001",
      path: "/evidence/0",
      message: "11 passages are not at their place: positions count from 1, not from 0",
      hint: expect.stringMatching(/^s001: 1 to 26 should be 0 to 25; .*; s010: \d+ to \d+ should be \d+ to \d+; 1 more likewise$/),
      related: dataset.statements.slice(1).map(({ id }) => `${id}/evidence/0`),
    });
    const ten = moved(datasetOf(article, [...parts, "old pier"]), (position) => position + 1);
    for (const each of [...ten.sources, ...ten.actors, ...ten.locations]) each.evidence = [passageOf(article, parts[1] ?? "")];
    expect(check(ten, article)[0]?.hint).not.toContain("likewise");
  });

  test("a digest with the space around the words, and of words written otherwise", () => {
    const words = parts[2] ?? "";
    expect(oneWrong({ digest: digestOf(` ${words}`) }).cause).toBe("the digest has the space before the words, too");
    expect(oneWrong({ digest: digestOf("old pier. ") }, article, "old pier.").cause).toBe("the digest has the space after the words, too");
    const nfd = oneWrong({ digest: digestOf("the café beside the pier".normalize("NFD")) }, article, "the café beside the pier");
    expect(nfd.cause).toBe("the digest is that of the words before they were normalised");
    expect(nfd.hint).toContain(`should have ${nfd.right.digest}`);
    const straight = oneWrong({ digest: digestOf(`"We regret nothing,"`) }, article, "“We regret nothing,”");
    expect(straight.cause).toMatch(/another typography, such as straight quotes/);
  });

  test("two things that went wrong are two findings", () => {
    const dataset = datasetOf(article, parts);
    const [, , third, fourth, fifth] = dataset.statements;
    for (const each of [third, fourth])
      if (each) each.evidence = each.evidence.map((passage) => ({ ...passage, digest: digestOf("nowhere") }));
    if (fifth) fifth.evidence = fifth.evidence.map((passage) => ({ ...passage, end: passage.end - 1 }));
    expect(check(dataset, article).map(({ record, message, related }) => [record, message, related])).toEqual([
      ["s003", "2 passages are not at their place: the words of the digest are nowhere in the text", ["s004/evidence/0"]],
      ["s005", "the passage is not at its place: the end is that of the last character, not the one after it", []],
    ]);
  });

  test("words that are nowhere: there is nothing to propose", () => {
    const { cause, hint } = oneWrong({ digest: digestOf("The Guard denied it") });
    expect(cause).toBe("the words of the digest are nowhere in the text");
    expect(hint).toMatch(/^anchor it anew: s003: \d+ to \d+$/);
  });

  test("passages in names and cues too, but not those of withdrawn records", () => {
    const dataset = datasetOf(article, parts);
    const wrong = { start: 3, end: 16, digest: passageOf(article, "Harbour Guard").digest };
    record(dataset, "actor", "guard").otherNames = [{ name: "the Guard", evidence: [wrong] }];
    expect(check(dataset, article)).toMatchObject([{ record: "guard", path: "/otherNames/0/evidence/0" }]);
    record(dataset, "actor", "guard").withdrawn = { replacedBy: null, why: "coded twice" };
    expect(check(dataset, article)).toEqual([]);
  });
});

describe("coded-text", () => {
  test.each([
    ["another text", "Another text.", /^the text at hand is not the one that was coded: it has 13 code points/],
    ["one sign more", `${article}.`, /is not the one that was coded/],
  ])("%s", (_, text, message) => {
    const [finding] = check(datasetOf(article, parts), text);
    expect(finding).toMatchObject({ rule: "coded-text", record: "gazette-report", path: "/text" });
    expect(finding?.message).toMatch(message);
    const [length, digest] = [[...normalizeText(text)].length, digestOf(normalizeText(text))];
    expect(finding?.message).toContain(`it has ${length} code points and the digest ${digest}`);
    expect(finding?.hint).toBe(`take the text that was coded; or write length ${length}, digest ${digest}`);
  });

  test("a digest of the text before it was normalised, and a wrong length", () => {
    const raw = `${article}\n`;
    const dataset = datasetOf(raw, parts);
    const source = record(dataset, "source", "gazette-report");
    const right = source.text as NonNullable<typeof source.text>;
    source.text = { ...right, digest: digestOf(raw) };
    expect(check(dataset, raw)[0]?.message).toBe("the digest is that of the text before it was normalised");
    source.text = { ...right, length: 7 };
    expect(check(dataset, raw)[0]?.message).toMatch(/is the one that was coded, and it has \d+ code points, not 7/);
  });

  test("is not asked where no source was coded", () => {
    const dataset = datasetOf(article, parts);
    record(dataset, "source", "gazette-report").text = null;
    expect(check(dataset, article)).toEqual([]);
  });
});

describe("no-verbatim", () => {
  const run = "quiet on Tuesday, the Gazette has learnt, one day";

  test("a record that repeats eight words of the text, wherever it does", () => {
    const dataset = datasetOf(article, parts);
    record(dataset, "statement", "s002").text = `It was ${run} before.`;
    record(dataset, "actor", "guard").note = run;
    record(dataset, "actor", "guard").otherNames = [{ name: run, evidence: [passageOf(article, "Harbour Guard")] }];
    expect(check(dataset, article)).toMatchObject([
      { rule: "no-verbatim", record: "guard", path: "/otherNames/0/name" },
      { rule: "no-verbatim", record: "guard", path: "/note" },
      {
        rule: "no-verbatim",
        record: "s002",
        path: "/text",
        message: "repeats 10 words of the text in a row: “was quiet on tuesday the gazette has learnt one day”",
      },
    ]);
  });

  test("seven words, or the title of the coded source, are none", () => {
    const dataset = datasetOf(article, parts);
    record(dataset, "statement", "s002").text = "It was quiet on Tuesday, the Gazette has it.";
    record(dataset, "source", "gazette-report").title = "Harbour quiet after clash The harbour of the island";
    expect(check(dataset, article)).toEqual([]);
  });
});
