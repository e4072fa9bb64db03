import type { ComponentChildren } from "preact";
import type { DatasetRecord } from "../../generated/types.js";
import { collections, type RecordType } from "../../model/collections.js";
import { partsIn, sentenceOf, sourceParts, startedWithCapital } from "../../query/reading.js";
import { select } from "../../query/select.js";
import type { AnyDataset } from "../../query/types.js";
import { formatAddress } from "../address.js";
import { type Page, recordHref, useAddressOf, usePage } from "../page.js";
import { ActorRecord } from "../records/actor-record.js";
import { NoRecord } from "../records/no-record.js";
import { FigureRecord, LocationRecord, SourceRecord } from "../records/other-records.js";
import { RecordLink } from "../records/parts.js";
import { StatementPage } from "../records/statement-record.js";
import { citationFor } from "../take-away.js";
import { TakeAwayButtons } from "../take-away-buttons.js";
import { Text } from "../text.js";
import type { TakeAway, View } from "../view.js";

export const view: View<"record"> = {
  title: (page, { id }) => {
    const record = page.records.get(id);
    return record ? titleOf(page, record) : `No record ${id}`;
  },
  Body: RecordView,
  takeAway: (page, { id }) => {
    const record = page.records.get(id);
    return record ? takenFrom(page, record) : null;
  },
};

/** What a record is called in a title: its name with what it is, or its reading, speaker first. */
function titleOf({ lookup }: Page, record: DatasetRecord): string {
  switch (record.type) {
    case "actor":
      return `${record.name}, actor`;
    case "location":
      return `${record.name}, place`;
    case "source":
      return `${record.title ?? sentenceOf(startedWithCapital(sourceParts(lookup, record, null)))}, source ${record.id}`;
    default:
      return `${sentenceOf(partsIn(lookup, record))} (${record.id})`;
  }
}

/** What of a record's page can be taken away: the record, and of an actor, a place or a piece all that has to do with it. */
function takenFrom({ dataset }: Page, record: DatasetRecord): TakeAway {
  const name = `${dataset.name}-${record.id}`;
  const key = related[record.type];
  if (key === null || record.withdrawn !== null) return { records: [record], filter: null, name };
  const filter = { [key]: record.id };
  return { records: select<Record<never, never>, AnyDataset>(filter, dataset), filter, name };
}

const related: Readonly<Record<RecordType, "actor" | "location" | "source" | null>> = {
  actor: "actor",
  location: "location",
  source: "source",
  statement: null,
  "casualty-figure": null,
};

function RecordView() {
  const { id } = useAddressOf("record");
  const { records } = usePage();
  const record = records.get(id);
  if (!record) return <NoRecord id={id} />;
  return (
    <div class={`record ${record.type}`}>
      <Trail record={record} />
      <Withdrawn record={record} />
      <div class="columns">
        <Body record={record} />
      </div>
      <PrintedCitation record={record} />
    </div>
  );
}

function Body({ record }: { readonly record: DatasetRecord }) {
  switch (record.type) {
    case "statement":
      return <StatementPage record={record} />;
    case "actor":
      return <ActorRecord record={record} />;
    case "location":
      return <LocationRecord record={record} />;
    case "source":
      return <SourceRecord record={record} />;
    case "casualty-figure":
      return <FigureRecord record={record} />;
  }
}

/** Where the record stands among all, its neighbours, and what can be done with it. */
function Trail({ record }: { readonly record: DatasetRecord }) {
  const { dataset } = usePage();
  const { type, id } = record;
  const collection = collections.find((each) => each.type === type);
  const all: readonly DatasetRecord[] = collection ? dataset[collection.key] : [];
  const at = all.findIndex((each) => each.id === id);
  const list = (of: RecordType) => formatAddress({ view: "records", type: of, asked: {}, sort: null, from: 0 });
  return (
    <div class="trail">
      <nav aria-label="Where this record stands">
        <a href={list("statement")}>All records</a>
        <span aria-hidden="true"> › </span>
        <a href={list(type)}>{typeNames[type]}</a>
        <span aria-hidden="true"> › </span>
        <span class="id">{id}</span>
      </nav>
      <div class="neighbours">
        <Neighbour record={all[at - 1]} rel="prev" />
        <Neighbour record={all[at + 1]} rel="next" />
      </div>
      <div class="tools">
        {type === "statement" && (
          <a class="button" href={formatAddress({ view: "report", id })}>
            Show in report
          </a>
        )}
        <TakeAwayButtons />
      </div>
    </div>
  );
}

const typeNames: Readonly<Record<RecordType, string>> = {
  statement: "Statements",
  actor: "Actors",
  location: "Places",
  source: "Sources",
  "casualty-figure": "Figures",
};

function Neighbour({ record, rel }: { readonly record: DatasetRecord | undefined; readonly rel: "prev" | "next" }) {
  if (!record) return null;
  const isNumbered = record.type === "statement" || record.type === "casualty-figure";
  const name: ComponentChildren = isNumbered ? <span class="id">{record.id}</span> : null;
  return (
    <a class="button" rel={rel} href={recordHref(record.id)} aria-label={`${rel === "prev" ? "Before" : "After"} it: ${record.id}`}>
      {rel === "prev" ? <>‹ {name}</> : <>{name} ›</>}
    </a>
  );
}

/** The citation of a record and its full name, on paper alone: on the screen they are asked for. */
function PrintedCitation({ record }: { readonly record: DatasetRecord }) {
  const page = usePage();
  const taken = { records: [record], filter: null, name: record.id };
  return (
    <section class="part printed">
      <h2>Cite</h2>
      {citationFor(page, taken, "text")
        .split("\n")
        .map((line, index) => (
          <p key={index}>
            <Text of={line} />
          </p>
        ))}
      <p class="id">
        {page.fullName}#{record.id}
      </p>
    </section>
  );
}

/** That a record stands no more, why, and what stands instead. */
function Withdrawn({ record: { withdrawn } }: { readonly record: DatasetRecord }) {
  if (withdrawn === null) return null;
  return (
    <p class="notice withdrawn" role="note">
      <b>Withdrawn.</b> <Text of={withdrawn.why} />{" "}
      {withdrawn.replacedBy === null ? (
        "Nothing stands instead."
      ) : (
        <>
          Instead stands <RecordLink id={withdrawn.replacedBy} />.
        </>
      )}
    </p>
  );
}
