import type { Dataset, Source } from "../../../generated/types.js";
import { innermost } from "../../../query/chain.js";
import { kindOfSource } from "../../../query/reading-words.js";
import { counted } from "../../counted.js";
import { codedSource } from "../../pictures/text-order.js";

/** What the coded text is, as a noun: `news report`. */
export const nounFor = (source: Source | undefined): string =>
  source && source.kind !== "CreativeWork" ? kindOfSource[source.kind] : "text";

/** Heading of the home view. */
export const headingFor = (dataset: Dataset): string => `One ${nounFor(codedSource(dataset))}, statement by statement`;

/** What the text is, whose, of when, and what became of it, in two sentences. */
export function leadFor(dataset: Dataset, dateInWords: (date: string) => string): string {
  const source = codedSource(dataset);
  const outlet = dataset.actors.find(({ id }) => id === source?.publisher)?.name;
  const noun = nounFor(source);
  const statements = dataset.statements.filter(({ withdrawn }) => withdrawn === null);
  const denies = statements.some((statement) => innermost(statement).act === "deny");
  // "A Kabul Now report": a news report of an outlet's is its report.
  const what = outlet ? `A ${outlet} ${noun.replace("news ", "")}` : `A ${noun}`;
  const language = source && !/^(?:en|und)\b/.test(source.language) ? ` in ${languageName(source.language)}` : "";
  const when = source?.published ? ` of ${dateInWords(source.published)}` : ", date not given";
  if (statements.length === 0) return `${what}${language}${when}. Nothing of it is coded yet.`;
  return `${what}${language}${when}, taken apart into ${counted(statements.length, "statement")}. Each keeps who says it, through whom${denies ? ", how surely, and who denies it" : " and how surely"}. Nothing here says who is right.`;
}

/** A language's English name with its tag, which alone stands where there is no name. */
function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames("en", { type: "language" }).of(tag);
    return name && name !== tag ? `${name} (${tag})` : tag;
  } catch {
    return tag;
  }
}
