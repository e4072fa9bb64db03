import { releases } from "../../generated/history.js";
import { dataset } from "../../index.js";
import type { DatasetHistory } from "./history.js";

/** The history that this package holds: that of its own dataset. */
export const thisHistory: DatasetHistory = { dataset, releases };
