import { plural } from "../query/plural.js";

/** A number as people write it: `4,400`. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");

/** A number with its noun: `1 voice`, `12 voices`. */
export const counted = (number: number, noun: string): string => `${grouped(number)} ${number === 1 ? noun : plural(noun)}`;

/** The same, with a number up to twelve as a word: `two differences`. */
export const countedInWords = (number: number, noun: string): string => `${numberInWords(number)} ${number === 1 ? noun : plural(noun)}`;

/** A number up to twelve as a word. */
export const numberInWords = (number: number): string => words[number] ?? grouped(number);

/** A text that begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Names in one phrase: `A, B and C`, or with another word between the last two. */
export const listed = (names: readonly string[], and = "and"): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names[names.length - 1]}`;

/** Whoever of some is meant, after a word for what is done: `by A, by B or by C`. */
export const byAny = (names: readonly string[]): string =>
  listed(
    names.map((name) => `by ${name}`),
    "or",
  );
