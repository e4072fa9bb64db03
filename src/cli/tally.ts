import type { PlacedFinding } from "./output/findings.js";

/** Which findings are wanted, and how many of them are kept. */
export interface TallyOptions {
  /** The rest is only counted, so that memory does not grow with what is wrong. */
  readonly most: number;
  /** Leaves warnings out. */
  readonly quiet: boolean;
}

/** Counts findings, and keeps the first of them. */
export class Tally {
  readonly kept: PlacedFinding[] = [];
  /** Names of those files that have findings. */
  readonly files = new Set<string>();
  errors = 0;
  warnings = 0;
  readonly #options: TallyOptions;

  constructor(options: TallyOptions) {
    this.#options = options;
  }

  add(finding: PlacedFinding): void {
    if (finding.severity === "error") this.errors++;
    else if (this.#options.quiet) return;
    else this.warnings++;
    this.files.add(finding.file);
    if (this.kept.length < this.#options.most) this.kept.push(finding);
  }
}
