import type { Work } from "../work.js";
import { apa } from "./apa.js";

/** For people: the reference, what the data were coded from, and the line by which it can be checked. */
export function text(work: Work): string {
  const [data, ...articles] = apa(work).split("\n");
  return [data, "", "Coded from:", ...articles, "", "To check it (npx badakhshan-2019 verify citation FILE):", work.note].join("\n");
}
