import { releaseHistory } from "../../scripts/release/history.js";
import type { Changes } from "../../src/cite/index.js";
import type { DatasetHistory } from "../../src/cite/release/history.js";
import type { Dataset } from "../../src/generated/types.js";
import { CHANGES_SCHEMA } from "../../src/model/schema-version.js";
import { example, type Mutable } from "../example.js";

/** A later version of the example: what it edits, and why. */
export interface Step {
  readonly version: string;
  readonly edit: (dataset: Mutable<Dataset>) => void;
  readonly reasons?: Readonly<Record<string, string>>;
}

/** The records of the example as if they were this package's: 1.0.0, published on 2026-11-22 or not. */
export function published(issued: string | null = "2026-11-22"): Mutable<Dataset> {
  const [name, version] = ["badakhshan-2019", "1.0.0"];
  return { ...example(), name, version, title: `${name}: one news report as data`, issued, identifier: `pkg:npm/${name}@${version}` };
}

/** That dataset as 1.0.0, and then as the given versions, each an edit of the one before, all published on 2027-03-01. */
export function historyAfter(...steps: readonly Step[]): DatasetHistory {
  const versions: Changes["versions"][number][] = [];
  const released: Dataset[] = [published()];
  for (const { version, edit, reasons = {} } of steps) {
    const next = structuredClone(released.at(-1)) as Mutable<Dataset>;
    Object.assign(next, { version, issued: "2027-03-01", identifier: `pkg:npm/badakhshan-2019@${version}` });
    edit(next);
    const changes = Object.entries(reasons).map(([record, reason]) => ({ record, change: "corrected" as const, fields: [], reason }));
    versions.unshift({ version, issued: next.issued, changes });
    released.push(next);
  }
  const dataset = released.pop() as Dataset;
  const changes: Changes = { $schema: CHANGES_SCHEMA, name: dataset.name, versions };
  return {
    dataset,
    releases: releaseHistory(
      released.map((each) => ({ dataset: each })),
      changes,
      dataset,
    ),
  };
}

/** That s003 is read with less confidence. */
export const correction: Step = {
  version: "1.1.0",
  edit: (data) => {
    statement(data, "s003").confidence = "low";
  },
  reasons: { s003: "The negation may cover less." },
};

/** That s001 no longer stands. */
export const withdrawal: Step = {
  version: "1.2.0",
  edit: (data) => {
    statement(data, "s001").withdrawn = { replacedBy: "s004", why: "It says the same as s004." };
  },
  reasons: { s001: "It says the same as s004." },
};

export function statement(of: Mutable<Dataset>, id: string): Mutable<Dataset>["statements"][number] {
  const found = of.statements.find((each) => each.id === id);
  if (!found) throw new Error(`there is no statement ${id}`);
  return found;
}
