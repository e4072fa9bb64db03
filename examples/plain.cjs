// Plain JavaScript: what is known only because somebody without further knowledge was asked, and who that was.
const { chainOf, unknowns } = require("badakhshan-2019/query");

for (const statement of unknowns()) {
  const { by, link } = chainOf(statement).at(-1);
  console.log(`${statement.id}: ${by.name} (${link.act}, which leaves it open): ${statement.text}`);
}
