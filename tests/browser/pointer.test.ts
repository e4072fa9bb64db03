import { describe, expect, test } from "vitest";
import { useBrowser, visit } from "./browser.js";

useBrowser();

describe.each(["#/", "#/report"])("the score at %s", (address) => {
  test("does nothing where a click hits no bar", async () => {
    const { page, context } = await visit(address);
    for (const each of [".score .lane-count", ".score .lane", ".score-heading"]) {
      await page.locator(each).first().click();
      expect(await page.locator(".preview").count(), each).toBe(0);
    }
    expect(await page.evaluate(() => location.hash)).toBe(address);
    await context.close();
  });

  test("leads from a name to the voice and from the note to what is denied", async () => {
    const { page, context } = await visit(address);
    await page.locator(".score .lane-name a").filter({ hasText: "TRT World" }).click();
    expect(await page.evaluate(() => location.hash)).toBe("#/who/trt-world?by=voice");
    await page.goBack();
    await page.locator(".score-note a").first().click();
    expect(await page.evaluate(() => location.hash)).toBe("#/disagreements");
    await context.close();
  });
});

test("asking for a citation moves nothing of the record", async () => {
  const { page, context } = await visit("#/record/s063");
  const top = () => page.evaluate(() => document.querySelector("main h1")?.getBoundingClientRect().top);
  const before = await top();
  await page.locator(".trail").getByRole("button", { name: "Cite" }).click();
  expect(await page.locator(".trail .citation").isVisible()).toBe(true);
  expect(await top()).toBe(before);
  await context.close();
});

describe("what is taken away", () => {
  test("is said to be saved, for a while", async () => {
    const { page, context } = await visit("#/record/s063");
    const foot = page.locator("footer");
    for (const kind of ["JSON", "CSV"]) {
      await Promise.all([
        page.waitForEvent("download"),
        foot.getByRole("button", { name: "Saved", exact: true }).waitFor(),
        foot
          .getByRole("status")
          .filter({ hasText: `${kind} saved` })
          .waitFor({ state: "attached" }),
        foot.getByRole("button", { name: kind, exact: true }).click(),
      ]);
      await foot.getByRole("button", { name: kind, exact: true }).waitFor();
      expect((await foot.getByRole("status").allTextContents()).join("")).toBe("");
    }
    await context.close();
  });

  // A page from a disk has no clipboard in every browser, and a reader may refuse it.
  test.each([
    ["copied", "Copied", true],
    ["shown, selected, where that is refused", "Copy link", false],
  ])("is %s", async (_, label, isAllowed) => {
    const { page, context } = await visit("#/record/s063");
    await page.evaluate((isAllowed) => {
      const writeText = () => (isAllowed ? Promise.resolve() : Promise.reject(new Error("refused")));
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    }, isAllowed);
    const foot = page.locator("footer");
    await foot.getByRole("button", { name: "Copy link" }).click();
    await foot.getByRole("button", { name: label, exact: true }).waitFor();
    const shown = foot.locator(".to-copy");
    if (isAllowed) expect(await shown.count()).toBe(0);
    else {
      await shown.waitFor();
      const selected = await shown.evaluate((field: HTMLInputElement) =>
        field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      );
      expect(selected).toBe("page.html#/record/s063");
    }
    await context.close();
  });
});

test("who opens the search on a phone can write at once, and sees no shortcut of a keyboard", async () => {
  const { page, context } = await visit("#/report", undefined, { viewport: { width: 390, height: 844 } });
  await page.getByRole("link", { name: "Search" }).click();
  await page.waitForSelector("#search-main");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-main");
  expect(await page.locator(".shortcut:visible").count()).toBe(0);
  await context.close();
});
