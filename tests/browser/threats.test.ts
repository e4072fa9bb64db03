import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { recordsOf } from "../../src/model/collections.js";
import { example, type Mutable, record } from "../example.js";
import { manyStatements, onOnePassage, rightToLeft, withoutStatements } from "../page/datasets.js";
import { open, pageFile, useBrowser, type Visit, viewAddresses, visit } from "./browser.js";

useBrowser();

/** Opens every view and every record of a page, and tells what went wrong in it. */
async function everywhere(
  dataset: Dataset,
  options?: Parameters<typeof visit>[2],
): Promise<Visit & { readonly broken: readonly string[] }> {
  const all = await visit("#/", pageFile(dataset), options);
  const broken: string[] = [];
  const records = recordsOf(dataset);
  const some = records.length > 200 ? records.filter((_, index) => index % Math.ceil(records.length / 60) === 0) : records;
  for (const hash of [...viewAddresses, ...some.map(({ id }) => `#/record/${encodeURIComponent(id)}`)]) {
    await open(all.page, hash);
    const headings = await all.page.locator("h1").allTextContents();
    if (headings.length !== 1 || headings[0]?.trim() === "" || headings[0] === "This cannot be shown")
      broken.push(`${hash}: ${headings.join(" | ")}`);
  }
  return { ...all, broken };
}

const expectQuiet = ({ broken, requests, errors, escapes }: Awaited<ReturnType<typeof everywhere>>) =>
  expect({ broken, requests, errors, escapes }).toEqual({ broken: [], requests: [], errors: [], escapes: [] });

const hostileTexts = [
  "</script><script>alert(1)</script>",
  "<!--<script",
  "</title><img src=x onerror=alert(2)>",
  "</noscript><svg onload=alert(3)>",
  "</style><style>*{display:none}</style>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what templates would fill
  "$' $& $` $1 ${x} {{x}}",
  "<!--data:start--><!--head:end-->",
  '" onmouseover="alert(4)" x="',
  "&lt;b&gt; &#60;i&#62;",
  "javascript:alert(5)",
  "=1+1",
  "\u202Eevil\u202C \u2066x\u2069 \u{E0041}",
] as const;

/** The example with something hostile in every text of it. */
function hostile(text: string): Dataset {
  const dataset = example();
  dataset.title = `Data ${text}`;
  for (const actor of dataset.actors) actor.name = `${actor.name} ${text}`;
  for (const location of dataset.locations) location.name = `${location.name} ${text}`;
  for (const statement of dataset.statements) {
    statement.text = `${statement.text} ${text}`;
    statement.note = `note ${text}`;
    for (const other of statement.otherReadings) other.why = text;
    for (const { cue } of statement.attribution) if (cue) cue.words = text;
  }
  for (const source of dataset.sources) {
    source.title = source.title === null ? null : `Title ${text}`;
    source.url = source.url === null ? null : `javascript:alert("${text}")`;
    source.note = text;
  }
  for (const creator of dataset.creators) creator.identifier = "javascript:alert(6)";
  return dataset;
}

