// Casualty figures, each with its claimant. A number that is null was not given: it is neither 0 nor a guess, and nothing is added up.
import { figures, quantityInWords, readingOf } from "badakhshan-2019/query";

for (const { figure, statement, victims, responsible, places } of figures()) {
  const names = (actors) => actors.map(({ name }) => name).join(", ") || "not stated";
  const { low, high } = figure.quantity;
  console.log(`${figure.id}, claimed in ${statement.id}: ${readingOf(statement)}`);
  console.log(`  how many: ${quantityInWords(figure.quantity)}`);
  console.log(`  bounds: ${low ?? "not given"} to ${high ?? "not given"}`);
  console.log(`  outcome: ${figure.outcomes.join(` ${figure.outcomeJoin} `)}`);
  console.log(`  counted: ${names(victims)}, said to be: ${figure.victims.status}`);
  console.log(`  responsible: ${names(responsible)}`);
  console.log(`  where: ${names(places.map(({ location }) => location))}`);
  console.log(`  the claimant is a party to the fighting: ${{ true: "yes", false: "no", null: "cannot be told" }[figure.claimantIsParty]}`);
  console.log(`  may count some of the same people as: ${figure.overlaps.join(", ") || "no other figure here"}`);
}
