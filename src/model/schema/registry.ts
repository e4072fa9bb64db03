import { z } from "zod/v4";

/** What the JSON Schema says of a zod schema besides its shape. A type, since zod 3.25 does not take an interface here. */
export type Metadata = {
  /** Name of the definition; a schema without one is written out where it is used. */
  id?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  examples?: unknown[] | undefined;
  minProperties?: number | undefined;
};

/**
 * Names and descriptions of our schemas: `z.toJSONSchema(DatasetSchema, { metadata: registry })`. A registry of our own,
 * because zod's global one is shared by everybody in the process, and an importer may well have a `Location`, too.
 */
export const registry: z.core.$ZodRegistry<Metadata> = z.registry<Metadata>();

/** Makes a schema a named definition. */
export function define<Schema extends z.ZodType>(
  id: string,
  schema: Schema,
  description: string,
  more: Omit<Metadata, "id" | "title" | "description"> = {},
): Schema {
  // Generators make names of types from titles.
  const title = id.replace(/\B[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return withMetadata(schema, { id, title, description, ...more });
}

/**
 * Says of a schema what it means in the place where it is used. In other words than the definition's own: zod leaves out
 * a description that says the same, and types would show none there.
 */
export function describe<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  return withMetadata(schema, { description });
}

function withMetadata<Schema extends z.ZodType>(schema: Schema, metadata: Metadata & { description: string }): Schema {
  // Copies the schema, so that one can be used, and described, in many places; and gives importers its `.description`.
  const copy = schema.describe(metadata.description);
  registry.add(copy, metadata);
  return copy;
}