describe("what a stranger's dataset holds stays text", () => {
  test.each(hostileTexts)("%s", async (text) => {
    const visited = await everywhere(hostile(text));
    expectQuiet(visited);
    const { page, context } = visited;
    expect(await page.locator("main img, main script, main iframe, main base, main form[action], main style, main [style]").count()).toBe(
      0,
    );
    expect(await page.locator("script").count()).toBe(3);
    expect(await page.locator("a[href^='javascript' i], a[href^='data' i], a[target]").count()).toBe(0);
    await open(page, "#/record/s001");
    const shown = await page.locator("main h1").innerText();
    // Signs that steer are shown by their codes, everything else as it is.
    for (const part of text.split(/[\u202C\u202E\u2066\u2069\u{E0041}]/u))
      expect(shown.replace(/\s+/g, " ")).toContain(part.trim().replace(/\s+/g, " "));
    if (text.includes("\u202E")) expect(shown).toContain("‹U+202E›");
    await context.close();
  });

  test("links that lead out are of the web alone, and say nothing of where they come from", async () => {
    const dataset = example();
    const [first, second] = dataset.sources;
    if (first) first.url = "https://gazette.example/a?b=c&d=%22";
    if (second) second.url = "JavaScript:alert(1)";
    const { page, context } = await visit(`#/record/${first?.id}`, pageFile(dataset));
    const out = page.locator("a[href^=http]");
    expect(await out.evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.getAttribute("rel")]))).toEqual([
      ["https://gazette.example/a?b=c&d=%22", "noreferrer"],
    ]);
    await open(page, `#/record/${second?.id}`);
    expect(await page.locator("main a[href^=Java]").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain("JavaScript:alert(1)");
    await context.close();
  });

  test("names that are no text are said to be none", async () => {
    const draft = example() as unknown as { actors: { name: unknown }[]; statements: { text: unknown }[] };
    const node = { type: "img", props: { src: "x", onerror: "alert(1)" }, key: null, ref: null, constructor: null, __k: [] };
    for (const actor of draft.actors) actor.name = node;
    for (const statement of draft.statements)
      statement.text = { ...node, dangerouslySetInnerHTML: { __html: "<img src=x onerror=alert(1)>" } };
    const { page, requests, escapes, context } = await visit("#/record/guard", pageFile(draft as unknown as Dataset));
    expect(await page.locator("main img").count()).toBe(0);
    expect([...requests, ...escapes]).toEqual([]);
    expect(await page.locator("main").innerText()).toMatch(/not text|cannot be shown/);
    await context.close();
  });

  test("ids that JavaScript knows are ids", async () => {
    for (const id of ["constructor", "valueOf", "hasownproperty", "then"]) {
      const dataset = example();
      const actor = record(dataset, "actor", "guard");
      actor.id = id;
      const renamed = JSON.parse(JSON.stringify(dataset).replaceAll('"guard"', JSON.stringify(id))) as Dataset;
      const visited = await everywhere(renamed);
      expectQuiet(visited);
      await open(visited.page, `#/record/${id}`);
      expect(await visited.page.locator("h1").innerText()).toContain("Harbour Guard");
      await visited.context.close();
    }
  });

  test("the policy lets nothing in but the page's own script and style", async () => {
    const { page, errors, requests, context } = await visit("#/");
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/base-uri 'none'/);
    expect(policy).toMatch(/form-action 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const style = document.createElement("div");
      style.setAttribute("style", "position:fixed");
      document.body.append(style);
      const base = document.createElement("base");
      base.href = "https://evil.example/";
      document.head.append(base);
      const image = new Image();
      image.src = "https://evil.example/x.png";
      const fetched = await fetch("https://evil.example/").then(
        () => true,
        () => false,
      );
      const form = document.createElement("form");
      form.action = "https://evil.example/";
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { ran: "ran" in window, position: getComputedStyle(style).position, base: document.baseURI.startsWith("file:"), fetched };
    });
    expect(ran).toEqual({ ran: false, position: "static", base: true, fetched: false });
    expect(requests).toEqual([]);
    expect(errors.length).toBeGreaterThan(3);
    await context.close();
  });
});

