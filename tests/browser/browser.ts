import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { filterRows } from "../../src/generated/tables.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import type { PageData } from "../../src/page/projection/page-data.js";
import { pageHtml } from "../../src/page/projection/page-html.js";

/** The browser that Debian's package `chromium` installs, or another one. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** No resolver: even what slipped past the page's policy and our own block would find nobody. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/** A page that was opened, and what it tried that it must not. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that were asked for besides the file itself; each was blocked. */
  readonly requests: readonly string[];
  /** What went wrong in scripts, or against the policy. */
  readonly errors: readonly string[];
  /** Dialogs, new windows, navigations to another document. */
  readonly escapes: readonly string[];
}

let browser: Browser | undefined;
let folder = "";

/** Starts a browser before the tests of a file, and ends it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (!existsSync(executablePath)) throw new Error(`there is no browser at ${executablePath}: apt-get install chromium, or set CHROMIUM`);
    if (!existsSync(shippedPage)) throw new Error("there is no dist/page.html: npm run build");
    folder = mkdtempSync(join(tmpdir(), "page-"));
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** The page of this dataset. */
export const shippedPage = fileURLToPath(projectFile("dist/page.html"));

/** The page of another dataset, as `explore` writes it, in a file of its own. */
export function pageFile(own: Dataset, more: Partial<PageData> = {}): string {
  const file = join(folder, `page-${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, pageHtml(readFileSync(shippedPage, "utf8"), { dataset: own, findings: null, outlines: null, text: null, ...more }));
  return file;
}

/** Opens a page at an address, from the disk, with every other request blocked. */
export async function visit(hash = "", file = shippedPage, options: BrowserContextOptions = {}): Promise<Visit> {
  if (!browser) throw new Error("there is no browser: call useBrowser first");
  const own = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const [requests, errors, escapes]: string[][] = [[], [], []] as unknown as [string[], string[], string[]];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.split("#")[0] === own) return route.continue();
    requests?.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors?.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors?.push(message.text()));
  page.on("dialog", (dialog) => {
    escapes?.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("page", (other) => other !== page && escapes?.push(`window: ${other.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame.url().split("#")[0] !== own) escapes?.push(`navigation: ${frame.url()}`);
  });
  await page.goto(`${own}${hash}`);
  await page.waitForSelector(options.javaScriptEnabled === false ? "h1" : "main:not(:has([aria-busy=true])) h1");
  return { page, context, requests: requests ?? [], errors: errors ?? [], escapes: escapes ?? [] };
}

/** Opens another address in a page, as a link in it does. */
export async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
}

/** The addresses of views, one or more of each. */
export const viewAddresses: readonly string[] = [
  "#/",
  "#/report",
  "#/who",
  "#/disagreements",
  "#/places",
  "#/figures",
  "#/records",
  "#/records?type=actor",
  "#/records?type=location",
  "#/records?type=source",
  "#/records?type=casualty-figure",
  "#/search?q=Uighurs",
  "#/about",
  "#/about/limits",
  "#/about/method",
  "#/about/check",
  "#/about/cite",
];

/** Views with something selected in them. */
export const selectedAddresses: readonly string[] = [
  ...dataset.statements.map(({ id }) => `#/report/${id}`),
  ...dataset.locations.map(({ id }) => `#/places/${id}`),
  ...dataset.casualtyFigures.map(({ id }) => `#/figures/${id}`),
  "#/who?by=voice",
  "#/who?by=label",
  "#/disagreements/s063",
  "#/search?q=nothing-of-that-kind",
  ...Object.entries(filterRows).flatMap(([key, { values }]) =>
    key === "type" || !values ? [] : values.map((value) => `#/records?${key}=${encodeURIComponent(value)}`),
  ),
];

/** The address of every record. */
export const recordAddresses: readonly string[] = recordsOf(dataset).map(({ id }) => `#/record/${id}`);

/** One view of each sort, where going through all would only repeat. */
export const sample: readonly string[] = [
  ...viewAddresses,
  "#/report/s063",
  "#/record/s063",
  "#/record/s070",
  "#/record/s072",
  "#/record/s044",
  "#/record/uighurs",
  "#/record/etim",
  "#/record/zubair-aref",
  "#/record/dara-khostak",
  "#/record/xinjiang",
  "#/record/kabul-now-article",
  "#/record/picture",
  "#/record/c01",
  "#/record/c02",
  "#/record/nobody",
  "#/nowhere",
];
