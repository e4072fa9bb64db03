import { useMemo } from "preact/hooks";
import type { Statement as StatementRecord } from "../../generated/types.js";
import { BesideCopy } from "../copy/beside.js";
import { OwnCopy } from "../copy/own-copy.js";
import { useCopy } from "../copy/store.js";
import { grouped } from "../counted.js";
import { useFirstPicture } from "../first-picture.js";
import { LongList } from "../long-list.js";
import { useAddressOf, useGo, usePage } from "../page.js";
import { PhoneScore } from "../pictures/phone-score.js";
import { inTextOrder } from "../pictures/text-order.js";
import { useScoreData } from "../pictures/use-score.js";
import { WholeScore } from "../pictures/whole-score.js";
import { allOf, type View } from "../view.js";
import { useWide } from "../wide.js";
import { Selection } from "./report/selection.js";

export const view: View<"report"> = {
  title: (_, { id }) => (id === null ? "The report, from start to end" : `The report at ${id}`),
  Body,
  takeAway: (page) => allOf(page, "statement"),
};

function Body() {
  const page = usePage();
  const { id } = useAddressOf("report");
  const go = useGo();
  const copy = useCopy();
  const wide = useWide();
  const { length } = useScoreData();
  const isDrawn = useFirstPicture();
  const order = useMemo(() => inTextOrder(page.statements), [page]);
  const selected = order.find((statement) => statement.id === id) ?? null;
  const select = (statement: StatementRecord) => go({ view: "report", id: statement.id }, { replace: true });
  const open = (statement: StatementRecord) => go({ view: "record", id: statement.id, part: null });
  const hasCopy = copy.compared !== null;
  return (
    <>
      <h1 tabIndex={-1}>{hasCopy ? "The report, beside your copy" : "The report, from start to end"}</h1>
      {order.length === 0 ? (
        <p class="lead">No statement is coded yet.</p>
      ) : hasCopy ? (
        <BesideCopy />
      ) : wide ? (
        <>
          <p class="sub">
            A bar is a statement’s passage, at its place among the {grouped(length)} characters of the text; its lane is whose word it is.
          </p>
          <WholeScore
            id="score"
            label="Statements in the order of the text, by whose word they are"
            selected={selected}
            onSelect={select}
            onOpen={open}
          />
          <Selection selected={selected} order={order} onSelect={select} />
          <section class="all-statements" aria-labelledby="all-statements" aria-busy={!isDrawn}>
            <h2 id="all-statements">All statements, in the order of the text</h2>
            {isDrawn && <LongList statements={order} selected={selected} />}
          </section>
        </>
      ) : (
        <>
          <PhoneScore order={order} selected={selected} onSelect={select} />
          <OwnCopy />
        </>
      )}
    </>
  );
}
