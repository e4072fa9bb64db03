import type { Statement as StatementRecord } from "../../../generated/types.js";
import { quoted } from "../../copied.js";
import { OwnCopy } from "../../copy/own-copy.js";
import { capital, grouped } from "../../counted.js";
import { recordHref, usePage } from "../../page.js";
import { Chain } from "../../pictures/chain.js";
import { PlacePicture, placesInWords, useCodedSource } from "../../pictures/place-picture.js";
import { Statement } from "../../statement.js";
import { CopyButton } from "../../take-away-buttons.js";
import { Text } from "../../text.js";

interface Props {
  readonly selected: StatementRecord | null;
  /** All statements in the order of the text. */
  readonly order: readonly StatementRecord[];
  readonly onSelect: (statement: StatementRecord) => void;
}

/** The statement that is selected in the score, with everyone through whom it comes, and where it stands. */
export function Selection({ selected, order, onSelect }: Props) {
  return (
    <section class="selection columns" aria-label="The selected statement">
      {selected ? <Selected statement={selected} order={order} onSelect={onSelect} /> : <Nothing first={order[0]} onSelect={onSelect} />}
      <div class="aside">
        {selected && <Place statement={selected} />}
        <OwnCopy />
      </div>
    </section>
  );
}

function Nothing({ first, onSelect }: { readonly first: StatementRecord | undefined; readonly onSelect: Props["onSelect"] }) {
  return (
    <div class="unselected">
      <p class="lead">Select a bar to see who says what, and through whom.</p>
      <p class="quiet keys-hint">
        <kbd>←</kbd> <kbd>→</kbd> from statement to statement, <kbd>↑</kbd> <kbd>↓</kbd> from voice to voice, <kbd>d</kbd> to the next
        denial, <kbd>Enter</kbd> opens the record.
      </p>
      {first && (
        <button type="button" onClick={() => onSelect(first)}>
          Begin with the first statement
        </button>
      )}
    </div>
  );
}

function Selected({ statement, order, onSelect }: { readonly statement: StatementRecord } & Pick<Props, "order" | "onSelect">) {
  const page = usePage();
  const at = order.indexOf(statement);
  const [before, after] = [order[at - 1], order[at + 1]];
  const others = statement.otherReadings;
  return (
    <div>
      <div class="selection-tools">
        <button type="button" disabled={!before} onClick={() => before && onSelect(before)}>
          ‹ {before?.id ?? "none before"}
        </button>
        <span class="quiet" role="status">
          {grouped(at + 1)} of {grouped(order.length)}, in the order of the text
        </span>
        <button type="button" disabled={!after} onClick={() => after && onSelect(after)}>
          {after?.id ?? "none after"} ›
        </button>
        <span class="spring" />
        <CopyButton text={() => quoted(page, statement.id)} label="Copy reading" />
        <a class="button" href={recordHref(statement.id)}>
          Open record {statement.id}
        </a>
      </div>
      <Statement statement={statement} size="headline" linked={false} />
      <Chain statement={statement} />
      {others.length > 0 && (
        <p class="other-readings">
          <b>
            {others.length === 1 ? "Another reading" : `${others.length} other readings`},{" "}
            {statement.confidence === "low" ? "as good as this one" : "less likely, as we see it"}.
          </b>{" "}
          <Text of={others.map(({ why }) => `${capital(why).replace(/\.$/, "")}.`).join(" ")} />{" "}
          <a href={recordHref(statement.id)}>See it beside this one</a>
        </p>
      )}
    </div>
  );
}

function Place({ statement }: { readonly statement: StatementRecord }) {
  const source = useCodedSource();
  if (!source) return null;
  return (
    <div class="place-in-text">
      <h2>Its place in the text</h2>
      <div>
        <PlacePicture record={statement} />
        <p class="quiet">
          {capital(placesInWords(statement, source))}. The text is not in this file, but for the few words that attribute or count.
        </p>
      </div>
    </div>
  );
}
