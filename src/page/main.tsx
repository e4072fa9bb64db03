import { render } from "preact";
import { App } from "./app.js";
import { waitForFirstPicture } from "./first-picture.js";
import { makePage } from "./page.js";
import { type Packed, unpack } from "./projection/packed.js";
import type { PageData } from "./projection/page-data.js";

const data = document.getElementById("data")?.textContent ?? "";
const root = document.getElementById("page");
if (root) {
  root.replaceChildren();
  waitForFirstPicture();
  render(<App page={makePage(unpack(JSON.parse(data) as Packed) as PageData)} />, root);
}

// What is dropped beside the place for it would open instead of the page.
for (const type of ["dragover", "drop"]) addEventListener(type, (event) => event.preventDefault());
