/** Builds the page alone: `npm run page`. */
import { inputCollector } from "./build/notices.js";
import { writePage } from "./build/page.js";

await writePage(inputCollector().plugin);
