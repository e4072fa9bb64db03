/** What a worker thread of `crew.ts` runs. */
import { parentPort, workerData } from "node:worker_threads";
import { workIn } from "../stream/index.js";

if (parentPort) workIn(parentPort, workerData);
