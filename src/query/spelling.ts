/**
 * The words of a text as they stand, but for capitals, ways to encode the same character (Unicode NFKC) and the possessive's s. In
 * scripts that are written without spaces a run of letters is one word, since where words end there is for a dictionary to say.
 */
export function wordsOf(text: string): string[] {
  // Most texts are plain, and read in a quarter of the time so.
  if (/^[\x20-\x5F\x61-\x7E]*$/.test(text)) return (text.toLowerCase().match(/[a-z0-9]+(?:'[a-z]+)*/g) ?? []).map(withoutPossessive);
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(apostrophes, "'");
  return (plain.match(wordPattern) ?? []).flatMap(runsOf).map(withoutPossessive);
}

const withoutPossessive = (word: string) => (word.endsWith("'s") ? word.slice(0, -2) : word);

/** Whether a word is of a script that is written without spaces between words, so that what is looked for may stand inside it. */
export const isUnspaced = (word: string): boolean => unspaced.test(word);

/**
 * A word in the form that its spellings share: `Uighur` and `Uyghur`, `Taliban` and `Taleban`, `al-Qaida` and `al-Qaeda`, Farsi and
 * Arabic yeh. Marks and apostrophes go, and so do the differences that spellings of Persian, Pashto, Uyghur and Arabic names mostly come
 * down to, and the plural's s. The form is for comparing only: other words may fall together too, and that two names do says nothing of whom
 * they name.
 */
export function spellingOf(word: string): string {
  const plain = word
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'\u0640]/gu, "");
  const letters = Array.from(plain, (character) => sharedLetters.get(character) ?? character).join("");
  const form = sharedSounds.reduce((text, [spelling, shared]) => text.replace(spelling, shared), letters);
  // In short words an a tells more words apart than spellings.
  return form.length < 6 ? form : form.replace(/a/g, "i").replace(/i+/g, "i");
}

const apostrophes = /['\u2018\u2019\u02BC\u02BB\u02BF\u02BE`\u00B4]/gu;

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

/** The words of a run of letters: several, where scripts without spaces meet others. Latin letters are most, and cost nothing here. */
const runsOf = (letters: string): readonly string[] => (/^[\0-\u024F]*$/.test(letters) ? [letters] : (letters.match(runPattern) ?? []));

const scripts =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const unspaced = /*#__PURE__*/ new RegExp(`^[${scripts}]`, "u");
const runPattern = /*#__PURE__*/ new RegExp(`[${scripts}][${scripts}\\p{M}\\u30FC]*|[^${scripts}]+`, "gu");

/** Letters that stand for one another, and that Unicode's compatibility forms keep apart. */
const letterGroups = [
  // Arabic, Persian, Pashto and Uyghur letters: yeh, kaf, heh.
  ["\u06CC", "\u064A\u0649\u06D0\u06CD"],
  ["\u06A9", "\u0643\u06AA"],
  ["\u0647", "\u0629\u06D5\u06C1\u06BE"],
  ["\u0627", "\u0671"],
  // Latin letters with a stroke, and i without its dot.
  ["o", "\u00F8"],
  ["l", "\u0142"],
  ["d", "\u0111"],
  ["i", "\u0131"],
] as const;

const digits = ["\u0660", "\u06F0", "\u0966"] as const;

const sharedLetters: ReadonlyMap<string, string> = /*#__PURE__*/ makeSharedLetters();

function makeSharedLetters(): ReadonlyMap<string, string> {
  const shared = letterGroups.flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const));
  const numbers = digits.flatMap((zero) =>
    Array.from("0123456789", (digit, value) => [String.fromCodePoint((zero.codePointAt(0) ?? 0) + value), digit] as const),
  );
  return new Map([...shared, ...numbers]);
}

/** In this order: what comes later sees what came before. */
const sharedSounds: readonly (readonly [RegExp, string])[] = [
  [/([^s]{3})s$/u, "$1"],
  [/gh/g, "g"],
  [/kh/g, "k"],
  [/q/g, "k"],
  [/[ey]/g, "i"],
  [/o/g, "u"],
  [/w/g, "v"],
  [/(.)\1+/gu, "$1"],
];
