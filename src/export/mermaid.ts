import type { Dataset } from "../generated/types.js";
import { disputes } from "../query/index.js";
import { readingsById, shown } from "./words.js";

/** The disagreements as a flowchart in Mermaid: each statement by its reading, and how one speaks against the other. */
export function mermaid(dataset: Dataset): string {
  const found = disputes(dataset);
  const readings = readingsById(dataset);
  const ids = new Map<string, string>();
  for (const { sides } of found) for (const { statement } of sides) if (!ids.has(statement.id)) ids.set(statement.id, `n${ids.size + 1}`);
  const nodes = [...ids].map(([id, node]) => `  ${node}["${label(`${id}: ${readings.get(id) ?? ""}`)}"]`);
  const edges = found.map(({ type, basis, sides: [one, other] }) => {
    const how = `${type === "disputes" ? "disputes" : "disagrees with"}, ${basis === "stated" ? "the text says so" : "in our reading"}`;
    return `  ${ids.get(one.statement.id)} -->|"${how}"| ${ids.get(other.statement.id)}`;
  });
  return ["flowchart TD", ...(nodes.length > 0 ? nodes : ['  n1["No disagreement is recorded"]']), ...edges, ""].join("\n");
}

/** Text that is nothing but text in Mermaid: everything in ASCII but letters, digits and spaces as a character reference. */
const label = (text: string) => shown(text).replace(/[!-/:-@[-`{-~]/g, (character) => `#${character.charCodeAt(0)};`);
