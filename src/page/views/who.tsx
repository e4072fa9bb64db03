import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Statement as StatementRecord } from "../../generated/types.js";
import type { Filter } from "../../query/filter.js";
import { select } from "../../query/select.js";
import type { AnyDataset } from "../../query/types.js";
import { type AddressOf, formatAddress } from "../address.js";
import { counted } from "../counted.js";
import { LongList } from "../long-list.js";
import { Key } from "../marks.js";
import { type Page, useAddressOf, usePage } from "../page.js";
import { type SaidTable, saidTable } from "../pictures/table.js";
import { allVoices, voicesOf } from "../pictures/voices.js";
import { stancesIn } from "../stance.js";
import { Text } from "../text.js";
import { allOf, type TakeAway, type View } from "../view.js";
import { useWide } from "../wide.js";
import { Subjects } from "./who/subjects.js";
import { VoiceTable } from "./who/voice-table.js";

type WhoAddress = AddressOf<"who">;

export const view: View<"who"> = {
  title: (page, address) => {
    const cell = cellOf(page, address);
    return cell === null ? "Who says what" : cell.heading;
  },
  Body,
  takeAway: (page, address) => {
    const cell = cellOf(page, address);
    return cell === null ? allOf(page, "statement") : takeAwayOf(page, cell);
  },
};

/** The statements of a voice, or of a voice on a subject, or on a subject whoever makes them. */
interface Cell {
  readonly heading: string;
  readonly statements: readonly StatementRecord[];
  readonly filter: Filter<AnyDataset>;
  readonly name: string;
}

function Body() {
  const page = usePage();
  const address = useAddressOf("who");
  const wide = useWide();
  const by = address.by === "label" ? "label" : "topic";
  const table = useMemo(() => tableOf(page, by), [page, by]);
  const cell = useMemo(() => cellOf(page, address, table), [page, address, table]);
  const isTable = wide && address.by === "topic";
  return (
    <>
      <h1 tabIndex={-1}>Who says what</h1>
      <p class="lead">
        {isTable
          ? "Statements by whose word they are, and by topic. Every number opens its list."
          : "One mark a statement, in the order of the text."}{" "}
        More statements do not make a claim better founded.
      </p>
      <div class="who-tools">
        <By by={address.by} />
        <Key entries={stancesIn(page.statements)} />
      </div>
      {cell && <CellList cell={cell} address={address} />}
      {page.statements.length === 0 ? (
        <p>No statement is coded yet.</p>
      ) : isTable ? (
        <VoiceTable table={table} address={address} />
      ) : (
        <Subjects key={address.by} table={table} address={address} />
      )}
    </>
  );
}

const choices = [
  ["topic", "By topic"],
  ["voice", "By voice"],
  ["label", "By label"],
] as const;

function By({ by }: { readonly by: WhoAddress["by"] }) {
  return (
    <nav class="segments" aria-label="Order">
      {choices.map(([value, label]) => (
        <a
          key={value}
          href={formatAddress({ view: "who", by: value, speaker: null, topic: null })}
          aria-current={value === by ? "true" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function CellList({ cell, address }: { readonly cell: Cell; readonly address: WhoAddress }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [cell.heading]);
  return (
    <section class="cell-list" aria-labelledby="cell">
      <div>
        <h2 id="cell" tabIndex={-1} ref={heading}>
          <Text of={cell.heading} />
        </h2>
        <a href={formatAddress({ ...address, speaker: null, topic: null })}>Close the list</a>
      </div>
      {cell.statements.length === 0 ? <p>Nothing: this voice does not speak on it.</p> : <LongList statements={cell.statements} />}
    </section>
  );
}

const tableOf = ({ lookup, statements }: Page, by: "topic" | "label") => saidTable(lookup, voicesOf(lookup, statements), by);

function cellOf(page: Page, { speaker, topic, by }: WhoAddress, known?: SaidTable): Cell | null {
  if (speaker === null) return null;
  const table = known ?? tableOf(page, by === "label" ? "label" : "topic");
  const voice = allVoices(table.groups).find(({ id }) => id === speaker);
  const subject = table.subjects.find(({ id }) => id === topic);
  const statements = topic === null ? (voice?.statements ?? []) : table.cell(speaker, topic);
  const on = topic === null ? "" : by === "label" ? `, of ${subject?.name ?? topic}` : `, on ${(subject?.name ?? topic).toLowerCase()}`;
  const link = voice?.statements[0]?.attribution.at(-1);
  return {
    heading: `${voice?.name ?? speaker}${on}: ${counted(statements.length, "statement")}`,
    statements,
    filter: {
      type: "statement",
      ...(link?.by ? { by: link.by } : link?.source ? { source: link.source } : {}),
      ...(topic === null ? {} : by === "label" ? { about: topic } : { topic: topic as StatementRecord["topic"] }),
    },
    name: [page.dataset.name, "who", speaker.replaceAll("~", "-through-"), ...(topic === null ? [] : [topic])].join("-"),
  };
}

/** With the query that finds the same, if there is one. */
function takeAwayOf(page: Page, { statements, filter, name }: Cell): TakeAway {
  const ids = (records: readonly { readonly id: string }[]) =>
    records
      .map(({ id }) => id)
      .sort()
      .join(" ");
  return { records: statements, filter: isSame(page, filter, ids(statements), ids) ? filter : null, name };
}

function isSame(
  page: Page,
  filter: Filter<AnyDataset>,
  wanted: string,
  ids: (records: readonly { readonly id: string }[]) => string,
): boolean {
  try {
    return ids(select<Filter<AnyDataset>, AnyDataset>(filter, page.dataset)) === wanted;
  } catch {
    // An address can name what the dataset does not have.
    return false;
  }
}
