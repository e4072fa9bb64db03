/** One measurement: a ratio within one run, or a count. */
export interface Result {
  readonly what: string;
  readonly measured: number;
  /** At most this; left out where nothing was aimed at. */
  readonly aim?: number;
  readonly detail: string;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The results as a Markdown table, so that the README can quote them as they are. */
export function table(results: readonly Result[]): string {
  const rows = results.map(
    ({ what, measured, aim, detail }) =>
      `| ${what} | ${Number(measured.toFixed(3))} | ${aim === undefined ? "" : `≤ ${aim}`} | ${detail} |`,
  );
  return ["| what | measured | aim | detail |", "|---|---|---|---|", ...rows].join("\n");
}
