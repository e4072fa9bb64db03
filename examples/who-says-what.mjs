// A Markdown table of the statements with a topic: whose word each is, how far they commit to it, and who passes it on.
import { chainOf, statementsOn } from "badakhshan-2019/query";

const topic = process.argv[2] ?? "presence";

console.log("| id | whose word | act, factuality | passed on by | what is said |");
console.log("|---|---|---|---|---|");
for (const statement of statementsOn(topic)) {
  const [speaker, ...others] = [...chainOf(statement)].reverse();
  const { act, factuality } = speaker.link;
  const passedOn = others.map(({ by }) => by.name).join(", ") || "nobody: it is the outlet's own";
  console.log(`| ${statement.id} | ${speaker.by.name} | ${act}, ${factuality} | ${passedOn} | ${statement.text} |`);
}
