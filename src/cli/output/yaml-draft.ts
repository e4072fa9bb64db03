import { DRAFT_SCHEMA } from "../../model/schema-version.js";
import type { NewDraft } from "../new-draft.js";

/** A new draft as YAML, with an example of each type of record in comments. What came from outside stands in quotes, as JSON writes it. */
export function yamlDraft(draft: NewDraft): string {
  const [source] = draft.sources;
  const own = source?.id ?? "report";
  const by = source?.publisher ?? "null";
  return `# yaml-language-server: $schema=${DRAFT_SCHEMA}
#
# A draft of a dataset. What is empty may be left out; records stand in any order. A passage is given by its words, exactly
# as the text has them, quotes and dashes included; where they stand more than once, say which: at: 2, or prefix or suffix.
# A text that holds ": " or " #", or begins with a sign, stands in quotes, and so does a year: "2019".
# The license is what your records may be used under: it was chosen for you, change it.
${entriesOf(draft, "")}
# Copy what you need, and take the # away. What each value means: docs/codebook.md of this package.
#
# sources:                            # what the text cites: add to the list above
#   - id: radio-piece
#     kind: CreativeWork
#     language: und
#     evidence:
#       - exact: a piece on the radio
#
# uncoded:                            # a key of ${own}: what carries no record, each with a reason
#   - exact: Share this article
#     reason: no part of the report
#
# actors:                             # add to the list above, if there is one
#   - id: harbour-guard
#     name: Harbour Guard
#     kind: organization
#     population: false
#     sectors: [military]
#     evidence:
#       - exact: Harbour Guard
#         at: 1
#
# locations:
#   - id: harbour
#     name: harbour                   # a label without its article
#     featureCode: AREA
#     precision: 2
#     evidence:
#       - exact: harbour of the island
#
# statements:
#   - id: s001
#     text: The harbour was quiet.      # in your own words, understandable alone
#     topic: hostilities
#     attribution:                      # through whom it comes, the text and its publisher first
#       - { by: ${by}, source: ${own}, act: state, form: none, basis: stated }
#       - by: harbour-guard
#         act: state
#         form: indirect
#         basis: stated
#         cue:
#           words: said                 # all of the cue, or from the verb on where it has more than five words
#           evidence:
#             - exact: a speaker of the Guard said
#     presentation: asserted
#     factuality: CT+
#     locations:
#       - { location: harbour, role: at }
#     evidence:
#       - exact: that the harbour was quiet
#     confidence: high                  # may be left out; moderate or low beside otherReadings
#
# casualtyFigures:
#   - id: c01
#     statement: s001
#     outcomes: [dead]
#     quantity: { reported: 40, approximate: true, unit: person, as: around forty }
#     victims: { actors: [harbour-guard], status: combatant }
#     claimantIsParty: true
#     counting: incident-based
#     evidence:
#       - exact: around forty
`;
}

/** The entries of an object, or the items of a list, each on lines of their own. */
function entriesOf(value: object, indent: string): string {
  const lines = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [entryOf(Array.isArray(value) ? "- " : `${key}: `, each, indent)],
  );
  return lines.join("");
}

function entryOf(before: string, value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return `${indent}${before}${plainOr(value)}\n`;
  if (Object.keys(value).length === 0) return `${indent}${before}${Array.isArray(value) ? "[]" : "{}"}\n`;
  if (before === "- ") return `${indent}- ${entriesOf(value, `${indent}  `).slice(indent.length + 2)}`;
  return `${indent}${before.trimEnd()}\n${entriesOf(value, `${indent}  `)}`;
}

/** In quotes, but for what can be nothing else than itself. */
const plainOr = (value: unknown): string =>
  typeof value === "string" && /^[a-z][a-z0-9-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value)
    ? value
    : JSON.stringify(value);
