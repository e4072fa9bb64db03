import type { Actor, CasualtyFigure, DatasetRecord, Location, Quantity, Source, Statement } from "../generated/types.js";

type Head<Each extends DatasetRecord> = Pick<Each, "type" | "status" | "replacedBy">;

/** What records that refer to a record may want to know of it. No more than rules need: a corpus keeps it of every record. */
export type Facts =
  | (Head<Source> & Pick<Source, "publisher" | "published"> & { readonly text: { readonly length: number } | null })
  | (Head<Actor> & Pick<Actor, "differentFrom">)
  | (Head<Location> & Pick<Location, "within" | "precision">)
  | (Head<Statement> & Pick<Statement, "mode"> & { readonly quantity: Pick<Quantity, "reported" | "low" | "high" | "vague"> | null })
  | (Head<CasualtyFigure> & Pick<CasualtyFigure, "overlaps">);

/** The facts of a record. Where they are those of most records of a type, these share one object. */
export function factsOf(record: DatasetRecord): Facts {
  const { status, replacedBy } = record;
  const isPlain = status === "active" && replacedBy === null;
  switch (record.type) {
    case "source": {
      const { type, publisher, published, text } = record;
      return { type, status, replacedBy, publisher, published, text: text && { length: text.length } };
    }
    case "actor": {
      const { type, differentFrom } = record;
      return isPlain && differentFrom.length === 0 ? plainActor : { type, status, replacedBy, differentFrom };
    }
    case "location": {
      const { type, within, precision } = record;
      return { type, status, replacedBy, within, precision };
    }
    case "statement": {
      const { type, mode, quantity } = record;
      if (isPlain && quantity === null) return plainStatements[mode];
      if (quantity === null) return { type, status, replacedBy, mode, quantity };
      const { reported, low, high, vague } = quantity;
      return { type, status, replacedBy, mode, quantity: { reported, low, high, vague } };
    }
    case "casualty-figure": {
      const { type, overlaps } = record;
      return { type, status, replacedBy, overlaps };
    }
  }
}

const plain = { status: "active", replacedBy: null } as const;
const plainActor: Facts = { type: "actor", ...plain, differentFrom: [] };
const plainStatement = (mode: Statement["mode"]): Facts => ({ type: "statement", ...plain, mode, quantity: null });
const plainStatements: Record<Statement["mode"], Facts> = {
  historical: plainStatement("historical"),
  future: plainStatement("future"),
  hypothetical: plainStatement("hypothetical"),
};
