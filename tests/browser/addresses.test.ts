import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, recordAddresses, sample, selectedAddresses, useBrowser, type Visit, viewAddresses, visit } from "./browser.js";

useBrowser();

interface Seen {
  readonly hash: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly isShown: boolean;
}

describe("every address", () => {
  let all: Visit;
  const seen = new Map<string, Seen>();

  beforeAll(async () => {
    all = await visit("#/");
    for (const hash of [...viewAddresses, ...selectedAddresses, ...recordAddresses]) {
      await open(all.page, hash);
      seen.set(
        hash,
        await all.page.evaluate((own) => {
          const headings = Array.from(document.querySelectorAll("h1"), (heading) => heading.textContent?.trim() ?? "");
          return { hash: own, title: document.title, headings, isShown: !headings.includes("This cannot be shown") };
        }, hash),
      );
    }
  });

  afterAll(() => all.context.close());

  test("opens, with one heading of the first level that says something", () => {
    const wrong = [...seen.values()].filter(({ headings, isShown }) => headings.length !== 1 || headings[0] === "" || !isShown);
    expect(wrong).toEqual([]);
  });

  test("of a record or a view has a title of its own", () => {
    const titles = [...viewAddresses.filter((hash) => !hash.startsWith("#/about/")), ...recordAddresses].map(
      (hash) => seen.get(hash)?.title,
    );
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test("makes no request, and nothing goes wrong", () => {
    expect(all.requests).toEqual([]);
    expect(all.errors).toEqual([]);
    expect(all.escapes).toEqual([]);
  });

  test("keeps itself: what is opened stands in the address bar", async () => {
    for (const hash of sample) {
      await open(all.page, hash);
      expect(await all.page.evaluate(() => location.hash)).toBe(hash);
    }
  });
});

describe("reload and Back", () => {
  test.each(sample)("%s is the same after a reload", async (hash) => {
    const { page, context } = await visit(hash);
    const look = () => page.evaluate(() => [document.title, document.querySelector("h1")?.textContent, location.hash]);
    const before = await look();
    await page.reload();
    await page.waitForSelector("main h1");
    expect(await look()).toEqual(before);
    await context.close();
  });

  test("Back goes through what was opened, and leaves a view in which something was selected at once", async () => {
    const { page, context } = await visit("#/");
    await page.locator("header nav a", { hasText: "Report" }).first().click();
    await page.waitForFunction(() => location.hash === "#/report");
    await open(page, "#/record/s063");
    await page.goBack();
    expect(await page.evaluate(() => location.hash)).toBe("#/report");
    await page.goBack();
    expect(await page.evaluate(() => [location.hash, document.querySelectorAll("h1").length])).toEqual(["#/", 1]);
    await page.goForward();
    expect(await page.evaluate(() => location.hash)).toBe("#/report");
    await context.close();
  });

  test("the focus goes to the heading of what is opened", async () => {
    const { page, context } = await visit("#/record/s063");
    const headingInFocus = (id: string) =>
      page.waitForFunction((id) => location.hash.endsWith(id) && document.activeElement === document.querySelector("main h1"), id);
    const link = page.locator(".chain a").first();
    const opened = (await link.getAttribute("href")) ?? "";
    await link.click();
    await headingInFocus(opened);
    await page.goBack();
    await headingInFocus("#/record/s063");
    await context.close();
  });
});

describe("an address that leads nowhere", () => {
  test.each([
    "#/nowhere",
    "#/record/__proto__",
    "#/record/constructor",
    "#/record/s999",
    "#/<img src=x onerror=alert(1)>",
    "#/record/<img src=x onerror=alert(1)>",
    "#/record/%",
    "#/%E0%A4%A",
    "#/records?type=nothing",
    "#/records?topic=nothing&by=nobody&__proto__=1",
    "#/record/s001/nothing",
    `#/record/${"x".repeat(1_000_000)}`,
    "#/search?q=(a%2B)%2B%24",
    `#/search?q=${"a".repeat(3000)}`,
    "#javascript:alert(1)",
  ])("%.60s says so, and nothing runs", async (hash) => {
    const { page, context, errors, requests, escapes } = await visit("#/about");
    await open(page, hash);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("h1").textContent()).not.toBe("This cannot be shown");
    expect(await page.locator("main img, main script, main iframe").count()).toBe(0);
    expect([...errors, ...requests, ...escapes]).toEqual([]);
    await context.close();
  });
});
