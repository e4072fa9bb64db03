import { disputesCommand } from "../../src/cli/commands/disputes.js";
import { listCommand } from "../../src/cli/commands/list.js";
import { searchCommand } from "../../src/cli/commands/search.js";
import { showCommand } from "../../src/cli/commands/show.js";
import type { FilterOptions } from "../../src/cli/filter-options.js";
import type { FormatOptions } from "../../src/cli/output/rows.js";
import type { Dataset } from "../../src/generated/types.js";
import { printed, printedWithRemarks } from "./cli.js";

/** What the commands answer of a dataset, without a process of their own. */
export function asked(dataset: Dataset) {
  const list = (what: string | undefined, options: FilterOptions & FormatOptions = {}) =>
    printed((terminal) => listCommand(what, options, dataset, terminal));
  return {
    list,
    ids: (what: string | undefined, options: FilterOptions = {}) =>
      (JSON.parse(list(what, { ...options, json: true })) as { id: string }[]).map(({ id }) => id),
    show: (words: string, options: FormatOptions = {}) => printed((terminal) => showCommand(words, options, dataset, terminal)),
    search: (words: string, options: FormatOptions = {}) => printed((terminal) => searchCommand([words], options, dataset, terminal)),
    disputes: (options: FormatOptions = {}) => printed((terminal) => disputesCommand(options, dataset, terminal)),
    remarks: (what: string | undefined, options: FilterOptions = {}) =>
      printedWithRemarks((terminal) => listCommand(what, options, dataset, terminal)).stderr,
    remarksOnShow: (words: string) => printedWithRemarks((terminal) => showCommand(words, {}, dataset, terminal)).stderr,
  };
}
