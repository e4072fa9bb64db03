// A Markdown table of the statements with a topic: each as it may be quoted, with who says it and through whom.
import { readingOf, select } from "badakhshan-2019/query";

const topic = process.argv[2] ?? "presence";

console.log("| id | reading | confidence in the reading |");
console.log("|---|---|---|");
for (const statement of select({ type: "statement", topic })) {
  console.log(`| ${statement.id} | ${readingOf(statement).replaceAll("|", "\\|")} | ${statement.confidence} |`);
}
