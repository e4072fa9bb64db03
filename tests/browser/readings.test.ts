import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { open, recordAddresses, sample, selectedAddresses, useBrowser, viewAddresses, visit } from "./browser.js";
import { bareIn, type SayingText, sayingTexts } from "./sayings.js";

useBrowser();

const texts = sayingTexts(dataset);

/** Texts that stand in the document, in an attribute or in the title without whoever says them, and how. */
const bareTexts = (page: Page): Promise<string[]> =>
  page.evaluate((all: readonly SayingText[]) => {
    const bare: string[] = [];
    const isSaid = (before: string, text: string) =>
      all.some((each) => each.text === text && each.before.every((word) => before.toLowerCase().includes(word)));
    const known = new Set(all.map((each) => each.text));
    const check = (where: string, whole: string) => {
      for (const text of known) {
        const at = whole.indexOf(text);
        if (at >= 0 && !isSaid(whole.slice(0, at), text)) bare.push(`${where}: ${text}`);
      }
    };
    check("title", document.title);
    for (const element of document.querySelectorAll("body *")) {
      if (element instanceof HTMLScriptElement || element.closest("script")) continue;
      for (const { name, value } of element.attributes) if (value.length > 15) check(`${element.tagName} ${name}`, value);
      const own = element.textContent ?? "";
      if (own.length < 15) continue;
      for (const text of known) {
        if (!own.includes(text)) continue;
        // Only where no element inside has all of it.
        if (Array.from(element.children).some((child) => child.textContent?.includes(text))) continue;
        // Up to the line in which it stands.
        let line: Element | null = element;
        const isLine = (each: Element) => /^(?:P|LI|H1|H2|H3|TD|TR|PRE|DIV|DD|OPTION|TEXT|BLOCKQUOTE|SECTION)$/i.test(each.tagName);
        while (line && !isLine(line)) line = line.parentElement;
        const whole = line?.textContent ?? own;
        const before = whole.slice(0, whole.indexOf(text));
        if (!isSaid(before, text)) bare.push(`${location.hash} ${line?.tagName} ${line?.className}: ${text}`);
      }
    }
    return bare;
  }, texts);

describe("no text of a statement stands without whoever says it and the verb", () => {
  test("in any element, attribute or title, at any address", async () => {
    const { page, context } = await visit("#/");
    const bare: string[] = [];
    for (const hash of [...viewAddresses, ...selectedAddresses, ...recordAddresses]) {
      await open(page, hash);
      bare.push(...(await bareTexts(page)));
    }
    expect([...new Set(bare)]).toEqual([]);
    await context.close();
  });

  test("in what shows where the pointer is", async () => {
    const { page, context } = await visit("#/report");
    const bare: string[] = [];
    for (const option of (await page.locator("[role=option]").all()).filter((_, index) => index % 9 === 0)) {
      await option.dispatchEvent("mouseover");
      bare.push(...(await bareTexts(page)));
    }
    expect(bare).toEqual([]);
    await context.close();
  });

  test("for readers without scripts", () => {
    const html = readFileSync(new URL("../../dist/page.html", import.meta.url), "utf8");
    const list = /<noscript>([\s\S]*?)<\/noscript>/.exec(html)?.[1] ?? "";
    for (const { text } of dataset.statements) expect(unescaped(list)).toContain(text);
    const lines = list.split("<li").slice(1);
    expect(lines).toHaveLength(dataset.statements.length);
    expect(lines.flatMap((line) => bareIn(unescaped(line), texts))).toEqual([]);
  });

  test.each(sample.filter((hash) => !/nobody|nowhere/.test(hash)))("%s: in what is downloaded and cited", async (hash) => {
    const { page, context } = await visit(hash);
    const foot = page.locator("footer");
    for (const kind of ["JSON", "CSV"]) {
      const button = foot.getByRole("button", { name: kind, exact: true });
      if ((await button.count()) === 0) continue;
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      const content = readFileSync(await download.path(), "utf8");
      if (kind === "CSV") expect(linesOf(content).flatMap((line) => bareIn(line, texts))).toEqual([]);
      else for (const record of recordsIn(JSON.parse(content))) expect(bareIn(Object.values(record).join("\n"), texts)).toEqual([]);
    }
    await foot.getByRole("button", { name: "Cite" }).click();
    for (const format of await foot.locator(".formats button").all()) {
      await format.click();
      expect(bareIn(await foot.locator(".citation textarea").inputValue(), texts)).toEqual([]);
    }
    await context.close();
  });

  test("of another reading, what is copied is that reading, called one", async () => {
    const { page, context } = await visit("#/record/s070");
    const copied = await page.evaluate(() => {
      const reading = document.querySelectorAll(".reading .saying")[2];
      if (reading) getSelection()?.selectAllChildren(reading);
      return new Promise<string>((resolve) => {
        document.addEventListener("copy", (event) => resolve(event.clipboardData?.getData("text/plain") ?? ""), { once: true });
        document.execCommand("copy");
      });
    });
    expect(copied).toMatch(/^Kabul Now stated, in our reading: .*\(other reading 2 of badakhshan-2019@1\.0\.0#s070\)$/);
    await context.close();
  });

  test.each(sample)("%s: in what is copied, all of it or a part", async (hash) => {
    const { page, context } = await visit(hash);
    const copied = (select: string) =>
      page.evaluate((how) => {
        const selection = getSelection();
        selection?.removeAllRanges();
        const range = document.createRange();
        if (how === "all") range.selectNodeContents(document.body);
        else {
          const lines = document.querySelectorAll("main .saying");
          const [first, last] = [lines[0], lines[how === "part" ? 0 : Math.min(2, lines.length - 1)]];
          if (!first || !last) return "";
          const text = (line: Element) => line.querySelector("bdi:last-of-type") ?? line;
          range.setStart(text(first), 0);
          range.setEndAfter(text(last).lastChild ?? text(last));
        }
        selection?.addRange(range);
        return new Promise<string>((resolve) => {
          document.addEventListener(
            "copy",
            (event) => resolve(event.defaultPrevented ? (event.clipboardData?.getData("text/plain") ?? "") : `${selection}`),
            { once: true },
          );
          if (!document.execCommand("copy")) resolve("");
        });
      }, select);
    for (const how of ["all", "part", "several"]) {
      const text = await copied(how);
      expect(bareIn(text, texts, true)).toEqual([]);
      // Each statement goes with its full name.
      if (text !== "" && how === "part") expect(text).toMatch(/\(badakhshan-2019@1\.0\.0#s\d{3}\)$/);
    }
    await context.close();
  });
});

const unescaped = (text: string) =>
  text
    .replace(/&(?:quot|#34);/g, '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

/** Lines of CSV; no cell of ours holds a line end that would part a reading from its text. */
const linesOf = (csv: string) => csv.split(/\r?\n/).map((line) => line.replaceAll('""', '"'));

/** Objects in JSON that have a text of their own. */
function recordsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "text" in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => (key === "otherReadings" ? [] : recordsIn(each)))];
}
