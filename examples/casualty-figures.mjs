// Casualty figures, each with its claimant. A number that is null was not given: it is neither 0 nor a guess, and nothing is added up.
import { byId, figures } from "badakhshan-2019/query";

for (const { figure, statement, chain } of figures()) {
  const { reported, low, high, approximate, vague } = figure.quantity;
  const claimant = chain.at(-1).by.name;
  console.log(`${figure.id}, claimed by ${claimant} in ${statement.id}: ${statement.text}`);
  console.log(`  reported: ${reported === null ? (vague ?? "not given") : `${approximate ? "about " : ""}${reported}`}`);
  console.log(`  bounds: ${low ?? "not given"} to ${high ?? "not given"}`);
  console.log(`  outcome: ${figure.outcomes.join(` ${figure.outcomeJoin} `)}`);
  console.log(`  counted: ${figure.victims.actors.map((id) => byId(id).name).join(", ")}, said to be: ${figure.victims.status}`);
  console.log(`  the claimant is a party to the fighting: ${figure.claimantIsParty ? "yes" : "no"}`);
  console.log(
    `  may be added to others: ${figure.summable ? "yes" : "no"}; may count some of the same people as: ${figure.overlaps.join(", ")}`,
  );
}
