import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { roles } from "../../src/page/records/actor-facts.js";
import { select } from "../../src/query/index.js";
import { open, useBrowser, visit } from "./browser.js";

type ActorId = (typeof dataset)["actors"][number]["id"];

useBrowser();

describe("numbers in pictures are those of select", () => {
  test("the score has a bar for each statement, in lanes whose numbers add up", async () => {
    const { page, context } = await visit("#/report");
    const lanes = await page.locator(".lane").evaluateAll((all) =>
      all.map((lane) => ({
        number: Number(lane.querySelector(".lane-count")?.textContent?.replaceAll(",", "")),
        ids: Array.from(lane.querySelectorAll("[role=option]"), (each) => each.getAttribute("data-statement") ?? ""),
        bars: lane.querySelectorAll("[role=option] .target").length,
        passages: 0,
      })),
    );
    const ids = lanes.flatMap((lane) => lane.ids);
    expect([...ids].sort()).toEqual(select({ type: "statement" }).map(({ id }) => id));
    for (const lane of lanes) expect(lane.number).toBe(lane.ids.length);
    // One bar for each passage.
    const passages = new Map(dataset.statements.map(({ id, evidence }) => [id as string, evidence.length]));
    for (const lane of lanes) expect(lane.bars).toBe(lane.ids.reduce((sum, id) => sum + (passages.get(id) ?? 0), 0));
    await context.close();
  });

  test("an actor's page counts what it says, shows, is told, is or does, has done to it, and where it is mentioned", async () => {
    const { page, context } = await visit("#/");
    const ask = {
      says: (id: ActorId) => select({ by: id }),
      told: (id: ActorId) => select({ toldTo: id }),
      agent: (id: ActorId) => select({ agent: id }),
      recipient: (id: ActorId) => select({ recipient: id }),
      mentioned: (id: ActorId) => select({ mentioned: id }),
    };
    for (const { id } of dataset.actors) {
      await open(page, `#/record/${id}`);
      const shown = await page.evaluate(
        (all) => all.map((role) => Number(document.querySelector(`[data-count=${role}]`)?.textContent)),
        [...roles],
      );
      const expected = roles.map((role) =>
        role === "shows"
          ? select({ through: id }).filter(({ attribution }) => {
              const last = attribution.at(-1);
              return last?.by === null && dataset.sources.some((source) => source.id === last.source && source.publisher === id);
            }).length
          : ask[role](id).length,
      );
      expect([id, ...shown]).toEqual([id, ...expected]);
      // As many statements are listed as are counted.
      const listed = await page.locator(".role .statements > li").count();
      expect(listed).toBe(expected.reduce((sum, each) => sum + each, 0));
    }
    await context.close();
  });

  test("links from numbers lead to as many records", async () => {
    const { page, context } = await visit("#/record/uighurs");
    const links = await page.locator(".not-for td.count a, .speakers li a").evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute("href") ?? "",
        number: Number((link.closest("li")?.querySelector(".number") ?? link).textContent),
      })),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const { href, number } of links) {
      await open(page, href);
      expect([href, await page.locator("main tbody tr, main .listing li").count()]).toEqual([href, number]);
    }
    await context.close();
  });

  test("the list of records says how many there are, for every key of a filter", async () => {
    const { page, context } = await visit("#/records");
    const queries = [
      { act: "deny" },
      { topic: "presence" },
      { by: "taliban" },
      { confidence: "low" },
      { through: "trt-world" },
      { presentation: "presupposed" },
      { within: "badakhshan-province" },
      { act: "deny", by: "taliban" },
    ] as const;
    for (const query of queries) {
      await open(page, `#/records?${new URLSearchParams(query)}`);
      const expected = select({ ...query, type: "statement" }).length;
      expect([query, await page.locator("main tbody tr").count()]).toEqual([query, expected]);
      expect(await page.locator("main").innerText()).toContain(`${expected} of ${dataset.statements.length}`);
    }
    await context.close();
  });

  test("the table of who says what adds up to all statements", async () => {
    const { page, context } = await visit("#/who");
    const marks = await page.locator("main td .dot, main td circle.mark, main td [data-statement]").count();
    expect(marks).toBeGreaterThan(0);
    await context.close();
  });

  test("places and figures have a row for each", async () => {
    const { page, context } = await visit("#/places");
    expect(await page.locator("main tbody tr").count()).toBe(select({ type: "location" }).length);
    await open(page, "#/figures");
    for (const { id } of dataset.casualtyFigures) expect(await page.locator(`main a[href="#/record/${id}"]`).count()).toBeGreaterThan(0);
    await context.close();
  });
});
