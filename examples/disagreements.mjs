// Who disagrees with whom, as a Mermaid graph. Solid: both speak of the same thing; dotted: the tension is the coders' reading.
import { disputes, readingOf } from "badakhshan-2019/query";

const nodes = new Map();
const edges = [];
for (const { type, basis, sides } of disputes()) {
  for (const { statement } of sides) nodes.set(statement.id, `  ${statement.id}["${quoted(readingOf(statement))}"]`);
  const [one, other] = sides.map(({ statement }) => statement.id);
  edges.push(`  ${one} ${type === "disputes" ? "-->" : "-.->"}|${type}, ${basis}| ${other}`);
}
console.log(["flowchart LR", ...nodes.values(), ...edges].join("\n"));

function quoted(text) {
  return text.replaceAll('"', "#quot;");
}
