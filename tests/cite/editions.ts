import type { VersionChanges } from "../../scripts/release/files.js";
import { releaseHistory } from "../../scripts/release/history.js";
import type { Dataset, Statement } from "../../src/generated/types.js";
import type { Edition } from "../../src/cite/release/edition.js";
import { dataset } from "../../src/index.js";
import type { Mutable } from "../example.js";

/** A later version of this dataset: what it edits, and why. */
export interface Step {
  readonly version: string;
  readonly edit: (dataset: Mutable<Dataset>) => void;
  readonly reasons?: Readonly<Record<string, string>>;
}

/** This dataset as 1.0.0, and then as the given versions, each an edit of the one before. */
export function editionAfter(...steps: readonly Step[]): Edition {
  const changes: VersionChanges[] = [{ version: "1.0.0", released: "2026-11-22", changes: [] }];
  const released: { version: string; released: string; dataset: Dataset }[] = [{ version: "1.0.0", released: "2026-11-22", dataset }];
  for (const { version, edit, reasons = {} } of steps) {
    const next = structuredClone(released.at(-1)?.dataset) as Mutable<Dataset>;
    edit(next);
    const written = Object.entries(reasons).map(([record, reason]) => ({ record, change: "corrected" as const, fields: [], reason }));
    changes.push({ version, released: "2027-03-01", changes: written });
    released.push({ version, released: "2027-03-01", dataset: next });
  }
  const working = released.pop() ?? { version: "1.0.0", dataset };
  return { dataset: working.dataset, releases: releaseHistory(released, changes, working) };
}

export function statement(of: Mutable<Dataset>, id: string): Mutable<Statement> {
  const found = of.statements.find((each) => each.id === id);
  if (!found) throw new Error(`there is no statement ${id}`);
  return found;
}
