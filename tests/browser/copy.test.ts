import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { normalizeText } from "../../src/text/normalize.js";
import { repeatsOf } from "../../src/text/repeats.js";
import { article, datasetOf, paragraphs, parts } from "../text/article.js";
import { open, pageFile, recordAddresses, shippedPage, useBrowser, visit } from "./browser.js";

useBrowser();

const coded = datasetOf(article, parts);

/** The text that this dataset was coded from, where it is at hand; the project does not carry it. */
const ownText = (() => {
  const path = process.env.ARTICLE ?? new URL("../../../shared/article.txt", import.meta.url);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
})();

const give = (page: Page, content: string | Buffer, name = "copy.txt") =>
  page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(content) });

/** How many statements fare so, as the page counts them. */
async function counts(page: Page): Promise<Record<string, number>> {
  await page.waitForSelector(".beside-copy");
  const buttons = await page.locator(".beside-copy .counts button").allInnerTexts();
  return Object.fromEntries(
    buttons.map((text) => {
      const [, number = "", label = ""] = /([0-9,]+)\s+(.+)$/s.exec(text.replace(/\s+/g, " ")) ?? [];
      return [label.trim(), Number(number.replaceAll(",", ""))];
    }),
  );
}

describe("the reader's own copy", () => {
  test("that is the same has everything, each passage at its place", async () => {
    const { page, context, requests, escapes } = await visit("#/report", pageFile(coded));
    await give(page, article);
    expect(await counts(page)).toEqual({ all: 9, "not found": 0, changed: 0, "as coded": 9 });
    expect(await page.locator(".beside-copy .summary").innerText()).toContain("All 9 statements");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("All 9 statements");
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeLessThan(300);
    const shown = normalizeText(await page.locator(".beside-copy .words").innerText());
    expect(shown).toBe(normalizeText(article));
    expect([...requests, ...escapes]).toEqual([]);
    await context.close();
  });

  test("that was edited says which statements, and how much was changed", async () => {
    const { page, context } = await visit("#/report", pageFile(coded));
    await give(page, article.replace("around forty Islander fighters", "some fifty men").replaceAll("“", '"').replaceAll("”", '"'));
    expect(await counts(page)).toMatchObject({ all: 9, changed: 1, "typography only": 1, "as coded": 7 });
    await page.locator(".counts button", { hasText: "changed" }).click();
    const rows = page.locator(".statements-in-copy > li");
    expect(await rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain("30 characters stand where 46 were coded");
    await rows.first().locator("a.show").click();
    expect(await page.locator(".words .chosen").innerText()).toBe("some fifty men had been killed");
    await context.close();
  });

  test("that was cut says between what something is missing", async () => {
    const { page, context } = await visit("#/report", pageFile(coded));
    await give(page, [paragraphs[0], paragraphs[1], paragraphs[3]].join("\n\n"));
    expect(await counts(page)).toMatchObject({ "not found": 3, "as coded": 6 });
    expect(await page.locator(".statements-in-copy").innerText()).toContain("The fighters denied it");
    await context.close();
  });

  test("of another article is no copy, and nothing is called wrong", async () => {
    const { page, context } = await visit("#/report", pageFile(coded));
    await give(page, "Quite another story about a lighthouse. ".repeat(50));
    expect(await counts(page)).toMatchObject({ "not found": 9, "as coded": 0 });
    const summary = await page.locator(".summary").innerText();
    expect(summary).toContain("another article");
    expect(summary).not.toMatch(/wrong|false|error/i);
    await context.close();
  });

  test("as a saved page that would run or ask for something is read as words alone", async () => {
    const { page, context, requests, errors, escapes } = await visit("#/report", pageFile(coded));
    const hostile = `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/"><link rel=stylesheet href=//evil.example/x.css><title>T</title></head><body onload=alert(1)><img src=x onerror=alert(2)><script>alert(3)</script><svg onload=alert(4)></svg><iframe src=//evil.example></iframe>${article
      .split("\n\n")
      .map((paragraph) => `<p style="background:url(//evil.example)">${paragraph}</p>`)
      .join("<form action=//evil.example><input autofocus onfocus=alert(5)></form>")}&lt;img src=x onerror=alert(6)&gt;</body></html>`;
    await give(page, hostile, "saved.html");
    expect(await counts(page)).toMatchObject({ "as coded": 9 });
    await page.waitForTimeout(100);
    expect([...requests, ...errors, ...escapes]).toEqual([]);
    expect(await page.locator("main img, main iframe, main form[action], main script").count()).toBe(0);
    expect(await page.locator(".words").innerText()).toContain("<img src=x onerror=alert(6)>");
    await context.close();
  });

  test.each([
    ["what is too large", "a.txt", Buffer.alloc(16 * 2 ** 20 + 1, "a"), /larger than 16 MB/],
    ["a PDF", "a.pdf", Buffer.from("%PDF-1.7"), /a PDF/],
    ["a picture", "a.png", Buffer.from([0x89, 0x50, 0x4e, 0x47]), /no text/],
    ["UTF-16", "a.txt", Buffer.from([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ["nothing", "a.txt", Buffer.alloc(0), /no text in it/],
  ] as const)("is refused as %s, and nothing is kept", async (_, name, content, problem) => {
    const { page, context, errors } = await visit("#/report", pageFile(coded));
    await give(page, content, name);
    await page.waitForSelector(".own-copy .problem");
    expect(await page.locator(".own-copy .problem").innerText()).toMatch(problem);
    expect(await page.locator(".beside-copy").count()).toBe(0);
    expect(errors).toEqual([]);
    // Another one can be given.
    await give(page, article);
    expect(await counts(page)).toMatchObject({ "as coded": 9 });
    await context.close();
  });

  test("can be pasted, and dropped; two files are refused", async () => {
    const { page, context } = await visit("#/report", pageFile(coded));
    await page.getByRole("button", { name: "paste it" }).click();
    await page.locator("textarea").fill(article);
    await page.getByRole("button", { name: "Check it" }).click();
    expect(await counts(page)).toMatchObject({ "as coded": 9 });
    await page.getByRole("button", { name: "Remove copy" }).click();
    const drop = (texts: readonly string[]) =>
      page.evaluate((all) => {
        const data = new DataTransfer();
        for (const [index, text] of all.entries()) data.items.add(new File([text], `${index}.txt`));
        document.querySelector(".own-copy")?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
      }, texts);
    await drop([article, "more"]);
    await page.waitForSelector(".own-copy .problem");
    expect(await page.locator(".own-copy .problem").innerText()).toMatch(/2 files/);
    await drop([article]);
    expect(await counts(page)).toMatchObject({ "as coded": 9 });
    await context.close();
  });

  test.each(["#/", "#/report", "#/record/s001", "#/about"])("dropped beside its place, at %s, takes the reader nowhere", async (hash) => {
    const { page, context } = await visit(hash, pageFile(coded));
    const isStopped = await page.evaluate(() =>
      ["dragover", "drop"].map((type) => {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      }),
    );
    expect(isStopped).toEqual([true, true]);
    await context.close();
  });

  test("is in memory alone: in no address, storage, citation, download, print or what is copied, and gone after a reload", async () => {
    const { page, context } = await visit("#/report", pageFile(coded));
    await give(page, article);
    await counts(page);
    await page.locator("a.show").first().click();
    const words = "shots were heard near the old pier";
    expect(await page.evaluate(() => document.body.innerText)).toContain(words);
    expect(
      await page.evaluate(() => [location.href, document.title, localStorage.length, sessionStorage.length, document.cookie]),
    ).not.toContain(words);
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([
      0, 0, 0,
    ]);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return new Promise<string>((resolve) => {
        document.addEventListener(
          "copy",
          (event) => resolve(event.defaultPrevented ? (event.clipboardData?.getData("text/plain") ?? "") : `${getSelection()}`),
          { once: true },
        );
        document.execCommand("copy");
      });
    });
    expect(copied).not.toContain(words);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("footer").getByRole("button", { name: "JSON" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).not.toContain(words);
    await page.locator("footer").getByRole("button", { name: "Cite" }).click();
    expect(await page.locator(".citation textarea").inputValue()).not.toContain(words);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(words);
    await page.emulateMedia({ media: "screen" });
    // In another view it is still there, at its passage.
    await open(page, "#/record/s004");
    expect(await page.locator(".evidence blockquote").innerText()).toContain("one day after shots were heard near the old pier");
    await page.reload();
    await page.waitForSelector("main h1");
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(words);
    await context.close();
  });
});

describe("a page with the text in it", () => {
  test("says on top, and on paper, that it must not be published; the text leaves it in no other way", async () => {
    const { page, context } = await visit("#/report", pageFile(coded, { text: normalizeText(article) }));
    expect(await page.locator("body").innerText()).toMatch(/Do not publish this page/);
    expect(await counts(page)).toMatchObject({ "as coded": 9 });
    expect(await page.getByRole("button", { name: "Remove copy" }).count()).toBe(0);
    const words = "shots were heard near the old pier";
    for (const kind of ["JSON", "CSV"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("footer").getByRole("button", { name: kind, exact: true }).click(),
      ]);
      expect(readFileSync(await download.path(), "utf8")).not.toContain(words);
    }
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(() => document.body.innerText);
    expect(printed).toMatch(/Do not publish this page/);
    expect(printed).not.toContain(words);
    await context.close();
  });
});

describe("this dataset's page", () => {
  test.skipIf(ownText === null)("holds no eight words of the article in a row, its title excepted", () => {
    const text = normalizeText(ownText ?? "");
    const title = dataset.sources.find((source) => source.text !== null)?.title ?? null;
    const html = readFileSync(shippedPage, "utf8");
    const said = [...html.matchAll(/<noscript>[\s\S]*?<\/noscript>|<script type="application\/json"[^>]*>[\s\S]*?<\/script>/g)].map(
      ([part]) => part,
    );
    expect(said).toHaveLength(2);
    expect(repeatsOf(said, text, title)).toEqual([]);
  });

  test.skipIf(ownText === null)("finds every passage in the article, at every record", async () => {
    const { page, context } = await visit("#/report");
    await give(page, ownText ?? "");
    expect(await counts(page)).toMatchObject({ all: dataset.statements.length, "as coded": dataset.statements.length });
    for (const hash of recordAddresses.filter((each) => /s\d{3}$/.test(each)).slice(0, 10)) {
      await open(page, hash);
      expect(await page.locator(".evidence blockquote").count()).toBe(1);
    }
    await context.close();
  });
});