describe("datasets of other shapes", () => {
  const long = "A name that goes on and on ".repeat(12).slice(0, 300);
  const unbroken = "x".repeat(300);
  const named = (name: string): Dataset => {
    const dataset = example();
    for (const [index, actor] of dataset.actors.entries()) actor.name = `${name}${index}`;
    for (const [index, location] of dataset.locations.entries()) location.name = `${name}${index}`;
    return dataset;
  };
  const circular = (): Dataset => {
    const dataset = example();
    record(dataset, "location", "harbour").within = "island";
    record(dataset, "location", "island").within = "harbour";
    return dataset;
  };
  const without = (change: (dataset: Mutable<Dataset>) => void): Dataset => {
    const dataset = example();
    change(dataset);
    return dataset;
  };

  test.each<[string, () => Dataset]>([
    ["the example", () => example()],
    ["one that runs from right to left, without places and figures", () => rightToLeft],
    ["one without statements", () => withoutStatements],
    ["one with many statements on one passage", () => onOnePassage(300)],
    ["names of 300 characters", () => named(long)],
    ["names of 300 characters without a blank", () => named(unbroken)],
    ["places within each other in a circle", circular],
    [
      "a text that is not coded yet",
      () => without((dataset) => void Object.assign(record(dataset, "source", "gazette-report"), { text: null })),
    ],
    [
      "a withdrawn statement",
      () =>
        without((dataset) => Object.assign(record(dataset, "statement", "s001"), { withdrawn: { why: "an error", replacedBy: "s002" } })),
    ],
    [
      "five other readings",
      () =>
        without((dataset) => {
          const statement = record(dataset, "statement", "s001");
          Object.assign(statement, {
            confidence: "low",
            otherReadings: Array.from({ length: 5 }, (_, index) => ({
              change: { text: `The harbour was quiet in reading ${index}.` },
              why: `reason ${index}`,
            })),
          });
        }),
    ],
  ])("%s: every view and record opens, at 320 and 1280 pixels, without running out of the window", async (name, make) => {
    for (const width of [320, 1280]) {
      const visited = await everywhere(make(), { viewport: { width, height: 800 } });
      expectQuiet(visited);
      for (const hash of ["#/", "#/report", "#/records", "#/record/s001", "#/places", "#/who"]) {
        await open(visited.page, hash);
        const wider = await visited.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([name, width, hash, wider]).toEqual([name, width, hash, 0]);
      }
      await visited.context.close();
    }
  });

  test("five other readings stand one below the other, each with its reason", async () => {
    const dataset = example();
    const statement = record(dataset, "statement", "s001");
    Object.assign(statement, {
      confidence: "low",
      otherReadings: Array.from({ length: 5 }, (_, index) => ({
        change: { text: `The harbour was quiet in reading ${index}.` },
        why: `reason ${index}`,
      })),
    });
    const { page, context } = await visit("#/record/s001", pageFile(dataset));
    const tops = await page
      .locator(".readings .reading")
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
    expect(tops).toHaveLength(6);
    expect(new Set(tops).size).toBe(6);
    expect(await page.locator(".reading-notice").innerText()).toContain("one of six readings");
    for (let index = 0; index < 5; index++) expect(await page.locator(".readings").innerText()).toContain(`reason ${index}`);
    await context.close();
  });

  test("a withdrawn record says why, and what stands instead, before all else", async () => {
    const dataset = example();
    Object.assign(record(dataset, "statement", "s001"), { withdrawn: { why: "it was read twice", replacedBy: "s002" } });
    const { page, context } = await visit("#/record/s001", pageFile(dataset));
    const notice = page.locator(".withdrawn");
    expect(await notice.innerText()).toMatch(/Withdrawn\. it was read twice/);
    expect(await notice.locator("a").getAttribute("href")).toBe("#/record/s002");
    expect(
      await page.evaluate(() => document.querySelector(".withdrawn")?.compareDocumentPosition(document.querySelector("h1") as Node)),
    ).toBe(4);
    await context.close();
  });

  test("five thousand statements: the score folds, and no view draws more than it must", async () => {
    const visited = await everywhere(manyStatements());
    expectQuiet(visited);
    for (const hash of [
      "#/",
      "#/report",
      "#/records",
      "#/who",
      "#/disagreements",
      "#/search?q=claim",
      "#/record/publisher",
      "#/record/group-1",
    ]) {
      await open(visited.page, hash);
      expect([hash, (await visited.page.evaluate(() => document.querySelectorAll("*").length)) < 12_000]).toEqual([hash, true]);
    }
    await visited.context.close();
  });

  test("a place that breaks the rule on geometry is drawn nowhere", async () => {
    const dataset = example();
    Object.assign(record(dataset, "location", "harbour"), {
      featureCode: "BLDG",
      precision: 1,
      geometry: { type: "Point", coordinates: [12.3456789, 48.7654321] },
    });
    const { page, context } = await visit("#/places", pageFile(dataset));
    for (const hash of ["#/places", "#/places/harbour", "#/record/harbour", "#/"]) {
      await open(page, hash);
      expect(await page.locator("main").innerHTML()).not.toMatch(/12\.345|48\.765/);
    }
    await context.close();
  });
});

test("without scripts the page is a list of readings", async () => {
  const { page, context, requests } = await visit("", pageFile(hostile("<b>x</b>")), { javaScriptEnabled: false });
  expect(await page.locator("h1").innerText()).toContain("<b>x</b>");
  expect(await page.locator("li").allInnerTexts()).toHaveLength(example().statements.length);
  expect(await page.locator("li").first().innerText()).toContain("stated");
  expect(requests).toEqual([]);
  await context.close();
});
