import { readDataset } from "../../scripts/project.js";
import type { Dataset } from "../../src/generated/types.js";
import { makePage, type Page } from "../../src/page/page.js";

/** The page of a dataset, this one where none is given. */
export const pageOf = (dataset: Dataset = readDataset()): Page => makePage({ dataset, findings: null, outlines: null, text: null });
