import type { Article, Work } from "../work.js";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** APA style, 7th edition, in plain text: a line for the data, and one for each article that they were coded from. */
export function apa(work: Work): string {
  const { author, title, version, released, publisher, url } = work;
  const data = `${author}. (${released.slice(0, 4)}). ${title} (Version ${version}) [Data set]. ${publisher}. ${url}`;
  return [data, ...work.articles.map(articleLine)].join("\n");
}

function articleLine({ title, publisher, published, url }: Article): string {
  return [`${title}.`, `(${published === null ? "n.d." : dateOf(published)}).`, ...(publisher === null ? [] : [`${publisher}.`]), url ?? ""]
    .join(" ")
    .trimEnd();
}

/** "2019, December 3", as far as the date goes. */
function dateOf(date: string): string {
  const [year, month, day] = date.split("-");
  if (month === undefined) return year ?? date;
  return [`${year}, ${months[Number(month) - 1]}`, ...(day === undefined ? [] : [Number(day)])].join(" ");
}
