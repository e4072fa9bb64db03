// Compiled by `npm run typecheck`, never run: the types inferred from zod and the generated ones are the same.
import type { z } from "zod";
import type * as generated from "../../src/generated/types.js";
import type {
  ActorSchema,
  CasualtyFigureSchema,
  DatasetSchema,
  LocationSchema,
  RecordSchema,
  SourceSchema,
  StatementSchema,
} from "../../src/model/schema/index.js";

type DeepReadonly<T> = T extends (infer Item)[]
  ? number extends T["length"]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
/** Where a key may be left out, zod lets it be undefined, too. */
type OrUndefined<T> = T extends readonly (infer Item)[]
  ? readonly OrUndefined<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: OrUndefined<T[Key]> | (Record<never, never> extends Pick<T, Key> ? undefined : never) }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Agrees<Schema extends z.ZodType, Generated> = Same<DeepReadonly<z.infer<Schema>>, OrUndefined<Generated>>;

export const agreements: [
  Agrees<typeof SourceSchema, generated.Source>,
  Agrees<typeof ActorSchema, generated.Actor>,
  Agrees<typeof LocationSchema, generated.Location>,
  Agrees<typeof StatementSchema, generated.Statement>,
  Agrees<typeof CasualtyFigureSchema, generated.CasualtyFigure>,
  Agrees<typeof RecordSchema, generated.DatasetRecord>,
  Agrees<typeof DatasetSchema, generated.Dataset>,
] = [true, true, true, true, true, true, true];

// The comparison can fail.
export const differs: Agrees<typeof ActorSchema, generated.Location> = false;
