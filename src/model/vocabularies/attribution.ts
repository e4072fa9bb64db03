import type { Vocabulary } from "./vocabulary.js";

/** What a speaker does in saying something. */
export const act = {
  name: "Act",
  description:
    "What the speaker does in saying it. The act that counts is that of the last link and its clause; the links before it pass on, `state`.",
  source: "this project",
  values: [
    { value: "state", label: "states", meaning: "Says so, plainly, or passes it on; also the voice of a text itself." },
    { value: "confirm", label: "confirms", meaning: "Affirms what was already said or asked." },
    { value: "deny", label: "denies", meaning: "Says that it is not so: the text is what is denied." },
    { value: "believe", label: "believes", meaning: "Gives it as an opinion or an argument." },
    { value: "warn", label: "warns", meaning: "Says that something bad will or would happen." },
    { value: "accuse", label: "accuses", meaning: "Says that somebody did wrong." },
    {
      value: "designate",
      label: "designates",
      meaning: "An official listing says it; that the listing was made is a statement of its own.",
    },
    { value: "show", label: "shows", meaning: "A picture or a video makes it visible, without words." },
    {
      value: "no-information",
      label: "has no information",
      meaning: "Says that he knows or has heard nothing of it: the text is what he knows nothing of.",
    },
  ],
} as const satisfies Vocabulary;

/** How a speaker's words reach the text. */
export const form = {
  name: "Form",
  description: "How the speaker's words reach the text.",
  source: "this project, after the usual kinds of reported speech",
  values: [
    { value: "direct", label: "quoted", meaning: "Quoted word for word." },
    { value: "indirect", label: "reported", meaning: "Reported in other words." },
    { value: "mixed", label: "reported, partly quoted", meaning: "Reported, with some words quoted." },
    { value: "none", label: "not speech", meaning: "No speech is reported: the text's own voice, or something that is shown or listed." },
  ],
} as const satisfies Vocabulary;
