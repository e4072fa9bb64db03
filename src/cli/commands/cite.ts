import { type CitationFormat, citationOf, cite, type Filter, type RecordId, type Target } from "../../cite/index.js";
import { dataset } from "../../index.js";
import { UsageError, wrongUsage } from "../input/files.js";
import type { Terminal } from "../output/terminal.js";

interface Options {
  readonly where?: string;
  readonly format: CitationFormat;
  readonly json?: boolean;
}

/**
 * `badakhshan-2019 cite [ID… | --where FILTER]`
 *
 * @throws UsageError where there is no such record, or the filter is not right
 */
export function citeCommand(ids: readonly string[], { where, format, json }: Options, terminal: Terminal): void {
  if (where !== undefined && ids.length > 0) throw new UsageError("give ids or --where, not both");
  const target = where !== undefined ? { where: readFilter(where) } : ids.length > 0 ? (ids as RecordId[]) : dataset;
  terminal.print(written(target, json ? "json" : format));
}

function written(target: Target, format: CitationFormat | "json"): string {
  try {
    return format === "json" ? JSON.stringify(citationOf(target), null, 2) : cite(target, { format });
  } catch (error) {
    throw wrongUsage(error);
  }
}

function readFilter(text: string): Filter {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--where takes JSON, such as '{"topic":"presence"}'; this is none: ${text}`);
  }
}
