import { z } from "zod/v4";
import { EvidenceListSchema } from "./evidence.js";
import { describe } from "./registry.js";
import { NoteSchema, SingleLineSchema } from "./strings.js";

/** The keys that open every record: what it is, what it is called, whether it stands. */
export function recordHead<Type extends string, Id extends z.ZodType>(type: Type, id: Id) {
  const withdrawal = z.strictObject({
    replacedBy: describe(id.nullable(), "Record of the same type that stands instead; null where none does."),
    why: describe(SingleLineSchema, "Why the record no longer stands."),
  });
  return {
    type: describe(z.literal(type), "Type of the record, so that it explains itself when it stands alone."),
    id: describe(id, "Identifier, unique in the dataset across all types of record and never reused."),
    withdrawn: describe(
      withdrawal.nullable(),
      "Null while the record stands; else why it no longer does. A withdrawn record is kept, so that citations of it still resolve.",
    ),
  };
}

/** The keys that close every record: where it comes from, and what the coder adds. */
export function recordTail(passages: string) {
  return {
    evidence: describe(EvidenceListSchema, `${passages} One or more passages of the coded text.`),
    note: describe(NoteSchema.nullable(), "The coder's remark, in the coder's words; null where there is none."),
  };
}
