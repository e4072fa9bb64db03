import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBrowser, visit } from "./browser.js";

useBrowser();

/** What somebody does who has the page alone: each click, key or typed word is one action. */
interface Steps {
  readonly page: Page;
  /** Clicks the first thing that is called so, in the part of the page that is named. */
  click(name: string | RegExp, within?: string): Promise<void>;
  /** Types words into the search. */
  search(words: string): Promise<void>;
}

/** A task: what is done, and what must then stand on the page, be downloaded or be cited. */
async function task(steps: (own: Steps) => Promise<string>, start = "#/"): Promise<{ readonly answer: string; readonly actions: number }> {
  const { page, context } = await visit(start);
  let actions = 0;
  const own: Steps = {
    page,
    async click(name, within = "body") {
      actions++;
      await page
        .locator(within)
        .locator("a:visible, button:visible, summary:visible, [role=option]")
        .filter({ hasText: name })
        .first()
        .click();
    },
    async search(words) {
      actions += 2 + words.split(" ").length;
      await page.keyboard.press("/");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash.startsWith("#/search"));
    },
  };
  const answer = (await steps(own)).replace(/\s+/g, " ");
  await context.close();
  return { answer, actions };
}

const main = (page: Page) => page.locator("main").innerText();

/** So many actions are enough for anything that is asked of the page. */
const MOST = 6;

describe("a newcomer who has the page alone finds, in at most six actions,", () => {
  test.each<[string, (own: Steps) => Promise<string>, readonly string[]]>([
    [
      "who denies what",
      async ({ page, click }) => {
        await click("Disagreements", "header");
        return main(page);
      },
      ["Taliban denied", "The ETIM is present in Afghanistan."],
    ],
    [
      "who confirmed the group, and what exactly",
      async ({ page, search }) => {
        await search("confirmed");
        return main(page);
      },
      ["Afghan ministry of defense confirmed", "In Afghanistan, a Chinese militant group operates."],
    ],
    [
      "which places are not drawn, and why",
      async ({ page, click }) => {
        await click("Places", "header");
        return main(page);
      },
      ["Dara Khostak", "finer than a district"],
    ],
    [
      "how many were said to be killed, and by whom",
      async ({ page, click }) => {
        await click("Figures", "header");
        return main(page);
      },
      ["Nik Mohammad Nazari stated", "around 200", "Local security officials stated", "ost of the"],
    ],
    [
      "how to cite the denial",
      async ({ page, click }) => {
        await click("Disagreements", "header");
        await click("s063", "main");
        await click("Cite", "main");
        return page.locator(".citation textarea").first().inputValue();
      },
      ["badakhshan-2019", "1.0.0", "Taliban denied: The ETIM is present in Afghanistan."],
    ],
    [
      "where to check a copy",
      async ({ page, click }) => {
        await click("Report", "header");
        await click("paste it", "main");
        return main(page);
      },
      ["Do you hold a copy", "Text of the article"],
    ],
    [
      "what is said of the Uighurs as a people, and by whom",
      async ({ page, search, click }) => {
        await search("Uighurs");
        await click(/^Uighurs$/, "main");
        return main(page);
      },
      ["A civilian population", "Not to be taken for any armed group", "Foreign Policy stated: The Uighurs flee persecution in China."],
    ],
    [
      "what TRT World says at first hand",
      async ({ page, search, click }) => {
        await search("TRT");
        await click(/^TRT World$/, "main");
        return main(page);
      },
      ["TRT World stated: The Chinese government sought to improve its ties with the Taliban in the 1990s."],
    ],
    [
      "what is uncertain in the reading of s070",
      async ({ page, search, click }) => {
        await search("s070");
        await click("s070", "main");
        return main(page);
      },
      ["one of three readings", "“Pleased” is a misprint", "No words attribute the sentence to TRT World"],
    ],
    [
      "how to download all that the op-ed says",
      async ({ page, search, click }) => {
        await search("op-ed");
        await click(/opinion piece/i, "main");
        const [download] = await Promise.all([page.waitForEvent("download"), click(/^CSV$/, "main")]);
        const { readFileSync } = await import("node:fs");
        return readFileSync(await download.path(), "utf8");
      },
      ["an opinion piece published by Foreign Policy stated: The Uighurs have long used the borderlands of Afghanistan.", "s034"],
    ],
  ])("%s", async (_, steps, answers) => {
    const { answer, actions } = await task(steps);
    for (const each of answers) expect(answer).toContain(each);
    expect(actions).toBeLessThanOrEqual(MOST);
  });
});
