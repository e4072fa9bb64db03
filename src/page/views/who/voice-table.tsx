import { useState } from "preact/hooks";
import { type AddressOf, formatAddress } from "../../address.js";
import { counted, grouped } from "../../counted.js";
import { Dots } from "../../pictures/dots.js";
import type { SaidTable } from "../../pictures/table.js";
import { allVoices, type Voice } from "../../pictures/voices.js";
import { plain, Text } from "../../text.js";

/** So many voices are shown at a time. */
const AT_ONCE = 60;
/** Up to so many statements a cell shows each as a mark. */
const MOST_MARKS = 12;

interface Props {
  readonly table: SaidTable;
  readonly address: AddressOf<"who">;
}

/** Voices in rows, topics in columns: how many statements, and a mark for each. */
export function VoiceTable({ table, address }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const voices = allVoices(table.groups);
  const visible = new Set(voices.slice(0, shown));
  return (
    <div class="voice-table">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">Whose word it is</span>
            </th>
            {table.subjects.map(({ id, name }) => (
              <th key={id} scope="col" class="turned">
                <span>{name}</span>
              </th>
            ))}
            <th scope="col" class="turned">
              <span>All</span>
            </th>
          </tr>
        </thead>
        {table.groups
          .filter((group) => group.voices.some((voice) => visible.has(voice)))
          .map(({ heading, voices: own }) => (
            <tbody key={heading ?? ""}>
              {heading !== null && (
                <tr class="group">
                  <th scope="rowgroup" colSpan={table.subjects.length + 2}>
                    <Text of={heading} />
                  </th>
                </tr>
              )}
              {own
                .filter((voice) => visible.has(voice))
                .map((voice) => (
                  <Row key={voice.id} voice={voice} table={table} address={address} />
                ))}
            </tbody>
          ))}
      </table>
      {voices.length > shown && (
        <p class="paging">
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            Show {counted(Math.min(AT_ONCE, voices.length - shown), "more voice")}
          </button>
          <span class="quiet">
            {shown} of {voices.length}, in the order of the text
          </span>
        </p>
      )}
    </div>
  );
}

function Row({ voice, table, address }: { readonly voice: Voice } & Props) {
  const href = (topic: string | null) => formatAddress({ view: "who", by: "topic", speaker: voice.id, topic });
  return (
    <tr>
      <th scope="row">
        <Text of={voice.name} />
        {voice.role && (
          <span class="quiet">
            , <Text of={voice.role} />
          </span>
        )}
      </th>
      {table.subjects.map(({ id, name }) => {
        const statements = table.cell(voice.id, id);
        if (statements.length === 0) return <td key={id} />;
        const isOpen = address.speaker === voice.id && address.topic === id;
        return (
          <td key={id} class={isOpen ? "open" : undefined}>
            <a href={href(id)} aria-label={`${plain(voice.name)} on ${name.toLowerCase()}: ${counted(statements.length, "statement")}`}>
              <span>{grouped(statements.length)}</span>
              {statements.length <= MOST_MARKS && <Dots statements={statements} size={9} perLine={4} />}
            </a>
          </td>
        );
      })}
      <td class="all">
        <a href={href(null)} aria-label={`${plain(voice.name)}: ${counted(voice.statements.length, "statement")}`}>
          <span>{grouped(voice.statements.length)}</span>
        </a>
      </td>
    </tr>
  );
}
