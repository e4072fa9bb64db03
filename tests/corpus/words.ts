import type { Random } from "./random.js";

const plain =
  "the report says that several people left a village near its river after an official spoke on radio about weather roads schools and harvest while others stayed in town with relatives for days".split(
    " ",
  );

/** Words of several scripts and of accented letters; nothing is said with them. */
const foreign = "ولسوالی کوهستان دریا قریه گزارش долина река деревня отчёт 山谷 村庄 河流 报告 Köy ırmağı bölgesi São João tháng núi".split(
  " ",
);

/** Words that make no sense, of about that many characters; now and then some are in quotes, as in notes. */
export function sentence(random: Random, isForeign: boolean, length: number): string {
  let text = random.pick(plain);
  while (text.length < length) {
    const word = random.pick(isForeign && random.chance(0.3) ? foreign : plain);
    text += random.chance(0.002) ? ` "${word}"` : ` ${word}`;
  }
  return isForeign ? `${text} ${random.pick(foreign)}.` : `${text}.`;
}

const syllables = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro ta te ti to va ve vi vo".split(" ");

/** A made-up name that stands for a word in one dataset: the same word has the same name there, and another one elsewhere. */
export function properNoun(word: string, dataset: number): string {
  const singular = word.replace(/s$/, "");
  const hash = [...singular].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 46_656, 7);
  const name = inSyllables(dataset) + inSyllables(hash + 46_656);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${singular === word ? "" : "s"}`;
}

function inSyllables(number: number): string {
  const rest = Math.floor(number / syllables.length);
  return (rest > 0 ? inSyllables(rest) : "") + syllables[number % syllables.length];
}
