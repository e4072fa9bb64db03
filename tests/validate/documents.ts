import type { Dataset } from "../../src/generated/types.js";
import { type Random, randomFrom } from "./random.js";

/** What words a made-up document has: those of plain English, with dashes and quotes as they are printed, or of other scripts as well. */
export type Words = "ascii" | "printed" | "scripts";

/**
 * Made-up documents, each of the shape and size of one dataset, with a name, texts, notes and digests of its own; the same for the same
 * number. They are as valid as that dataset is.
 */
export function documentLike(dataset: Dataset, number: number, words: Words = number % 10 === 0 ? "scripts" : "printed"): Dataset {
  const random = randomFrom(number);
  const copy = JSON.parse(JSON.stringify(dataset), (key, value) => {
    if (typeof value !== "string") return value;
    if (key === "digest") return `sha256:${random.hex(64)}`;
    return key === "text" || key === "note" || key === "why" || key === "reason" ? sentence(random, words, value.length) : value;
  });
  return { ...copy, name: `${dataset.name}-${number}`, creators: dataset.creators };
}

const plain =
  "the report says that several people left a village near its river after an official spoke on radio about weather roads schools and harvest while others stayed in town with relatives for days".split(
    " ",
  );

const scripts = "ولسوالی کوهستان دریا قریه گزارش долина река деревня отчёт 山谷 村庄 河流 报告 Köy ırmağı bölgesi São João tháng núi".split(
  " ",
);

/** Words that make no sense, of about that many characters. */
function sentence(random: Random, words: Words, length: number): string {
  let text = words === "ascii" ? random.pick(plain) : "“The”";
  while (text.length < length) text += ` ${random.pick(words === "scripts" && random.chance(0.3) ? scripts : plain)}`;
  return `${text}.`;
}
