import { useMemo, useState } from "preact/hooks";
import type { Statement } from "../../../generated/types.js";
import { type AddressOf, formatAddress } from "../../address.js";
import { counted, grouped } from "../../counted.js";
import { Dots } from "../../pictures/dots.js";
import { byVoice, type SaidTable, type Subject } from "../../pictures/table.js";
import { allVoices, type Voice } from "../../pictures/voices.js";
import { Text } from "../../text.js";

/** So many rows are shown at a time. */
const AT_ONCE = 40;

interface Props {
  readonly table: SaidTable;
  readonly address: AddressOf<"who">;
}

/** A row of the list: a topic or a label that opens into voices, or a voice that opens into topics. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly statements: readonly Statement[];
  /** Said at its end: how many are in it, or the only one. */
  readonly note: string;
  readonly parts: readonly { readonly name: string; readonly statements: readonly Statement[]; readonly href: string }[];
}

/** Topics, voices or labels with a mark for each statement; each opens into its parts, of which each opens its list. */
export function Subjects({ table, address }: Props) {
  const { by } = address;
  const [shown, setShown] = useState(AT_ONCE);
  const rows = useMemo(
    () =>
      by === "voice"
        ? allVoices(table.groups).map((voice) => () => voiceRow(table, voice))
        : table.subjects.map((each) => () => subjectRow(table, each, by)),
    [table, by],
  );
  const visible = useMemo(() => rows.slice(0, shown).map((row) => row()), [rows, shown]);
  return (
    <>
      <ul class="subjects">
        {visible.map((row) => (
          <li key={row.id}>
            <Opening row={row} gaps={by !== "voice"} isMeant={row.parts.some(({ href }) => href === formatAddress(address))} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <p class="paging">
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            Show {counted(Math.min(AT_ONCE, rows.length - shown), "more row")}
          </button>
          <span class="quiet">
            {shown} of {rows.length}
          </span>
        </p>
      )}
    </>
  );
}

/** A row; its parts are made when it is opened. */
function Opening({ row, gaps, isMeant }: { readonly row: Row; readonly gaps: boolean; readonly isMeant: boolean }) {
  const [open, setOpen] = useState(isMeant);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="name">
          <Text of={row.name} />
        </span>
        <span class="marks">
          <Dots statements={row.statements} gaps={gaps} />
        </span>
        <span class="note">
          <span class="hidden">{counted(row.statements.length, "statement")}, </span>
          <Text of={row.note} />
        </span>
      </summary>
      {open && (
        <ul>
          {row.parts.map(({ name, statements, href }) => (
            <li key={href}>
              <a href={href}>
                <Text of={name} />
              </a>
              <span class="marks">
                <Dots statements={statements} />
              </span>
              <span class="number">{grouped(statements.length)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function subjectRow(table: SaidTable, { id, name, statements }: Subject, by: "topic" | "label"): Row {
  const voices = byVoice(table, id);
  const [only] = voices;
  // Together where one voice speaks: gaps part voices.
  const inVoices = voices.flatMap((each) => each.statements);
  return {
    id,
    name,
    statements: inVoices.length === statements.length ? inVoices : statements,
    note: voices.length === 1 && only ? `only ${only.voice.short}` : counted(voices.length, "voice"),
    parts: voices.map(({ voice, statements: said }) => ({
      name: voice.name,
      statements: said,
      href: formatAddress({ view: "who", by, speaker: voice.id, topic: id }),
    })),
  };
}

function voiceRow(table: SaidTable, { id, name, statements }: Voice): Row {
  const topics = table.subjects.flatMap((subject) => {
    const said = table.cell(id, subject.id);
    return said.length > 0
      ? [{ name: subject.name, statements: said, href: formatAddress({ view: "who", by: "voice", speaker: id, topic: subject.id }) }]
      : [];
  });
  return { id, name, statements, note: counted(topics.length, "topic"), parts: topics };
}
