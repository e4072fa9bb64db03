/** Takes four pictures of the built page → `docs/page/`: `npm run pictures`. Needs Debian's chromium. */
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { projectFile } from "./project.js";

/** What is shown, and how: a view in a window, in a theme; of the one that stands in README, from its heading to the chain. */
const pictures = [
  { name: "home", hash: "#/", width: 1280, height: 900, colorScheme: "dark", cropped: false },
  { name: "report", hash: "#/report/s063", width: 900, height: 1500, colorScheme: "light", cropped: true },
  { name: "other-readings", hash: "#/record/s047", width: 1280, height: 720, colorScheme: "light", cropped: false },
  { name: "people", hash: "#/record/uighurs", width: 390, height: 844, colorScheme: "light", cropped: false },
] as const;

/** So large may a picture be, in bytes: whoever installs the package loads them all. */
const LARGEST = 150 * 1024;

const folder = fileURLToPath(projectFile("docs/page"));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
});
try {
  for (const { name, hash, width, height, colorScheme, cropped } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(`${pathToFileURL(fileURLToPath(projectFile("dist/page.html"))).href}${hash}`);
    await page.waitForSelector("main h1");
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const path = `${folder}/${name}.png`;
    const heading = cropped ? await page.locator("main h1").boundingBox() : null;
    const chain = cropped ? await page.locator("main .chain").first().boundingBox() : null;
    const clip = heading && chain ? { x: 0, y: heading.y - 16, width, height: chain.y + chain.height - heading.y + 32 } : undefined;
    await page.screenshot(clip ? { path, clip } : { path });
    const { size } = statSync(path);
    if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes, and may have ${LARGEST}`);
    console.log(`docs/page/${name}.png, ${size} bytes`);
  }
} finally {
  await browser.close();
}
