import type { DatasetRecord } from "../../generated/types.js";
import { nameOf } from "../../query/naming.js";
import { quantityInWords } from "../../query/quantity.js";
import { formatAddress } from "../address.js";
import { capital } from "../counted.js";
import { labelOf } from "../labels.js";
import { sortOf } from "../names.js";
import { recordHref, usePage } from "../page.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import type { ListAddress } from "./asked.js";
import { type Column, columnsOf, statementsWith } from "./order.js";

/** Records of one type in rows, with heads that put them in order. */
export function Table({ address, records }: { readonly address: ListAddress; readonly records: readonly DatasetRecord[] }) {
  return (
    <table class={`records ${address.type}`}>
      <thead>
        <tr>
          {columnsOf(address.type).map((column) => (
            <Head key={column.key} column={column} address={address} />
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={record.id} record={record} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ column: { key, label, isNumber }, address }: { readonly column: Column; readonly address: ListAddress }) {
  const current = address.sort?.replace(/^-/, "") ?? columnsOf(address.type)[0]?.key;
  const falls = address.sort?.startsWith("-") ?? false;
  const isCurrent = key === current;
  // Of numbers, people want the greatest first.
  const next = isCurrent ? (falls ? key : `-${key}`) : isNumber ? `-${key}` : key;
  return (
    <th scope="col" class={isNumber ? "number" : undefined} aria-sort={isCurrent ? (falls ? "descending" : "ascending") : undefined}>
      <a href={formatAddress({ ...address, sort: next, from: 0 })}>
        {label}
        {isCurrent && <span aria-hidden="true"> {falls ? "↓" : "↑"}</span>}
      </a>
    </th>
  );
}

function Row({ record }: { readonly record: DatasetRecord }) {
  const page = usePage();
  const id = (
    <a class="id" href={recordHref(record.id)}>
      {record.id}
    </a>
  );
  switch (record.type) {
    case "statement":
      return (
        <tr>
          <td>{id}</td>
          <td>
            <Statement statement={record} size="list" linked={false} as="div" />
          </td>
          <td>{capital(labelOf("topic", record.topic))}</td>
        </tr>
      );
    case "casualty-figure": {
      const { quantity, outcomes, outcomeJoin } = record;
      const statement = page.lookup.find("statement", record.statement);
      return (
        <tr>
          <td>
            <Statement
              statement={statement}
              size="list"
              as="div"
              below={
                <>
                  figure:{" "}
                  <Text
                    of={`${quantityInWords(quantity)}, ${outcomes.map((each) => labelOf("outcome", each)).join(` ${outcomeJoin ?? ""} `)}`}
                  />{" "}
                  · {id}
                </>
              }
            />
          </td>
        </tr>
      );
    }
    case "source":
      return (
        <tr>
          <td>
            <a href={recordHref(record.id)}>
              <Text of={capital(nameOf(record.id, page.dataset))} />
            </a>
          </td>
          <td>{record.published ?? "not given"}</td>
          <td class="number">{statementsWith(page, record.id)}</td>
        </tr>
      );
    default:
      return (
        <tr>
          <td>
            <a href={recordHref(record.id)}>
              <Text of={record.name} />
            </a>
          </td>
          <td>{capital(sortOf(record))}</td>
          <td class="number">{statementsWith(page, record.id)}</td>
        </tr>
      );
  }
}
