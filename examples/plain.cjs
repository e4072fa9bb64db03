// Plain JavaScript: what somebody was asked and does not know, and what is said not to be known or told.
const { readingOf, unknowns } = require("badakhshan-2019/query");

for (const statement of unknowns()) console.log(`${statement.id}: ${readingOf(statement)}`);
