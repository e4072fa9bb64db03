import type { DatasetRecord } from "../../generated/types.js";
import { type RecordType, spoken } from "../../model/collections.js";
import { formatAddress } from "../address.js";
import { counted } from "../counted.js";
import { askedFor, askingFor, filterOf, type ListAddress, normalFilterOf, resultOf, toggled } from "../listing/asked.js";
import { labelOfKey, labelOfValue } from "../listing/facets.js";
import { Facets } from "../listing/facets-column.js";
import { inOrder } from "../listing/order.js";
import { PAGE, Paging } from "../listing/paging.js";
import { Table } from "../listing/table.js";
import { type Page, useAddressOf, usePage } from "../page.js";
import { TakeAwayButtons } from "../take-away-buttons.js";
import { Text } from "../text.js";
import type { View } from "../view.js";

const tabs: readonly { readonly type: RecordType; readonly label: string }[] = [
  { type: "statement", label: "Statements" },
  { type: "actor", label: "Actors" },
  { type: "location", label: "Locations" },
  { type: "source", label: "Sources" },
  { type: "casualty-figure", label: "Casualty figures" },
];

/** All that is asked for, in the order that is asked for. */
function listed(page: Page, address: ListAddress): readonly DatasetRecord[] {
  return inOrder(page, address.type, resultOf(page, address).records, address.sort);
}

export const view: View<"records"> = {
  title(page, address) {
    const narrowed = Object.entries(address.asked).flatMap(([key, values]) => values.map((value) => labelOfValue(page, key, value)));
    const label = tabs.find(({ type }) => type === address.type)?.label ?? "";
    return [`All records: ${label.toLowerCase()}`, ...narrowed].join(", ");
  },
  Body,
  takeAway(page, address) {
    const filter = normalFilterOf(page, address);
    return filter && { records: listed(page, address), filter: filterOf(address), name: `${page.dataset.name}-${address.type}s` };
  },
};

function Body() {
  const page = usePage();
  const address = useAddressOf("records");
  const { type, from } = address;
  const { problem } = resultOf(page, address);
  const records = listed(page, address);
  const all = resultOf(page, { type, asked: {} }).records.length;
  return (
    <div class="listing">
      <div class="heading">
        <h1 tabIndex={-1}>All records</h1>
        <TakeAwayButtons as="buttons" />
      </div>
      <nav class="tabs" aria-label="Types of record">
        {tabs.map((tab) => {
          const number = resultOf(page, { type: tab.type, asked: {} }).records.length;
          return (
            number > 0 && (
              <a
                key={tab.type}
                href={formatAddress({ view: "records", type: tab.type, asked: {}, sort: null, from: 0 })}
                aria-current={tab.type === type ? "page" : undefined}
              >
                {tab.label} <span class="count">{number.toLocaleString("en")}</span>
              </a>
            )
          );
        })}
      </nav>
      <div class="faceted">
        <Facets address={address} />
        <section aria-label="Records">
          <div class="found">
            <p role="status">
              <b>
                {records.length === all
                  ? counted(all, spoken(type))
                  : `${records.length.toLocaleString("en")} of ${counted(all, spoken(type))}`}
              </b>
            </p>
            <Chips address={address} />
          </div>
          {problem !== null ? (
            <p class="notice">
              The address asks for what there is not: <Text of={problem} />.
            </p>
          ) : records.length === 0 ? (
            <Empty address={address} />
          ) : (
            <>
              <Table address={address} records={records.slice(from, from + PAGE)} />
              <Paging address={address} number={records.length} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}

/** What narrows the list, each to be taken away. */
function Chips({ address }: { readonly address: ListAddress }) {
  const page = usePage();
  const chips = Object.entries(address.asked).flatMap(([key, values]) => values.map((value) => ({ key, value })));
  if (chips.length === 0) return null;
  return (
    <>
      {chips.map(({ key, value }) => (
        <a key={`${key} ${value}`} class="chip" href={formatAddress(toggled(address, key, value))}>
          {labelOfKey(key)}: <Text of={labelOfValue(page, key, value)} /> <span aria-hidden="true">✕</span>
          <span class="hidden">, take away</span>
        </a>
      ))}
      <a href={formatAddress({ ...address, asked: {}, from: 0 })}>Clear</a>
    </>
  );
}

/** Which of the keys leaves nothing, and what there is without it. */
function Empty({ address }: { readonly address: ListAddress }) {
  const page = usePage();
  const without = Object.keys(address.asked).map((key) => {
    const other = askingFor(address, key, []);
    return { key, other, number: resultOf(page, other).records.length };
  });
  const helpful = without.filter(({ number }) => number > 0);
  return (
    <div class="empty">
      <p class="lead">No {spoken(address.type)} fits all of these at once.</p>
      <ul>
        {helpful.map(({ key, other, number }) => (
          <li key={key}>
            <a href={formatAddress(other)}>
              Without {labelOfKey(key).toLowerCase()}{" "}
              <Text
                of={askedFor(address.asked, key)
                  .map((value) => labelOfValue(page, key, value))
                  .join(" or ")}
              />
            </a>
            : {counted(number, spoken(address.type))}
          </li>
        ))}
        {helpful.length === 0 && (
          <li>
            <a href={formatAddress({ ...address, asked: {}, from: 0 })}>All of them</a>
          </li>
        )}
      </ul>
    </div>
  );
}
