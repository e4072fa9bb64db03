import { z } from "zod";

/** The meaning of each value of each vocabulary, by the name of its definition: what the generator writes out for the command line. */
export const vocabularies = new Map<string, Readonly<Record<string, string>>>();

/**
 * A closed list of words. The meaning of each value goes into the description, because JSON Schema has no
 * standard place for it, and a reader who only sees the schema must not have to guess.
 *
 * @param id name of the definition in the JSON Schemas and of the generated type
 * @param about what the list is of, and which vocabulary it comes from
 * @param meanings value → what it means
 */
export function vocabulary<const Meanings extends Record<string, string>>(id: string, about: string, meanings: Meanings) {
  vocabularies.set(id, meanings);
  const values = Object.keys(meanings) as (keyof Meanings & string)[];
  const list = values.map((value) => `- \`${value}\`: ${meanings[value]}`).join("\n");
  return z.enum(values).meta({ id, description: `${about}\n${list}` });
}
