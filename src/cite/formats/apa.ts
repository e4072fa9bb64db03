import { type Article, type Entry, titleText } from "../entry.js";

/** The months in English, January first. */
export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** APA style, 7th edition, in plain text: a line for the data, and one for each text that they were coded from. */
export function apa(entry: Entry): string {
  const { creators, version, issued, publisher, articles } = entry;
  const url = entry.doi === null ? entry.url : `https://doi.org/${entry.doi}`;
  const who = sentence(listed(creators.map(({ name }) => name)));
  const what = `${titleText(entry)} (Version ${version}) ${issued === null ? "[Unpublished data set]" : "[Data set]"}.`;
  const data = [who, `(${issued?.slice(0, 4) ?? "n.d."}).`, what, publisher && sentence(publisher), url];
  return [data.filter((each) => each !== null).join(" "), ...articles.map(articleLine)].join("\n");
}

/** "A", "A & B", "A, B, & C"; of more than twenty the first nineteen and the last. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, … ${last}`;
  const others = names.slice(0, -1);
  return others.length === 0 ? last : `${others.join(", ")}${others.length > 1 ? "," : ""} & ${last}`;
}

function articleLine({ kind, title, publisher, published, url }: Article): string {
  const date = `(${published === null ? "n.d." : dateOf(published)}).`;
  const parts = [sentence(title), date, kind === "VideoObject" ? "[Video recording]." : null, publisher && sentence(publisher), url];
  return parts.filter((each) => each !== null).join(" ");
}

/** With a full stop, unless it ends in a mark that does as well. */
const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** "2019, December 3", as far as the date goes. */
function dateOf(date: string): string {
  const [year, month, day] = date.split("-");
  if (month === undefined) return year ?? date;
  return [`${year}, ${months[Number(month) - 1]}`, ...(day === undefined ? [] : [Number(day)])].join(" ");
}
