import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "s002/participants/0/role": "mentioned", "s002/identity": { "subject": "islander-fighters", "relation": "part-of", "object": "guard" } }`
 *
 * not ok: `{ "s002/identity": { "subject": "islander-fighters", "relation": "part-of", "object": "gazette" } }`
 */
export const identity: Rule = {
  name: "identity",
  description:
    'Whoever is said to be the same as, or a part of, another is a participant, and so is the other one, which has the role "mentioned".',
  severity: "error",
  check(dataset, report) {
    for (const statement of dataset.all("statement")) {
      const { identity, participants } = statement;
      if (identity === null) continue;
      for (const key of ["subject", "object"] as const) {
        const roles = participants.filter(({ actor }) => actor === identity[key]).map(({ role }) => role);
        if (roles.length === 0) {
          const message = `the ${key}, ${quote(identity[key])}, is no participant`;
          report(statement, ["identity", key], message, "add it to the participants, or name the actor that the text has");
        } else if (key === "object" && !roles.includes("mentioned")) {
          const path = ["participants", participants.findIndex(({ actor }) => actor === identity.object), "role"];
          report(statement, path, `the object of the identity has the role ${quote(roles[0])}`, 'write "mentioned"');
        }
      }
    }
  },
};
