import type { Vocabulary } from "./vocabulary.js";

/** What befell the people counted. */
export const outcome = {
  name: "Outcome",
  description: "What befell the people counted, in the source's word.",
  source: "this project",
  values: [
    { value: "dead", label: "dead", meaning: "Killed or died." },
    { value: "injured", label: "injured", meaning: "Wounded." },
    { value: "missing", label: "missing", meaning: "Whereabouts unknown." },
    { value: "abducted", label: "abducted", meaning: "Said to be kidnapped, abducted or taken hostage." },
    { value: "arrested", label: "arrested", meaning: "Said to be arrested, detained or captured, whoever does it." },
    { value: "surrendered", label: "surrendered", meaning: "Gave themselves up." },
    { value: "displaced", label: "displaced", meaning: "Driven out, evacuated or forced to flee." },
  ],
} as const satisfies Vocabulary;

/** How several outcomes make up one figure. */
export const outcomeJoin = {
  name: "OutcomeJoin",
  description: "How several outcomes make up the one figure.",
  source: "this project",
  values: [
    { value: "and", label: "and", meaning: "Each person counted met every outcome, or the figure is their stated total." },
    {
      value: "or",
      label: "or",
      meaning: "Each person counted met one of the outcomes, and the text does not say how many met which.",
    },
  ],
} as const satisfies Vocabulary;

/** Whether those counted are said to be civilians. */
export const victimStatus = {
  name: "VictimStatus",
  description: "Status of the people counted, as the claimant gives it.",
  source: "this project",
  values: [
    { value: "civilian", label: "civilian", meaning: "Said to be civilians." },
    { value: "combatant", label: "combatant", meaning: "Said to be fighters." },
    { value: "mixed", label: "mixed", meaning: "Said to be both." },
    { value: "unknown", label: "status not stated", meaning: "Not said, and not in the word for them." },
  ],
} as const satisfies Vocabulary;

/** How a figure was made up. */
export const counting = {
  name: "Counting",
  description: "How the figure was made up, as far as the text shows.",
  source: "this project",
  values: [
    { value: "incident-based", label: "one incident", meaning: "Counts one incident." },
    {
      value: "integrative",
      label: "over several incidents",
      meaning: "Sums or estimates over several incidents, a period or an operation.",
    },
    { value: "unknown", label: "counting not shown", meaning: "The text does not show which." },
  ],
} as const satisfies Vocabulary;
