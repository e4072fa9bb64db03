import { z } from "zod";
import { EvidenceSchema } from "./evidence.js";
import { vocabulary } from "./vocabulary.js";

const Status = vocabulary("Status", "Whether the record stands.", {
  active: "stands as published",
  withdrawn: "no longer stands; kept so that citations of it still resolve",
});

/** The keys that open every record: what it is, what it is called, whether it stands. */
export function recordHead<Type extends string, Id extends z.ZodType>(type: Type, id: Id) {
  return {
    type: z.literal(type).describe("Record type, so that a record explains itself when it stands alone."),
    id: id.describe("Identifier, unique in the dataset across all record types and never reused."),
    status: Status,
    replacedBy: id.nullable().describe("Record that stands instead of a withdrawn one; null otherwise."),
    statusReason: z.string().min(1).nullable().describe("Why the record was withdrawn; null while it is active."),
  };
}

/** The keys that close every record: where it comes from, and what the coder adds. */
export function recordTail() {
  return {
    evidence: z.array(EvidenceSchema).min(1).describe("Passages that the record rests on; one or more."),
    note: z.string().min(1).nullable().describe("The coder's remark, in the coder's words; null where there is none."),
  };
}
