/** Words that are looked for where others are asked for. */
export interface Synonyms {
  /** What somebody may ask for; other forms of a word with the same stem ask for it as well. */
  readonly asked: readonly string[];
  /** What is looked for as well. */
  readonly finds: readonly string[];
  /** Why the one may stand for the other. */
  readonly why: string;
}

/** Words that are asked for and looked for alike. */
const alike = (why: string, ...words: readonly string[]): Synonyms => ({ asked: words, finds: words, why });

/**
 * Other words for the same thing: spellings, abbreviations and everyday words for what reports say in others. None says who somebody
 * is: no label of an actor stands for another label, no people for a party, no capital for a government, no place for whoever claims
 * it. What a narrower word finds, a wider one may find too, but not the other way round.
 */
export const synonyms: readonly Synonyms[] = /*#__PURE__*/ makeSynonyms();

function makeSynonyms(): readonly Synonyms[] {
  return [
    alike("abbreviations and the Arabic acronym of the same name", "islamic state", "isis", "isil", "daesh", "daish", "dawlah"),
    { asked: ["is-k", "isis-k", "isk", "iskp", "is-kp"], finds: ["islamic state"], why: "abbreviations of a name that holds this one" },
    alike("abbreviations of the same name", "united states", "usa", "us", "u.s.", "u.s.a.", "america"),
    alike("abbreviation of the same name", "united nations", "un", "u.n."),
    alike("abbreviation of the same name", "united kingdom", "uk", "britain"),
    alike("abbreviation of the same name", "ministry of defense", "mod", "defense ministry", "ministry of defence", "defence ministry"),
    alike("whoever speaks for others, of any sex", "spokesperson", "spokesman", "spokeswoman", "spokespeople", "spokesmen"),
    alike("British and American spelling", "defence", "defense"),
    alike("British and American spelling", "centre", "center"),
    alike("British and American spelling", "organisation", "organization"),
    alike("British and American spelling", "programme", "program"),
    alike("British and American spelling", "neighbour", "neighbor"),
    {
      asked: ["casualty", "victim", "loss of life", "toll", "fatality"],
      finds: ["killed", "dead", "died", "injured", "wounded", "missing", "displaced", "casualties"],
      why: "what casualties are counted as",
    },
    alike("verb and adjective for the same outcome", "killed", "dead", "died", "death", "slain"),
    alike("two words for the same outcome", "injured", "wounded", "hurt"),
    alike("two words for the same act", "arrested", "detained", "captured"),
    alike("two words for the same act", "abducted", "kidnapped", "hostage"),
    alike("noun and verbs for the same act", "denial", "deny", "reject", "refute", "rebut"),
    alike("noun and verb for the same act", "accusation", "accuse", "allegation", "blame"),
    alike("noun and verbs for the same act", "confirmation", "confirm", "acknowledge", "admit"),
    alike("noun and verb for the same act", "belief", "believe", "opinion", "think"),
    alike("noun and verb for the same act", "warning", "warn", "caution"),
    alike("words for not knowing", "unknown", "unclear", "no information", "not known"),
    alike("words for taking back what was lost", "reclaim", "retake", "retaken", "recapture", "regain", "won back"),
    { asked: ["weapon", "arms", "armament"], finds: ["weapon", "arms", "rifle", "gun", "armed", "armament"], why: "kinds of weapons" },
    { asked: ["vehicle", "car", "truck"], finds: ["vehicle", "ranger", "humvee", "truck"], why: "kinds of vehicles" },
    alike("words for moving pictures", "video", "clip", "footage", "film"),
    alike("words for a still picture", "picture", "photo", "photograph", "image"),
    alike("words for a piece that argues", "op-ed", "opinion piece", "editorial", "commentary"),
    alike("words for whoever publishes news", "outlet", "newspaper", "broadcaster", "media"),
    alike("words for a large armed action", "operation", "offensive", "campaign"),
    alike("words for leaving under pressure", "flee", "fled", "flight", "exodus", "escape", "refuge"),
    alike("words for an oath of loyalty", "pledge", "oath", "allegiance", "swear", "sworn", "loyalty"),
    alike("words for help", "support", "aid", "assistance", "help", "backing"),
    alike("words for paying for something", "fund", "finance", "pay", "money"),
    alike("words for the line between countries", "border", "frontier", "borderlands"),
    alike("words for an official list and being put on it", "designation", "designate", "blacklist", "listing", "sanction"),
    alike("words for treating people ill", "persecution", "repression", "oppression", "crackdown"),
    alike("words for having a relation", "relations", "ties", "relationship"),
    alike("words for an aim", "objective", "aim", "goal", "purpose"),
    alike("words for looking into something", "investigation", "inquiry", "probe"),
    alike("words for setting something up", "establish", "set up", "found", "create"),
    alike("words for what happened some time before now", "recently", "lately"),
    alike("words for holding a place", "control", "hold", "rule"),
    alike("words for an armed force of a state", "army", "military", "troops", "soldiers"),
  ];
}
