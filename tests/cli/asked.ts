import { join } from "node:path";
import { afterAll } from "vitest";
import { disputesCommand } from "../../src/cli/commands/disputes.js";
import { listCommand } from "../../src/cli/commands/list.js";
import { showCommand } from "../../src/cli/commands/show.js";
import type { FilterOptions } from "../../src/cli/filter-options.js";
import type { FormatOptions } from "../../src/cli/output/rows.js";
import type { Dataset } from "../../src/generated/types.js";
import { folderWith, printed, printedWithRemarks } from "./cli.js";

/** What the commands answer of a dataset, without a process of their own. */
export function asked(dataset: Dataset) {
  const { folder, remove } = folderWith({ "dataset.json": JSON.stringify(dataset) });
  afterAll(remove);
  const data = join(folder, "dataset.json");
  return { data, ...answersOf({ data }) };
}

/** What the commands answer of this dataset, or of that at a path. */
export function answersOf(where: { readonly data?: string }) {
  const list = (what: string | undefined, options: FilterOptions & FormatOptions = {}) =>
    printed((terminal) => listCommand(what, { ...where, ...options }, terminal));
  return {
    list,
    ids: (what: string | undefined, options: FilterOptions = {}) =>
      (JSON.parse(list(what, { ...options, json: true })) as { id: string }[]).map(({ id }) => id),
    show: (words: string, options: FormatOptions = {}) => printed((terminal) => showCommand(words, { ...where, ...options }, terminal)),
    disputes: (options: FormatOptions = {}) => printed((terminal) => disputesCommand({ ...where, ...options }, terminal)),
    remarks: (what: string | undefined, options: FilterOptions = {}) =>
      printedWithRemarks((terminal) => listCommand(what, { ...where, ...options }, terminal)).stderr,
    remarksOnShow: (words: string) => printedWithRemarks((terminal) => showCommand(words, where, terminal)).stderr,
  };
}
