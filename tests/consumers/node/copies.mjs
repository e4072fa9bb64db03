// One process with the package twice: as ES modules and as CommonJS.
import { createRequire } from "node:module";
import { dataset } from "badakhshan-2019";
import { citationOf, cite, verifyCitations } from "badakhshan-2019/cite";
import { chainOf, select } from "badakhshan-2019/query";

const require = createRequire(import.meta.url);
const other = { ...require("badakhshan-2019"), ...require("badakhshan-2019/cite"), ...require("badakhshan-2019/query") };
const [denial] = select({ act: "deny" });

console.log(
  JSON.stringify({
    two: dataset !== other.dataset,
    sameCitation:
      JSON.stringify(citationOf(other.dataset)) === JSON.stringify(citationOf(dataset)) &&
      JSON.stringify(other.citationOf(dataset)) === JSON.stringify(citationOf(dataset)),
    sameWords: cite(other.dataset) === other.cite(dataset),
    checked: [...verifyCitations(other.citationOf(dataset)), ...other.verifyCitations(citationOf(other.dataset))].map(
      ({ status }) => status,
    ),
    chains: chainOf(denial.id, other.dataset).length === other.chainOf(denial.id, dataset).length,
  }),
);
