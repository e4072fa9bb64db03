import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { type CDPSession, chromium, type Page } from "playwright-core";
import { root } from "../tests/package/packed.js";
import { median, type Result } from "./result.js";

/** The browser that Debian's package `chromium` installs, or another one. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const ROUNDS = 7;
/** How many times slower than this machine: Chromium's own name for a mid-range phone. */
const SLOWER = 4;

/** The page in a browser that is made four times slower: its first picture, and a statement selected in the score. Nothing without a browser. */
export async function pages(): Promise<Result[]> {
  if (!existsSync(executablePath)) return [];
  const file = join(root, "dist/page.html");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const pictures: number[] = [];
  const selections: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(`${pathToFileURL(file).href}#/report`);
    await page.waitForSelector("main [role=listbox]");
    pictures.push(await firstPicture(page));
    selections.push(...(await selected(page, session)));
    await page.close();
  }
  await browser.close();
  const html = readFileSync(file);
  const aimed = { picture: 1000, selection: 100 };
  return [
    {
      what: `page: first picture, ${SLOWER} × slower, ms`,
      measured: median(pictures),
      aim: aimed.picture,
      detail: `first contentful paint of the report, median of ${ROUNDS}, ${Math.round(Math.min(...pictures))} to ${Math.round(Math.max(...pictures))} ms`,
    },
    {
      what: `page: a statement selected in the score, ${SLOWER} × slower, ms`,
      measured: median(selections),
      aim: aimed.selection,
      detail: `from the key to the next frame, median of ${selections.length}, at most ${Math.round(Math.max(...selections))} ms`,
    },
    { what: "page: size, KB gzipped", measured: gzipSync(html, { level: 9 }).length / 1024, aim: 160, detail: `${html.length} bytes raw` },
  ];
}

/** Milliseconds from the start of the navigation to the first thing that is drawn. */
const firstPicture = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const seen = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const look = () => (seen() === undefined ? requestAnimationFrame(look) : resolve(seen()));
    look();
  })`);

/** Milliseconds from a key in the score to the frame after it, for a few keys. */
async function selected(page: Page, session: CDPSession): Promise<number[]> {
  await page.focus("main [role=listbox]");
  const times: number[] = [];
  for (let index = 0; index < 8; index++) {
    await page.evaluate(`void (window.measured = new Promise((resolve) => {
      addEventListener("keydown", (event) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp))), { once: true, capture: true });
    }))`);
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "ArrowRight", code: "ArrowRight", windowsVirtualKeyCode: 39 });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "ArrowRight", code: "ArrowRight", windowsVirtualKeyCode: 39 });
    times.push(await page.evaluate("window.measured"));
  }
  return times;
}
