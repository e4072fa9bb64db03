/**
 * The plural of an English noun or phrase, as units are: `families`, `square miles`, `US dollars`, `members of parliament`, `kilometres
 * per hour`. Written out here, since a library that knows all words weighs as much as all questions together; tests hold it to one.
 */
export function plural(noun: string): string {
  const [, head = noun, rest = ""] = /^(.+?)((?: of | per | in |-in-|-of-).*)$/.exec(noun) ?? [];
  const [, before = "", word = head] = /^(.*[ -])?([^ -]+)$/.exec(head) ?? [];
  return /^(?:per cent$|head of )/i.test(noun) || unchanging.test(word) ? noun : `${before}${pluralOf(word)}${rest}`;
}

function pluralOf(word: string): string {
  const irregular = endings.find(([ending]) => ending.test(word));
  if (irregular) return word.replace(...irregular);
  if (/[^aeiou]y$/i.test(word)) return word.replace(/y$/i, "ies");
  return /(?:s|x|z|sh|ch)$/i.test(word) && !/(?:stoma|epo|lo|te|nar|gar|riar)ch$/i.test(word) ? `${word}es` : `${word}s`;
}

const unchanging =
  /^(?:.*craft|sheep|deer|fish|cattle|swine|offspring|series|species|means|headquarters|barracks|police|personnel|staff|equipment|weaponry|ammunition|information|percent|gallows|hertz|yuan|yen|baht|rand|won|.*[nmlu]ese)$/i;

/** What ends like this, and what its end becomes. */
const endings: readonly [ending: RegExp, becomes: string][] = [
  [/person$/i, "people"],
  [/(woman)$/i, "women"],
  [/(^m|[^uaiot]m|[^o]tm|[^rh]om)an$/i, "$1en"],
  [/child$/i, "children"],
  [/foot$/i, "feet"],
  [/tooth$/i, "teeth"],
  [/goose$/i, "geese"],
  [/([lm])ouse$/i, "$1ice"],
  [/^ox$/i, "oxen"],
  [/(kni|wi|li)fe$/i, "$1ves"],
  [/(hal|cal|lea|shea|loa|shel|sel|^el|thie|wol)f$/i, "$1ves"],
  [/(hero|potato|tomato|echo|torpedo|veto|cargo|embargo|volcano|tornado|mosquito|buffalo)$/i, "$1es"],
  [/(cri|the|ba|oa|analy|diagno|empha|progno)sis$/i, "$1ses"],
  [/axis$/i, "axes"],
  [/(bacteri|dat)um$/i, "$1a"],
  [/(phenomen|criteri)on$/i, "$1a"],
  [/(quiz)$/i, "$1zes"],
];
