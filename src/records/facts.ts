import type { Actor, CasualtyFigure, DatasetRecord, Location, Quantity, Source, Statement } from "../generated/types.js";

type Head<Each extends DatasetRecord> = Pick<Each, "type" | "status" | "replacedBy">;

/** What records that refer to a record may want to know of it. No more than rules need: a corpus keeps it of every record. */
export type Facts =
  | (Head<Source> & Pick<Source, "publisher" | "published"> & { readonly text: { readonly length: number } | null })
  | (Head<Actor> & Pick<Actor, "differentFrom">)
  | (Head<Location> & Pick<Location, "within" | "precision">)
  | (Head<Statement> & Pick<Statement, "mode"> & { readonly quantity: Pick<Quantity, "reported" | "low" | "high" | "vague"> | null })
  | (Head<CasualtyFigure> & Pick<CasualtyFigure, "overlaps">);

const plain = { status: "active", replacedBy: null } as const;

/** Facts that most actors and statements share. */
export const commonFacts: readonly Facts[] = [
  { type: "actor", ...plain, differentFrom: [] },
  { type: "statement", ...plain, mode: "historical", quantity: null },
  { type: "statement", ...plain, mode: "future", quantity: null },
  { type: "statement", ...plain, mode: "hypothetical", quantity: null },
];

/** Which of `commonFacts` are those of a record; -1 where none are. */
export function commonFactsOf(record: DatasetRecord): number {
  if (record.status !== "active" || record.replacedBy !== null) return -1;
  if (record.type === "actor") return record.differentFrom.length === 0 ? 0 : -1;
  if (record.type !== "statement" || record.quantity !== null) return -1;
  return commonFacts.findIndex((facts) => facts.type === "statement" && facts.mode === record.mode);
}

/** The facts of a record, as short a text as will do. */
export function packedFactsOf(record: DatasetRecord): string {
  const { type, status, replacedBy } = record;
  return JSON.stringify([type, status === "withdrawn" ? 1 : 0, replacedBy, ...restOf(record)]);
}

function restOf(record: DatasetRecord): readonly unknown[] {
  switch (record.type) {
    case "source":
      return [record.publisher, record.published, record.text?.length ?? null];
    case "actor":
      return record.differentFrom;
    case "location":
      return [record.within, record.precision];
    case "statement": {
      const { mode, quantity } = record;
      return quantity ? [mode, quantity.reported, quantity.low, quantity.high, quantity.vague] : [mode];
    }
    case "casualty-figure":
      return record.overlaps;
  }
}

/** The facts in a text of `packedFactsOf`. */
export function unpackedFacts(packed: string): Facts {
  const [type, withdrawn, replacedBy, ...rest] = JSON.parse(packed);
  const head = { type, status: withdrawn ? ("withdrawn" as const) : ("active" as const), replacedBy };
  switch (type as DatasetRecord["type"]) {
    case "source": {
      const [publisher, published, length] = rest;
      return { ...head, publisher, published, text: length === null ? null : { length } };
    }
    case "actor":
      return { ...head, differentFrom: rest };
    case "location": {
      const [within, precision] = rest;
      return { ...head, within, precision };
    }
    case "statement": {
      const [mode, reported, low, high, vague] = rest;
      return { ...head, mode, quantity: rest.length === 1 ? null : { reported, low, high, vague } };
    }
    case "casualty-figure":
      return { ...head, overlaps: rest };
  }
}
