import { type FilterKey, recordType } from "./filter-key.js";
import { actorKind } from "./vocabularies/actor.js";
import { act, form } from "./vocabularies/attribution.js";
import { outcome } from "./vocabularies/casualty-figure.js";
import { basis, vague } from "./vocabularies/shared.js";
import { confidence, factuality, identityRelation, mode, presentation, relationType, topic } from "./vocabularies/statement.js";

const every = ["source", "actor", "location", "statement", "casualty-figure"] as const;
const actor = ["actor"] as const;
const named = ["source", "actor", "location", "statement"] as const;
const statement = ["statement"] as const;
const figure = ["casualty-figure"] as const;
const statementOrFigure = ["statement", "casualty-figure"] as const;
const locationOrFigure = ["location", "casualty-figure"] as const;
const none = [] as const;
// A call that bundlers may leave out, where they would keep a spread.
const actorOfStatement = (more: Pick<FilterKey, "fits" | "example">) =>
  ({ takes: "id", idOf: "actor", of: statement, also: figure, ...more }) as const;

/**
 * The keys of a filter, the one query language: the type `Filter`, its normal form, the options of the command line and the schema of
 * citations are made from this table. What a key means never changes, since citations rest on it; there can only be new keys.
 */
export const filterKeys = {
  type: {
    takes: "vocabulary",
    vocabulary: recordType,
    of: every,
    also: none,
    fits: "is of that type",
    example: { value: "statement", means: "statements" },
  },
  id: { takes: "id", of: every, also: none, fits: "has that id", example: { value: "s001", means: "the record s001" } },
  topic: {
    takes: "vocabulary",
    vocabulary: topic,
    of: statement,
    also: figure,
    fits: "is mainly about that",
    example: { value: "casualties", means: "what is said about casualties" },
  },
  act: {
    takes: "vocabulary",
    vocabulary: act,
    of: statement,
    also: figure,
    fits: "comes from an innermost speaker who does that",
    example: { value: "deny", means: "denials" },
  },
  factuality: {
    takes: "vocabulary",
    vocabulary: factuality,
    of: statement,
    also: figure,
    fits: "comes from an innermost speaker who commits to it so far",
    example: { value: "PS+", means: "what is said to be possible" },
  },
  form: {
    takes: "vocabulary",
    vocabulary: form,
    of: statement,
    also: figure,
    fits: "reaches the text in that form, as far as the innermost speaker's words are concerned",
    example: { value: "direct", means: "what is quoted word for word" },
  },
  mode: {
    takes: "vocabulary",
    vocabulary: mode,
    of: statement,
    also: figure,
    fits: "is said to be so in that way only",
    example: { value: "hypothetical", means: "what would be under some condition" },
  },
  presentation: {
    takes: "vocabulary",
    vocabulary: presentation,
    of: statement,
    also: figure,
    fits: "is put forward so",
    example: { value: "presupposed", means: "what speakers take for granted" },
  },
  confidence: {
    takes: "vocabulary",
    vocabulary: confidence,
    of: statement,
    also: figure,
    fits: "was read with that much confidence",
    example: { value: "low", means: "passages of which another reading is as good" },
  },
  basis: {
    takes: "vocabulary",
    vocabulary: basis,
    of: statement,
    also: figure,
    fits: "has an innermost speaker whom the words name, or whom the coder supplied",
    example: { value: "coded", means: "statements of which the coder supplied the speaker" },
  },
  hasOtherReadings: {
    takes: "flag",
    of: statement,
    also: figure,
    fits: "can be read in another way, or (false) cannot",
    example: { value: true, means: "passages that can be read in more than one way" },
  },
  kind: {
    takes: "vocabulary",
    vocabulary: actorKind,
    of: actor,
    also: none,
    fits: "is an actor of that kind",
    example: { value: "individual", means: "persons, with a name or without" },
  },
  actor: {
    takes: "id",
    idOf: "actor",
    of: every,
    also: none,
    fits: "is that actor or refers to it anywhere, a casualty figure also by its statement",
    example: { value: "taliban", means: "all that has to do with the Taliban" },
  },
  by: /* @__PURE__ */ actorOfStatement({
    fits: "is the word of that actor, as the innermost speaker",
    example: { value: "taliban", means: "what the Taliban say" },
  }),
  through: /* @__PURE__ */ actorOfStatement({
    fits: "comes through that actor: as the innermost speaker, as one who passes it on, or as the publisher of a piece where it stands",
    example: { value: "trt-world", means: "what TRT World says or passes on" },
  }),
  toldTo: /* @__PURE__ */ actorOfStatement({
    fits: "is said to that actor, by whomever in the chain",
    example: { value: "kabul-now", means: "what Kabul Now was told" },
  }),
  source: {
    takes: "id",
    idOf: "source",
    of: statement,
    also: figure,
    fits: "comes through that source",
    example: { value: "etim-clip", means: "what is shown or said in the clip" },
  },
  agent: /* @__PURE__ */ actorOfStatement({
    fits: "says that the actor does or is something",
    example: { value: "etim", means: "what the ETIM is said to do or to be" },
  }),
  recipient: /* @__PURE__ */ actorOfStatement({
    fits: "says that something is done to the actor, or for, with or against it",
    example: { value: "taliban", means: "what is said to be done to or with the Taliban" },
  }),
  mentioned: /* @__PURE__ */ actorOfStatement({
    fits: "mentions the actor otherwise",
    example: { value: "china-state", means: "what mentions China without saying that it does something" },
  }),
  about: /* @__PURE__ */ actorOfStatement({
    fits: "has the actor in its text, as `agent`, `recipient` or `mentioned`",
    example: { value: "etim", means: "what is said of the ETIM" },
  }),
  location: {
    takes: "id",
    idOf: "location",
    of: every,
    also: none,
    fits: "is that place or refers to it, a casualty figure also by its statement; places inside it do not count",
    example: { value: "jurm-district", means: "all that has to do with Jurm district itself" },
  },
  at: {
    takes: "id",
    idOf: "location",
    of: statement,
    also: figure,
    fits: "says that something is or happens at that place",
    example: { value: "dara-khostak", means: "what is said to be in Dara Khostak" },
  },
  from: {
    takes: "id",
    idOf: "location",
    of: statement,
    also: figure,
    fits: "speaks of a movement from that place",
    example: { value: "china", means: "movements from China" },
  },
  to: {
    takes: "id",
    idOf: "location",
    of: statement,
    also: figure,
    fits: "speaks of a movement to that place",
    example: { value: "afghanistan", means: "movements to Afghanistan" },
  },
  within: {
    takes: "id",
    idOf: "location",
    of: statement,
    also: locationOrFigure,
    fits: "has a place in its text that is that place or lies in it; a location: is or lies in it",
    example: { value: "badakhshan-province", means: "what is said of Badakhshan and of places in it" },
  },
  time: {
    takes: "date",
    of: statement,
    also: figure,
    fits: "is said of a time that overlaps with it, as far as the words give a date; an end that is open or not known may lie anywhere",
    example: { value: "2019", means: "what is said of 2019" },
  },
  identity: {
    takes: "vocabulary",
    vocabulary: identityRelation,
    of: statement,
    also: figure,
    fits: "says that two labels hang together so",
    example: { value: "part-of", means: "claims that one belongs to another" },
  },
  relation: {
    takes: "vocabulary",
    vocabulary: relationType,
    of: statement,
    also: figure,
    fits: "stands in such a relation, at either end",
    example: { value: "disputes", means: "statements that dispute one another" },
  },
  vague: {
    takes: "vocabulary",
    vocabulary: vague,
    of: statementOrFigure,
    also: none,
    fits: "gives an amount by that word",
    example: { value: "most", means: 'where the amount is "most"' },
  },
  outcome: {
    takes: "vocabulary",
    vocabulary: outcome,
    of: figure,
    also: none,
    fits: "counts people whom that befell",
    example: { value: "dead", means: "figures of the dead" },
  },
  victim: {
    takes: "id",
    idOf: "actor",
    of: figure,
    also: none,
    fits: "counts that actor, or people of it",
    example: { value: "foreign-militants", means: "figures that count foreign militants" },
  },
  responsible: {
    takes: "id",
    idOf: "actor",
    of: figure,
    also: none,
    fits: "names that actor as responsible",
    example: { value: "afghan-defense-and-security-forces", means: "harm for which these forces are said to be responsible" },
  },
  text: {
    takes: "words",
    of: named,
    also: figure,
    fits: "has those words in one piece in its text, a name or its title; capitals do not count",
    example: { value: "mountain brigade", means: 'where "mountain brigade" stands' },
  },
  note: {
    takes: "words",
    of: every,
    also: none,
    fits: "has those words in one piece in the coder's note",
    example: { value: "outside the article", means: "where the coder says what is known from elsewhere" },
  },
  withdrawn: {
    takes: "flag",
    of: every,
    also: none,
    fits: "was withdrawn; without this key only those are meant that were not",
    example: { value: true, means: "withdrawn records" },
  },
  not: {
    takes: "filter",
    of: every,
    also: none,
    fits: "fits none of the keys of that filter",
    example: { value: { act: "deny" }, means: "all but denials" },
  },
} as const satisfies Readonly<Record<string, FilterKey>>;
