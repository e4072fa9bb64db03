/**
 * The words of a text, each in the form that its spellings share: `Uighur`, `Uyghur` and `Uygur`; `Taliban` and `Taleban`; `al-Qaida`
 * and `al-Qaeda`; `Khorasan` and `Khurasan`. Marks and apostrophes go, and so do the differences that spellings of Persian, Pashto, Uyghur
 * and Arabic names in English mostly come down to, and the plural's s. The form is for comparing only: other words may fall together too.
 */
export function foldedWords(text: string): string[] {
  return plain(text).split(betweenWords).filter(Boolean).map(fold);
}

const plain = (text: string) => text.normalize("NFKD").replace(marks, "").toLowerCase();

const marks = /[\p{M}'’‘ʼʻʿʾ`]/gu;
const betweenWords = /[^\p{L}\p{N}]+/u;

const fold = (word: string) => spellings.reduce((form, [spelling, shared]) => form.replace(spelling, shared), word);

/** In this order: what comes later sees what came before. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^s]{3})s$/, ""],
  [/gh/g, "g"],
  [/kh/g, "h"],
  [/q/g, "k"],
  [/[ey]/g, "i"],
  [/o/g, "u"],
  [/w/g, "v"],
  [/(.)\1+/gu, "$1"],
];
