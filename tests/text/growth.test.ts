// Time grows with size and no faster. Counted in what is hashed, since machines differ.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifyText } from "../../src/text/verify-text.js";
import { large } from "../cases.js";
import { record } from "../example.js";
import { article, datasetOf, parts, passageOf } from "./article.js";

const filler = "The pier of another island, where nobody fights, is old; a spokesperson said so on the radio. ";

function hashedIn(copy: string, dataset: ReturnType<typeof datasetOf>) {
  let characters = 0;
  const digest = (text: string) => {
    characters += text.length;
    return `sha256:${createHash("sha256").update(text).digest("hex")}`;
  };
  return { ...verifyText(copy, dataset, { digest }), characters: () => characters };
}

const missing = ({ records }: ReturnType<typeof hashedIn>) => records.filter(({ status }) => status === "not-found").map(({ id }) => id);

test("a page of five megabytes is searched to the end", () => {
  const copy = filler.repeat(large(27_000, 20)) + article.replace("around forty", "about forty") + filler.repeat(large(27_000, 20));
  const verification = hashedIn(copy, datasetOf(article, parts));
  expect(verification.complete).toBe(true);
  expect(missing(verification)).toEqual(["s006"]);
});

test.runIf(process.env.CASES === "full")("a long page that has nothing of the text is given up at some point, and says so", () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    article
      .replaceAll("\n\n", " ")
      .slice(index, 2 * index + 8)
      .trim(),
  );
  const dataset = datasetOf(
    article,
    [...new Set(many)].map((words) => passageOf(article, words)),
  );
  const verification = hashedIn("Nothing of that is in here at all, he said once more. ".repeat(100_000), dataset);
  expect(verification.complete).toBe(false);
  expect(verification.records.every(({ status }) => status === "not-found")).toBe(true);
});

const edited = article.replace("around forty", "about forty");
const plain = datasetOf(article, parts);
const titled = datasetOf(article, parts);
const title = "Harbour quiet after clash";
Object.assign(record(titled, "source", "gazette-report"), { title, evidence: [passageOf(article, title)] });
const named = datasetOf(article, parts);
const name = "Harbour Guard";
record(named, "actor", "guard").otherNames = [{ name, evidence: [passageOf(article, name)] }];

const often = structuredClone(named);
const beside = passageOf(article, "A spokesperson");
record(often, "location", "island").otherNames = [{ name: "A spokesperson", evidence: [beside] }];

describe("a long page is hashed no more than it must be:", () => {
  // What is hashed without a reason is as many times as much.
  test.each([
    ["with the whole text, whose title is known", article, titled, 8_000],
    ["with the whole text, of which a name is known", article, named, 8_000],
    ["with the whole text, of which nothing is known", article, plain, 1_100_000],
    ["with an edited text, whose title is known", edited, titled, 3_100_000],
    ["with an edited text, of which nothing is known", edited, plain, 4_200_000],
  ])("%s", (_, text, dataset, most) => {
    const page = filler.repeat(1_000) + text.replace("learnt, one", "learnt; one") + filler.repeat(1_000);
    const verification = hashedIn(page, dataset);
    expect(missing(verification)).toEqual(text === edited ? ["s006"] : []);
    expect(verification.characters()).toBeLessThan(most);
  });
});

test("of a page that names somebody again and again, the place that most names agree on is tried first", () => {
  const page = `${filler} ${name} `.repeat(200) + article + filler.repeat(200);
  const verification = hashedIn(page, often);
  expect(missing(verification)).toEqual([]);
  expect(verification.characters()).toBeLessThan(40_000);
});

test("a text with something before it is not gone through word by word", () => {
  const verification = hashedIn(`Home. ${article.replace("learnt, one", "learnt; one")}`, plain);
  expect(missing(verification)).toEqual([]);
  expect(verification.characters()).toBeLessThan(3_000);
});

describe("twice as much takes at most little more than twice as long:", () => {
  const twiceOver = (of: (size: number) => ReturnType<typeof hashedIn>, size: number) => of(2 * size).characters() / of(size).characters();

  test.each([
    ["a page with the text in its middle", (copy: string) => copy.replace("around forty", "about forty")],
    ["a page with the text in another typography", (copy: string) => copy.replaceAll("“", '"').replace("harbour", "har\u00adbour")],
    ["a page without the text", () => ""],
  ])("%s", (_, change) => {
    const of = (size: number) => hashedIn(filler.repeat(size) + change(article) + filler.repeat(size), datasetOf(article, parts));
    expect(twiceOver(of, large(500, 40))).toBeLessThan(2.2);
  });

  // Sentences that are not alike, half of them said again and again, some in other words in the copy.
  const sentence = (index: number) =>
    index % 2 === 0 ? "There is nothing new from the pier today." : `Number ${index} of the boats was seen at ${index * 7}.`;
  const passages = (size: number) => {
    const sentences = Array.from({ length: size }, (_, index) => sentence(index));
    let at = 0;
    const own = sentences.map((each) => {
      const passage = { start: at, end: at + each.length - 1, digest: passageOf(each, each.slice(0, -1)).digest };
      at += each.length + 1;
      return passage;
    });
    return { text: sentences.join(" "), own };
  };

  test.each([
    ["a text with one sentence cut", (list: string[]) => list.filter((_, index) => index !== Math.floor(list.length / 2))],
    ["a text with every tenth sentence cut", (list: string[]) => list.filter((_, index) => index % 10 !== 0)],
    [
      "a text with every fifth sentence edited",
      (list: string[]) => list.map((each, index) => (index % 5 === 0 ? each.replace(" of ", " among all the ") : each)),
    ],
    ["a text turned around", (list: string[]) => list.toReversed()],
    ["one sentence, again and again", (list: string[]) => list.map(() => sentence(0))],
  ])("%s, and its dataset", (_, change) => {
    const of = (size: number) => {
      const { text, own } = passages(size);
      return hashedIn(`Home. ${change(text.split(/(?<=\.) /)).join(" ")}`, datasetOf(text, own));
    };
    expect(twiceOver(of, large(300, 50))).toBeLessThan(2.4);
  });
});
