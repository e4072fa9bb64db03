import { z } from "zod/v4";
import type { ValueOf, Vocabulary } from "../vocabularies/index.js";
import { define, describe } from "./registry.js";

/** The schema of a closed vocabulary: one of its values. */
export function vocabulary<Table extends Vocabulary>(table: Table): z.ZodLiteral<ValueOf<Table>> {
  const values = table.values.map(({ value }) => value) as ValueOf<Table>[];
  return define(table.name, z.literal(values), explain(table, `${table.description} A closed vocabulary.`));
}

/** Says of a field that holds a vocabulary's values what they mean there, so that nobody has to look them up elsewhere. */
export function describeBy<Schema extends z.ZodType>(schema: Schema, table: Vocabulary, description = table.description): Schema {
  return describe(schema, explain(table, description));
}

// JSON Schema has no place for the meaning of a value that every tool shows, but descriptions are shown by all.
function explain({ values, source }: Vocabulary, description: string): string {
  const list = values.map(({ value, meaning }) => `- \`${value}\`: ${meaning}`).join("\n");
  return `${description}\n${list}\n\nVocabulary: ${source}.`;
}
