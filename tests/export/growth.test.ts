import { expect, test } from "vitest";
import { geojson, graphml, markdown, mermaid, nQuads, tablesOf } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { example, record } from "../example.js";
import { readsOf } from "../reads.js";

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

// Were each record compared with each, it would be a hundred times as many.
test.each(Object.entries({ tablesOf, graphml, nQuads, markdown, mermaid, geojson }))(
  "%s: ten times as many statements are read about ten times as often",
  (_, form: (dataset: Dataset) => unknown) => {
    expect(readsOf(withStatements(1000), form) / readsOf(withStatements(100), form)).toBeLessThan(11);
  },
);
