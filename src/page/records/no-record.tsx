import { find } from "../../query/find.js";
import { formatAddress } from "../address.js";
import { recordHref, usePage } from "../page.js";
import { Text } from "../text.js";
import { RecordName } from "./parts.js";

/** So many are named that may have been meant. */
const MOST_GUESSES = 6;

/** That no record has an id, and which may have been meant. */
export function NoRecord({ id }: { readonly id: string }) {
  const { dataset } = usePage();
  const shown = id.slice(0, 100);
  const { records } = find(shown, dataset);
  return (
    <>
      <h1 tabIndex={-1}>
        There is no record “<Text of={shown} />”
      </h1>
      {records.length > 0 && (
        <p>
          Perhaps you mean{" "}
          {records.slice(0, MOST_GUESSES).map((record, index) => (
            <span key={record.id}>
              {index > 0 && ", "}
              <a href={recordHref(record.id)}>
                {record.type === "statement" || record.type === "casualty-figure" ? record.id : <RecordName id={record.id} />}
              </a>
            </span>
          ))}
          ?
        </p>
      )}
      <p>
        <a href={formatAddress({ view: "search", q: shown })}>Search for it</a>, or see{" "}
        <a href={formatAddress({ view: "records", type: "statement", asked: {}, sort: null, from: 0 })}>all records</a>.
      </p>
    </>
  );
}
