import type { Act, Factuality, Presentation, SourceKind } from "../generated/types.js";

/** How something is put forward. In the past tense throughout, so that no name needs a number. */
export interface Verb {
  /** After a name. */
  readonly said: string;
  /** Where nobody is named. */
  readonly impersonal: string;
  /** What leads on to whom it is said to. */
  readonly to: string;
}

/** The verb for an act and a presentation. A denial, and what nothing is known of, show in each: the text alone would say the reverse. */
export function verbFor(act: Act, presentation: Presentation): Verb {
  if (presentation === "asserted")
    return { to: act === "state" || act === "confirm" || act === "deny" ? " to " : addressing, ...asserted[act] };
  if (act === "deny" || act === "no-information") return { to: addressing, ...negated[act][presentation] };
  const [said, impersonal] =
    presentation === "presupposed" ? ["took for granted", "it was taken for granted"] : ["implied", "it was implied"];
  return { said: `${said}${inDoing[act]}`, impersonal: `${impersonal}${inDoing[act]}`, to: addressing };
}

/** How surely, to go behind the verb; what does not fit the act stands as it is recorded. */
export function suretyFor(act: Act, presentation: Presentation, factuality: Factuality): string {
  if (factuality === fullySure(act, presentation)) return "";
  const known = act === "deny" ? denied : act === "no-information" ? {} : affirmed;
  return `, ${known[factuality] ?? `recorded as ${factuality}`}`;
}

/** What a source is called. */
export const kindOfSource: Readonly<Record<SourceKind, string>> = {
  NewsArticle: "news report",
  OpinionNewsArticle: "opinion piece",
  VideoObject: "video",
  CreativeWork: "piece",
};

/** The factuality that the verb says already. */
function fullySure(act: Act, presentation: Presentation): Factuality {
  if (act === "deny") return "CT-";
  if (act === "no-information") return "Uu";
  return act === "believe" && presentation !== "presupposed" ? "PR+" : "CT+";
}

const addressing = ", addressing ";

type Words = Pick<Verb, "said" | "impersonal">;
type Indirect = Exclude<Presentation, "asserted">;

const asserted: Readonly<Record<Act, Words>> = {
  state: { said: "stated", impersonal: "it was stated" },
  confirm: { said: "confirmed", impersonal: "it was confirmed" },
  deny: { said: "denied", impersonal: "it was denied" },
  believe: { said: "believed", impersonal: "it was believed" },
  warn: { said: "warned", impersonal: "it was warned" },
  accuse: { said: "stated as an accusation", impersonal: "it was stated as an accusation" },
  designate: { said: "stated in an official listing", impersonal: "it was stated in an official listing" },
  show: { said: "showed", impersonal: "it was shown" },
  "no-information": { said: "stated having no information on this", impersonal: "it was stated that there was no information on this" },
};

const negated: Readonly<Record<"deny" | "no-information", Readonly<Record<Indirect, Words>>>> = {
  deny: {
    presupposed: {
      said: "denied, taking for granted that it was not so",
      impersonal: "it was denied, taking for granted that it was not so",
    },
    implied: { said: "denied by implication", impersonal: "it was denied by implication" },
  },
  "no-information": {
    presupposed: {
      said: "took for granted having no information on this",
      impersonal: "it was taken for granted that there was no information on this",
    },
    implied: {
      said: "implied having no information on this",
      impersonal: "it was implied that there was no information on this",
    },
  },
};

const inDoing: Readonly<Record<Exclude<Act, keyof typeof negated>, string>> = {
  state: "",
  confirm: " in confirming",
  believe: " in stating a belief",
  warn: " in warning",
  accuse: " in accusing",
  designate: " in an official listing",
  show: " in showing",
};

type Surety = { readonly [Each in Factuality]?: string };
const affirmed: Surety = {
  "CT+": "as certain",
  "PR+": "as probable",
  "PS+": "as possible",
  "CT-": "as not so",
  "PR-": "as probably not so",
  "PS-": "as possibly not so",
};
const denied: Surety = { "PR-": "as probably not so", "PS-": "as possibly not so" };
