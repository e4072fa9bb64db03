import type { Statement } from "../generated/types.js";
import { innermost } from "../query/chain.js";
import type { Address, ViewName } from "./address.js";
import type { Page } from "./page.js";
import { differencesOf } from "./pictures/differences.js";

/** A view in the navigation. */
export interface MenuEntry {
  readonly view: ViewName;
  readonly address: Address;
  readonly label: string;
  /** How many there are of what it shows; null where that says nothing. */
  readonly count: number | null;
  /** What is counted, where the label does not say it. */
  readonly noun: string | null;
}

/** The views that the navigation leads to, in its order. One that would show nothing is left out. */
export function menuOf(page: Page): readonly MenuEntry[] {
  const { statements, dataset } = page;
  const standing = (records: readonly { readonly withdrawn: unknown }[]) => records.filter(({ withdrawn }) => withdrawn === null).length;
  const voices = new Set(statements.map((statement) => JSON.stringify([innermost(statement).by, innermost(statement).source])));
  const { differences } = differencesOf(page.lookup);
  const isNot = (statement: Statement) => ["deny", "no-information"].includes(innermost(statement).act);
  const entries: readonly MenuEntry[] = [
    { view: "report", address: { view: "report", id: null }, label: "Report", count: statements.length, noun: "statements" },
    {
      view: "who",
      address: { view: "who", by: "topic", speaker: null, topic: null },
      label: "Who says what",
      count: voices.size,
      noun: "voices",
    },
    {
      view: "disagreements",
      address: { view: "disagreements", id: null },
      label: "Disagreements",
      // A denial that is set against nothing, or that nothing is known, is no difference, and shown all the same.
      count: differences.length || (statements.some(isNot) ? null : 0),
      noun: null,
    },
    { view: "places", address: { view: "places", id: null }, label: "Places", count: standing(dataset.locations), noun: null },
    { view: "figures", address: { view: "figures", id: null }, label: "Figures", count: standing(dataset.casualtyFigures), noun: null },
    {
      view: "records",
      address: { view: "records", type: "statement", asked: {}, sort: null, from: 0 },
      label: "All records",
      count: page.records.size,
      noun: null,
    },
    { view: "about", address: { view: "about", part: null }, label: "About and limits", count: null, noun: null },
  ];
  return entries.filter(({ count }) => count !== 0);
}
