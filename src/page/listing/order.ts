import type { DatasetRecord } from "../../generated/types.js";
import type { RecordType } from "../../model/collections.js";
import { referencesOf } from "../../model/walk.js";
import { nameOf } from "../../query/naming.js";
import { labelOf } from "../labels.js";
import { voiceName } from "../names.js";
import type { Page } from "../page.js";

/** A column by which the records of a type can be put in order. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** What a record is put in order by. */
  value(record: DatasetRecord, page: Page): string | number;
}

const id: Column = { key: "id", label: "Id", value: ({ id }) => id };
const name: Column = { key: "name", label: "Name", value: ({ id }, { dataset }) => nameOf(id, dataset) };
const statements: Column = { key: "statements", label: "Statements", isNumber: true, value: ({ id }, page) => statementsWith(page, id) };

const columns: Readonly<Record<RecordType, readonly Column[]>> = {
  statement: [
    id,
    {
      key: "by",
      label: "Whose word, and what is said",
      value: (record, page) => (record.type === "statement" ? voiceName(page, record) : ""),
    },
    { key: "topic", label: "Topic", value: (record) => (record.type === "statement" ? labelOf("topic", record.topic) : "") },
  ],
  actor: [
    name,
    { key: "kind", label: "What it is", value: (record) => (record.type === "actor" ? labelOf("actorKind", record.kind) : "") },
    statements,
  ],
  location: [
    name,
    { key: "kind", label: "What it is", value: (record) => (record.type === "location" ? labelOf("featureCode", record.featureCode) : "") },
    statements,
  ],
  source: [
    name,
    { key: "published", label: "Published", value: (record) => (record.type === "source" ? (record.published ?? "") : "") },
    statements,
  ],
  "casualty-figure": [id],
};

/** The columns of a type. */
export const columnsOf = (type: RecordType): readonly Column[] => columns[type];

/** Records in the order that an address asks for: of the dataset, or of a column, `-` before it for the other way round. */
export function inOrder(page: Page, type: RecordType, records: readonly DatasetRecord[], sort: string | null): readonly DatasetRecord[] {
  const column = columnsOf(type).find(({ key }) => key === sort?.replace(/^-/, ""));
  if (!column) return records;
  const turn = sort?.startsWith("-") ? -1 : 1;
  const withValues = records.map((record) => [column.value(record, page), record] as const);
  return withValues.sort(([one], [other]) => turn * compared(one, other)).map(([, record]) => record);
}

const collator = new Intl.Collator("en", { numeric: true });
const compared = (one: string | number, other: string | number) =>
  typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));

/** How many standing statements refer to each record. */
const counts = new WeakMap<Page, ReadonlyMap<string, number>>();

/** How many standing statements have to do with a record: by it, through it, or with it in their text. */
export function statementsWith(page: Page, id: string): number {
  const known = counts.get(page) ?? counted(page);
  counts.set(page, known);
  return known.get(id) ?? 0;
}

function counted({ statements }: Page): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const statement of statements)
    for (const each of new Set(referencesOf(statement).map(({ id }) => id))) numbers.set(each, (numbers.get(each) ?? 0) + 1);
  return numbers;
}
