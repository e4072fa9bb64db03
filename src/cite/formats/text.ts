import type { Entry } from "../entry.js";
import { apa } from "./apa.js";

/** For people: the reference, what it says of a single record, what the data were coded from, and the line by which it can be checked. */
export function text(entry: Entry): string {
  const [data, ...articles] = apa(entry).split("\n");
  const { reading, note } = entry;
  return [
    data,
    ...(reading === null ? [] : ["", reading]),
    "",
    "Coded from:",
    ...articles,
    "",
    "To check it (npx badakhshan-2019 verify citation FILE):",
    note,
  ].join("\n");
}
