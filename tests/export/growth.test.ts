import { expect, test } from "vitest";
import { geojson, graphml, markdown, mermaid, nQuads, tablesOf } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { example, record } from "../example.js";

/** The example with so many statements more, all on one passage, each speaking against the one before. */
function withStatements(count: number): Dataset {
  const data = example();
  const model = record(data, "statement", "s001");
  const id = (index: number) => `t${String(index).padStart(6, "0")}`;
  for (let index = 0; index < count; index++) {
    const relations = index === 0 ? [] : [{ type: "disputes" as const, target: id(index - 1), basis: "coded" as const }];
    data.statements.push({ ...model, id: id(index), relations });
  }
  return data as Dataset;
}

/** Time of a processor, of the fastest of some runs: what others do on the machine changes it little. */
function processorTime(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );
}

const [once, tenfold] = [withStatements(500), withStatements(5000)];

// Were each record compared with each, it would take a hundred times as long.
test.each(Object.entries({ tablesOf, graphml, nQuads, markdown, mermaid, geojson }))(
  "%s: ten times as much takes about ten times as long",
  (_, form: (dataset: Dataset) => unknown) => {
    expect(processorTime(() => form(tenfold)) / processorTime(() => form(once))).toBeLessThan(30);
  },
);
