import { shown } from "../../export/words.js";
import { readingsOf, sentenceOf } from "../../query/reading.js";
import { escaped } from "./markup.js";
import type { PageData } from "./page-data.js";

/** What stands there for readers without scripts, and until the script has run: a list of readings, each with its full name. */
export function withoutScript({ dataset, text }: PageData): string {
  const standing = dataset.statements.filter(({ withdrawn }) => withdrawn === null);
  const readings = readingsOf(standing, dataset).map(sentenceOf);
  const items = standing.map(({ id }, index) => `<li><bdi>${line(readings[index] ?? "")}</bdi> (${line(id)})`);
  const warning = text === null ? "" : "<p><b>Do not publish this page.</b> It holds the text of the source.</p>";
  return `<noscript>${warning}<h1>${line(dataset.title)}</h1><p>${line(`${dataset.name}@${dataset.version}`)}, ${standing.length} statements. Without scripts this page is a list: each statement with who says it, through whom. The words are the coder’s.</p><ol>${items.join("\n")}</ol></noscript>`;
}

const line = (text: string) => escaped(shown(text));
