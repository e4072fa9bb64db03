import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { open, sample, useBrowser, visit } from "./browser.js";

useBrowser();

const axe = readFileSync(projectFile("node_modules/axe-core/axe.min.js"), "utf8");

/** What axe finds, each with the places; the page's policy lets no script in but its own, so that it comes by the debugger. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary?.replace(/\s+/g, " ").slice(0, 160)}`)
          .join(" | ")}`,
    );
  });
}

describe.each(["light", "dark"] as const)("axe finds nothing in the %s theme", (colorScheme) => {
  test.each([1280, 390])("at %i pixels, on any view", async (width) => {
    const { page, context } = await visit("#/", undefined, { colorScheme, viewport: { width, height: 900 } });
    const found: Record<string, string[]> = {};
    for (const hash of sample) {
      await open(page, hash);
      const own = await findings(page);
      if (own.length > 0) found[hash] = own;
    }
    expect(found).toEqual({});
    await context.close();
  });

  test("with a menu, keys, a citation and a refused copy open", async () => {
    const phone = await visit("#/record/s063", undefined, { colorScheme, viewport: { width: 390, height: 844 } });
    await phone.page.getByRole("button", { name: "Menu" }).click();
    expect(await findings(phone.page)).toEqual([]);
    await phone.context.close();

    const { page, context } = await visit("#/record/s063", undefined, { colorScheme });
    await page.locator("footer").getByRole("button", { name: "Cite" }).click();
    expect(await findings(page)).toEqual([]);
    await page.locator("body").press("?");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});
