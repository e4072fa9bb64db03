import { quote, rule } from "./rule.js";

export const responsibility = rule({
  name: "responsibility",
  description: "Whoever is said to be responsible is named with a basis; where nobody is, the basis is not-stated.",
  severity: "error",
  types: ["casualty-figure"],
  checkRecord({ responsible, responsibleBasis }, report) {
    const named = responsible.length > 0;
    if (named && responsibleBasis === "not-stated")
      report({ path: ["responsibleBasis"], message: "somebody is responsible, but on no basis", hint: '"stated" or "implied"' });
    if (!named && responsibleBasis !== "not-stated")
      report({
        path: ["responsible"],
        message: `nobody is named, but the basis is ${quote(responsibleBasis)}`,
        hint: 'name the actor, or write "not-stated"',
      });
  },
});
