import type { DatasetRecord } from "../../generated/types.js";
import { find } from "../../query/find.js";
import { type Page, recordHref } from "../page.js";
import { RecordName } from "../records/parts.js";
import { Statement } from "../statement.js";

/** The records that somebody means who types an id, such as `s070` or `s70`. */
export function foundById({ dataset }: Page, q: string): readonly DatasetRecord[] {
  const { by, records } = find(q.trim(), dataset);
  return by === "id" ? records : [];
}

/** Records of which the id was typed. */
export const ById = ({ records }: { readonly records: readonly DatasetRecord[] }) => (
  <section class="way">
    <div>
      <h2>By its id</h2>
    </div>
    <ul class="statements">
      {records.map((record) => (
        <li key={record.id}>
          {record.type === "statement" ? (
            <Statement statement={record} size="list" />
          ) : (
            <a href={recordHref(record.id)}>{record.type === "casualty-figure" ? record.id : <RecordName id={record.id} />}</a>
          )}
        </li>
      ))}
    </ul>
  </section>
);
