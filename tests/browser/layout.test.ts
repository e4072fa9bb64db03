import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, sample, useBrowser, visit } from "./browser.js";

useBrowser();

/** What is cut off or runs out of the window sideways: elements that hide part of their text, and how much wider the page is than the window. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wider > 0) {
      const right = document.documentElement.clientWidth;
      const out = Array.from(document.querySelectorAll("body *")).filter((each) => each.getBoundingClientRect().right > right + 1);
      found.push(
        `${wider} px wider: ${out
          .slice(-3)
          .map((each) => `${each.tagName}.${each.getAttribute("class")}`)
          .join(" ")}`,
      );
    }
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { overflowX, overflowY, textOverflow, display, fontSize } = getComputedStyle(element);
      // A field scrolls by itself.
      if (display === "none" || element.closest(".hidden, svg, noscript, input, textarea")) continue;
      const hides = overflowX === "hidden" || overflowX === "clip" || textOverflow === "ellipsis";
      if (hides && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${element.tagName}.${element.className}`);
      // Fonts reach a little out of short lines.
      if ((overflowY === "hidden" || overflowY === "clip") && element.scrollHeight > element.clientHeight + Number.parseFloat(fontSize) / 4)
        found.push(`cut below: ${element.tagName}.${element.className}`);
    }
    return found;
  });

const words = (page: Page) => page.evaluate(() => (document.querySelector("main") as HTMLElement).innerText.replace(/\s+/g, " ").length);

async function lostAnywhere(width: number, prepare?: (page: Page) => Promise<unknown>): Promise<Record<string, string[]>> {
  const { page, context } = await visit("#/", undefined, { viewport: { width, height: 900 } });
  const found: Record<string, string[]> = {};
  for (const hash of sample) {
    await open(page, hash);
    await prepare?.(page);
    const own = await lost(page);
    if (own.length > 0) found[hash] = own;
  }
  await context.close();
  return found;
}

describe("nothing is lost", () => {
  test.each([320, 390, 640, 899, 900, 1280])("at %i pixels", async (width) => {
    expect(await lostAnywhere(width)).toEqual({});
  });

  test.each([390, 1280])("at %i pixels with text twice as large", async (width) => {
    const doubled = (page: Page) =>
      page.evaluate(() => {
        const all = Array.from(document.querySelectorAll<HTMLElement>("body, body *")).filter((each) => !(each instanceof SVGElement));
        for (const element of all) element.style.fontSize = "";
        const sizes = all.map((each) => [each, Number.parseFloat(getComputedStyle(each).fontSize)] as const);
        for (const [element, size] of sizes) element.style.fontSize = `${size * 2}px`;
      });
    expect(await lostAnywhere(width, doubled)).toEqual({});
  });

  test("between a phone and a desk: views have the same words, but for what only a wide one has room for", async () => {
    for (const hash of ["#/record/s070", "#/record/dara-khostak", "#/about", "#/figures"]) {
      const wide = await visit(hash);
      const narrow = await visit(hash, undefined, { viewport: { width: 320, height: 900 } });
      expect((await words(narrow.page)) / (await words(wide.page))).toBeGreaterThan(0.85);
      await wide.context.close();
      await narrow.context.close();
    }
  });
});

describe("forced colours", () => {
  test("leave every mark and line visible", async () => {
    const { page, context } = await visit("#/");
    await page.emulateMedia({ forcedColors: "active" });
    const unseen: Record<string, string[]> = {};
    for (const hash of sample) {
      await open(page, hash);
      const own = await page.evaluate(() => {
        const canvas = getComputedStyle(document.documentElement).backgroundColor;
        const none = new Set([canvas, "none", "rgba(0, 0, 0, 0)", "transparent"]);
        const shapes = document.querySelectorAll(
          "main .dot *, main .mark, main .passage, main .sign *, main .arrow path, main .relation-line path",
        );
        return Array.from(shapes, (shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          const isGroup = shape.tagName === "g";
          return !isGroup && none.has(fill) && none.has(stroke)
            ? `${shape.parentElement?.getAttribute("class")} > ${shape.tagName}.${shape.getAttribute("class")}`
            : "";
        }).filter((each) => each !== "");
      });
      if (own.length > 0) unseen[hash] = [...new Set(own)];
    }
    expect(unseen).toEqual({});
    await context.close();
  });
});

describe("print", () => {
  test("has no navigation, and all of a record: reading, chain, relations, citation and full name", async () => {
    const { page, context } = await visit("#/record/s063", undefined, { colorScheme: "dark" });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain("Taliban denied:");
    expect(text).toContain("the reader");
    expect(text).toContain("How it stands to others");
    expect(text).toMatch(/badakhshan-2019@1\.0\.0#s063/);
    expect(text).toContain("badakhshan-2019 contributors");
    for (const gone of ["Skip to", "Copy link", "Disagreements", "About and limits"]) expect(text).not.toContain(gone);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    await context.close();
  });

  test("of every view makes pages", async () => {
    const { page, context } = await visit("#/");
    for (const hash of sample) {
      await open(page, hash);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
    }
    await context.close();
  });

  test("lays the score out across", async () => {
    const { page, context } = await visit("#/report");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width = "0", height = "0"] = /\/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await context.close();
  });
});
