// Who disagrees with whom, as a Mermaid graph. Solid: one disputes what the other says; dotted: the tension is the coders' reading.
import { disputes } from "badakhshan-2019/query";

const nodes = new Map();
const edges = [];
for (const { type, basis, sides } of disputes()) {
  for (const { statement, chain } of sides) {
    const { by, link } = chain.at(-1);
    nodes.set(statement.id, `  ${statement.id}["${quoted(`${by.name} (${link.act}): ${statement.text}`)}"]`);
  }
  const [one, other] = sides.map(({ statement }) => statement.id);
  edges.push(`  ${one} ${type === "disputes" ? "-->" : "-.->"}|${type}, ${basis}| ${other}`);
}
console.log(["flowchart LR", ...nodes.values(), ...edges].join("\n"));

function quoted(text) {
  return text.replaceAll('"', "#quot;");
}
