import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { inTextOrder } from "../../src/page/pictures/text-order.js";
import { select } from "../../src/query/index.js";
import { sample, useBrowser, visit } from "./browser.js";

useBrowser();

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: own } = document;
    return own ? `${own.tagName.toLowerCase()} ${own.getAttribute("role") ?? ""} ${own.id}`.trim() : "";
  });
const hash = (page: Page) => page.evaluate(() => location.hash);
const order = inTextOrder(dataset.statements);

describe("keys that hold everywhere", () => {
  test("the first stop skips to the content", async () => {
    const { page, context } = await visit("#/report");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip to the content/i);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    expect(await hash(page)).toBe("#/report");
    await context.close();
  });

  test.each(["#/", "#/record/s063", "#/search"])("/ goes to the search at %s, and what is typed there is found", async (address) => {
    const { page, context } = await visit(address);
    await page.locator("h1").first().focus();
    await page.keyboard.press("/");
    expect(await focused(page)).toMatch(/^input/);
    await page.keyboard.type("Uighurs");
    await page.keyboard.press("Enter");
    expect(await hash(page)).toBe("#/search?q=Uighurs");
    expect(await page.locator("main").innerText()).toContain("Uighurs");
    await context.close();
  });

  test("? shows the keys, Esc closes them, and Esc goes back", async () => {
    const { page, context } = await visit("#/");
    await page.evaluate(() => {
      location.hash = "#/record/s063";
    });
    await page.waitForSelector(".record");
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await hash(page)).toBe("#/record/s063");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => location.hash === "#/");
    await context.close();
  });

  test("letters typed into a field are letters", async () => {
    const { page, context } = await visit("#/search");
    await page.locator("[data-search]:visible").first().focus();
    await page.keyboard.type("a/b?d");
    expect(await page.locator("[data-search]:visible").first().inputValue()).toBe("a/b?d");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await context.close();
  });
});

describe("the score", () => {
  test("is one stop, and goes by arrows, Home, End and d; Enter opens", async () => {
    const { page, context } = await visit("#/report");
    const list = page.getByRole("listbox");
    expect(await list.count()).toBe(1);
    expect(await page.locator("main [role=option][tabindex]").count()).toBe(0);
    await list.focus();
    const active = async () => (await list.getAttribute("aria-activedescendant"))?.replace(/^.*-/, "");
    expect(await active()).toBe(order[0]?.id);
    await page.keyboard.press("ArrowRight");
    expect(await active()).toBe(order[1]?.id);
    expect(await hash(page)).toBe(`#/report/${order[1]?.id}`);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("End");
    expect(await active()).toBe(order.at(-1)?.id);
    await page.keyboard.press("Home");
    expect(await active()).toBe(order[0]?.id);
    const before = await active();
    await page.keyboard.press("ArrowDown");
    expect(await active()).not.toBe(before);
    await page.keyboard.press("ArrowUp");
    const denials = select({ act: "deny" }).map(({ id }) => id);
    for (const _ of denials) {
      await page.keyboard.press("d");
      expect(denials).toContain(await active());
    }
    const last = await active();
    await page.keyboard.press("Enter");
    expect(await hash(page)).toBe(`#/record/${last}`);
    // Selecting did not pile up: Back leaves the record, and then the report.
    await page.goBack();
    expect(await hash(page)).toBe(`#/report/${last}`);
    await context.close();
  });

  test("names each option by its whole reading, and tells which is selected", async () => {
    const { page, context } = await visit("#/report/s063");
    const option = page.locator("[role=option][aria-selected=true]");
    expect(await option.count()).toBe(1);
    expect(await option.getAttribute("aria-label")).toBe("Through Kabul Now, Taliban denied: The ETIM is present in Afghanistan.");
    await context.close();
  });
});

describe("a keyboard alone", () => {
  test.each(sample)("%s: reaches every link and button, sees where it is, and gets out again", async (address) => {
    const { page, context } = await visit(address);
    const all = await page.evaluate(() => {
      const stops = Array.from(document.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select, [tabindex='0']"));
      return stops.filter(
        (each) => each.tabIndex >= 0 && !(each as HTMLButtonElement).disabled && each.checkVisibility() && !each.closest(".hidden"),
      ).length;
    });
    const seen = new Set<string>();
    const unseen: string[] = [];
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let stop = 0; stop < Math.min(all, 40); stop++) {
      await page.keyboard.press("Tab");
      // Where an address leads to a part, the way goes on from there, out of the page, and around.
      if (await page.evaluate(() => document.activeElement === document.body)) await page.keyboard.press("Tab");
      const own = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const field = element.closest(".field");
        const around = field ? getComputedStyle(field) : null;
        const isShown =
          (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || (around !== null && around.outlineStyle !== "none");
        const index = Array.from(document.querySelectorAll("*")).indexOf(element);
        return { name: `${index}`, isShown, text: `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}` };
      });
      seen.add(own.name);
      if (!own.isShown) unseen.push(own.text);
    }
    expect(unseen).toEqual([]);
    expect(seen.size).toBe(Math.min(all, 40));
    await context.close();
  });

  test("on a phone the menu opens, holds every view, and closes by Esc back to its button", async () => {
    const { page, context } = await visit("#/report", undefined, { viewport: { width: 390, height: 844 } });
    const button = page.getByRole("button", { name: "Menu" });
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#menu nav a").count()).toBe(7);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await page.locator("#menu").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Menu");
    await context.close();
  });
});
