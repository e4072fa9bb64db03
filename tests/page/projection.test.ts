import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { jsonLdOf } from "../../src/page/projection/json-ld.js";
import { escaped, scriptJson } from "../../src/page/projection/markup.js";
import { type Packed, pack, unpack } from "../../src/page/projection/packed.js";
import type { PageData } from "../../src/page/projection/page-data.js";
import { pageDataIn, pageHtml, type Shell, shellHtml } from "../../src/page/projection/page-html.js";
import { readingOf } from "../../src/query/index.js";
import { anyCharacters, cases } from "../cases.js";
import { example, record } from "../example.js";
import { hostileTexts } from "../export/any-dataset.js";
import { thisDataset } from "./datasets.js";

const sha256 = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const shell: Shell = { script: "main()", style: "p{margin:0}", scriptHash: sha256("main()"), styleHash: sha256("p{margin:0}") };
const empty = shellHtml(shell);
const dataOf = (dataset: Dataset): PageData => ({ dataset, findings: null, outlines: null, text: null });

const breaking = [
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "</title><svg onload=alert(2)>",
  "</noscript><img src=x onerror=alert(3)>",
  "$' $& $` $1 $$",
  "<!--data:start--><!--data:end--><!--body:start-->",
  "\u2028\u2029",
  "]]>",
  ...hostileTexts,
];

/** A dataset with a text wherever one can stand. */
function datasetWith(text: string): Dataset {
  const dataset = example();
  const named = { title: text, creators: [{ name: text, identifier: null }] };
  for (const each of [...dataset.actors, ...dataset.locations]) Object.assign(each, { name: `${each.id} ${text}`, note: text });
  Object.assign(record(dataset, "statement", "s001"), { text, note: text });
  for (const source of dataset.sources) Object.assign(source, { title: source.title === null ? null : text, url: `javascript:${text}` });
  return { ...dataset, ...named } as Dataset;
}

/** What elements a page has, in their order, with what stands in scripts and styles left out. */
const skeleton = (html: string) =>
  [...html.replace(/(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g, "$1$3").matchAll(/<\/?[a-z!][^>]*>/g)].map(([tag]) =>
    tag.replace(/ id="[^"]*"/, ""),
  );

describe("nothing in the data leaves its place", () => {
  test.each(breaking)("%s", (text) => {
    const html = pageHtml(empty, dataOf(datasetWith(text)));
    expect(skeleton(html)).toEqual(skeleton(pageHtml(empty, dataOf(datasetWith("plain")))));
    expect(pageDataIn(html).dataset).toEqual(datasetWith(text));
    // The shipped bytes are as they were, so that the policy still fits them.
    expect(html).toContain(`<script>${shell.script}</script>`);
    expect(html).toContain(`<style>${shell.style}</style>`);
  });
});

test("another dataset is put in anew, as often as one likes", () => {
  const first = pageHtml(empty, dataOf(datasetWith(breaking.join(" "))));
  const again = pageHtml(first, dataOf(thisDataset));
  expect(again).toBe(pageHtml(empty, dataOf(thisDataset)));
});

test("what is no page of ours is refused", () => {
  expect(() => pageHtml("<!doctype html><title>x</title>", dataOf(thisDataset))).toThrow("no place for its head");
});

test("the policy allows the page's own script and style, fonts in it, and nothing else", () => {
  const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(empty) ?? [];
  expect(policy.split("; ").sort()).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "font-src data:",
    "form-action 'none'",
    `script-src '${shell.scriptHash}'`,
    `style-src '${shell.styleHash}'`,
  ]);
});

test("without scripts there is each statement that stands, with who says it", () => {
  const html = pageHtml(empty, dataOf(thisDataset));
  const [, list = ""] = /<noscript>([\s\S]*)<\/noscript>/.exec(html) ?? [];
  for (const { id } of thisDataset.statements) expect(list).toContain(escaped(readingOf(id, thisDataset)));
  expect(list.match(/<li/g)).toHaveLength(thisDataset.statements.length);
});

test("a page that holds the text says so, also without scripts", () => {
  expect(pageHtml(empty, { ...dataOf(thisDataset), text: "the text" })).toContain("<b>Do not publish this page.</b>");
  expect(pageHtml(empty, dataOf(thisDataset))).not.toContain("Do not publish");
});

test("search engines are told what is known, and no more", () => {
  expect(jsonLdOf(thisDataset)).toMatchObject({
    "@type": "Dataset",
    version: thisDataset.version,
    license: "https://spdx.org/licenses/CC-BY-4.0",
    isBasedOn: [{ "@type": "NewsArticle", publisher: { name: "Kabul Now" }, datePublished: "2019-12" }],
  });
  expect(Object.keys(jsonLdOf(thisDataset))).not.toContain("datePublished");
  expect(jsonLdOf(example() as Dataset)).not.toHaveProperty("keywords");
});

describe("packing", () => {
  test("gives back every value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(value))) as Packed)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: cases(2000) },
    );
  });

  test("keys that JavaScript knows are keys like others", () => {
    const value = JSON.parse('{"__proto__":{"constructor":1},"toString":[{"__proto__":null}]}');
    expect(JSON.stringify(unpack(pack(value)))).toBe(JSON.stringify(value));
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});

test("no JSON ends a script", () => {
  fc.assert(
    fc.property(anyCharacters(), (text) => {
      expect(scriptJson(text)).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(scriptJson(text))).toBe(text);
    }),
    { numRuns: cases(2000) },
  );
});
