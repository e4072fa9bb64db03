import { describe, expect, test } from "vitest";
import { textOfHtml } from "../../src/text/html-text.js";
import { normalizeText } from "../../src/text/normalize.js";
import { large } from "../cases.js";

const read = (html: string) => normalizeText(textOfHtml(html));

describe("within a word stand", () => {
  test.each([
    ["elements that mark words", "har<b>bo</b>ur <i>qui</i>et", "harbour quiet"],
    ["buttons and other controls", "har<button>bo</button>ur", "harbour"],
    ["elements of somebody's own", "har<x-note>bo</x-note>ur<my-ad></my-ad>s", "harbours"],
    ["elements that nobody knows", "har<blink2>bo</blink2>ur", "harbour"],
    ["pictures and places to break a line", "har<img src=a.png alt=pier>bo<wbr>ur", "harbour"],
    ["comments", "har<!-- <p> -->bo<!---->ur", "harbour"],
    ["drawings and formulas, their titles left out", "har<svg><title>x</title><path/><text>bo</text></svg>ur", "harbour"],
    ["what is not closed", "har<b>bour <i>quiet", "harbour quiet"],
    ["what was never opened", "har</b>bour</i> quiet", "harbour quiet"],
    ["what is hidden only by name", '<b data-hidden class="hidden" style="display:nonesuch; x-display:none">harbour</b>', "harbour"],
    ["what speaks of hiding elsewhere", '<b title="display:none">harbour</b>', "harbour"],
    ["what stands after an end that was there before", "<b hidden>no</b>har</b>bour", "harbour"],
    ["what a slash does not end", "har<b/>bour</b> <span/>quiet", "harbour quiet"],
    ["what stands after drawings in drawings", "<svg><svg/></svg>har<b hidden/>no</b>bour", "harbour"],
    ["what stands after an end of a drawing that never began", "</svg><math></math>har<script/>no</script>bour", "harbour"],
    ["what is set apart in a formula", "har<math><mi/><annotation hidden/>bo</math>ur", "harbour"],
    ["references to characters", "caf&eacute; &ldquo;a&rdquo; &#x1F642;&amp;&shy;&lt;b&gt;", "café “a” 🙂&\u00AD<b>"],
  ])("%s", (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe("lines are parted by", () => {
  test.each(["p", "div", "li", "h2", "td", "dd", "section", "article", "figcaption", "blockquote", "option", "summary"])("<%s>", (name) => {
    expect(read(`one<${name}>two</${name}>three`)).toBe("one two three");
  });

  test.each(["br", "hr"])("<%s>", (name) => {
    expect(read(`one<${name}>two<${name}/>three`)).toBe("one two three");
  });
});

describe("nobody sees", () => {
  test.each([
    ["scripts and styles", `a<script>var x = "<p>no</p>";</script><style>b{}</style>z`],
    ["what only machines or older browsers read", "a<template><p>no</p></template><noscript>no<b>no</b></noscript><iframe>no</iframe>z"],
    ["titles, also where the head is never closed", "<html><head><title>no</title><meta name=x><body>a z"],
    ["what is marked as hidden", `a<span hidden>no<span>no</span></span><div style="color:red; DISPLAY : none">no</div>z`],
    ["what is hidden by a rule alone, or by a reference", `a<i style="display:none">no</i><i style="displa&#121;:none;x:y">no</i>z`],
    ["what is hidden in itself, to the last end", "a<div hidden>no<div>no</div>no</div>z"],
    ["what is hidden in what is hidden, whatever ends in it", "a<b hidden>no<i hidden>no</i>no</i>no</b>z"],
    ["references in what is hidden", "a<b hidden>&eacute;&amp;</b>z"],
    ["what has the name of an attribute in capitals", "a<b HIDDEN>no</b>z"],
    ["a script that ends in capitals", "a<script>no</SCRIPT>z"],
    ["a script that is not closed", "a z<script>no <p>no</p>"],
    ["an element that ends at once in a drawing", "a<svg><style/></svg>z"],
    ["an element that ends at once in a drawing that holds another", "a<svg><svg></svg><style/></svg>z"],
    ["an element that ends at once in a drawing after the end of none", "a</svg></svg><svg><style/></svg>z"],
  ])("%s", (_, html) => {
    expect(read(html).replace(" ", "")).toBe("az");
  });

  test("but all sees what follows an element that has no end", () => {
    expect(read("<p hidden>one<p>two<br hidden>three<img hidden>four")).toBe("one two threefour");
  });
});

test.each([
  ["elements in elements", "<div>", "</div>"],
  ["elements that are not closed", "<b hidden><i>", ""],
  ["ends of what was never opened", "", "</p></x-y>"],
  ["beginnings of tags and references", "<a b='", "&#x1F642;&ldquo &"],
])("two hundred thousand %s are read as a stream", (_, before, after) => {
  // In a tree, these would take minutes.
  expect(read(`quiet ${before.repeat(large(200_000))}${after.repeat(large(200_000))}`)).toMatch(/^quiet/);
});
