import type { ComponentChildren } from "preact";
import type { DatasetRecord, Identifier, OtherName, Statement as StatementRecord } from "../../generated/types.js";
import { identifierScheme } from "../../model/vocabularies/shared.js";
import { sourceParts, startedWithCapital } from "../../query/reading.js";
import { formatAddress } from "../address.js";
import { useCopy } from "../copy/store.js";
import { recordHref, usePage } from "../page.js";
import { cuesOf, PlacePicture, rangesInWords, useCodedSource } from "../pictures/place-picture.js";
import { Statement } from "../statement.js";
import { Parts, plain, Text } from "../text.js";

/** A part of a record's page, with its heading. */
export function Section(props: {
  readonly title: ComponentChildren;
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`part ${props.class ?? ""}`}>
      <h2 id={props.id} tabIndex={props.id === undefined ? undefined : -1}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** Fields of a record, by name; what is null is left out. */
export function Fields({ of }: { readonly of: readonly (readonly [name: string, value: ComponentChildren] | null)[] }) {
  return (
    <dl class="fields">
      {of.map(
        (field) =>
          field && (
            <div key={field[0]}>
              <dt>{field[0]}</dt>
              <dd>{field[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What the text does not say: written out, so that nobody takes it for an oversight. */
export const NotSaid = ({ children = "not said" }: { readonly children?: ComponentChildren }) => <span class="quiet">{children}</span>;

/** The name of an actor, a place or a piece, as a link to its record. */
export function RecordLink({ id }: { readonly id: string }) {
  return (
    <a href={recordHref(id)}>
      <RecordName id={id} />
    </a>
  );
}

/** What an actor, a place or a piece is called; the id of what is not there. */
export function RecordName({ id }: { readonly id: string }) {
  const { records, lookup } = usePage();
  const record = records.get(id);
  if (record?.type === "actor" || record?.type === "location") return <Text of={record.name} />;
  return record?.type === "source" ? <Parts of={startedWithCapital(sourceParts(lookup, record, null))} /> : <Text of={id} />;
}

/** So many statements are shown at once. */
const AT_ONCE = 100;

/** Statements one below the other; of many the first, and a link to all. */
export function Statements({
  of,
  href,
  below,
}: {
  readonly of: readonly StatementRecord[];
  /** Where all of them are. */
  readonly href?: string;
  readonly below?: (statement: StatementRecord) => ComponentChildren;
}) {
  return (
    <ul class="statements">
      {of.slice(0, AT_ONCE).map((statement) => (
        <li key={statement.id}>
          <Statement statement={statement} size="list" below={below?.(statement)} />
        </li>
      ))}
      {of.length > AT_ONCE && (
        <li class="more">
          {href === undefined ? `and ${of.length - AT_ONCE} more` : <a href={href}>All {of.length.toLocaleString("en")} of them</a>}
        </li>
      )}
    </ul>
  );
}

/** Where a record's passages are in the text, with the reader's own words for them where there is a copy. */
export function EvidencePart({ record }: { readonly record: DatasetRecord }) {
  const source = useCodedSource();
  const { compared, isInPage } = useCopy();
  if (!source) return null;
  const cues = cuesOf(record);
  const found = compared?.statements.find(({ statement }) => statement.id === record.id)?.found ?? [];
  return (
    <Section title="Its place in the text" class="evidence">
      <div class="place">
        <PlacePicture record={record} />
        <div>
          <p>
            {capital(rangesInWords(record.evidence))} of {source.text.length.toLocaleString("en")}
          </p>
          {cues.length > 0 && <p class="quiet">Words that attribute it: {rangesInWords(cues)}</p>}
          <p class="quiet digest">
            SHA-256 <code>{record.evidence[0]?.digest.slice("sha256:".length, "sha256:".length + 12)}…</code>
          </p>
        </div>
      </div>
      {compared && found.length > 0 ? (
        <blockquote class="reader-only" aria-label={isInPage ? "In the text in this page" : "In your copy"}>
          <p class="quiet">{isInPage ? "In the text in this page" : "In your copy"}</p>
          {found.map(({ start, end }) => (
            <p key={start}>
              <Text of={compared.copy.slice(start, end)} />
            </p>
          ))}
        </blockquote>
      ) : (
        record.type === "statement" && (
          <p class="quiet">
            The text is not in this file, but for the few words that attribute or count.{" "}
            <a href={formatAddress({ view: "report", id: record.id })}>Open your copy</a> to judge the reading yourself.
          </p>
        )
      )}
    </Section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a record is called besides its name, here and in lists kept by others. */
export function Names({
  otherNames,
  identifiers,
}: {
  readonly otherNames: readonly OtherName[];
  readonly identifiers: readonly Identifier[];
}) {
  return (
    <Section title="Names">
      <Fields
        of={[
          [
            "Also here",
            otherNames.length === 0 ? (
              <NotSaid>by no other name</NotSaid>
            ) : (
              otherNames.map(({ name }, index) => (
                <>
                  {index > 0 && ", "}“<Text of={name} />”
                </>
              ))
            ),
          ],
          [
            "Elsewhere",
            identifiers.length === 0 ? (
              <NotSaid>no identifier given</NotSaid>
            ) : (
              identifiers.map(({ scheme, value, seenIn }) => (
                <span class="line" key={`${scheme} ${value}`}>
                  {identifierScheme.values.find((each) => each.value === scheme)?.label ?? scheme} <Text of={value} />,{" "}
                  <span class="quiet">
                    seen in <Text of={seenIn.join(", ")} />
                  </span>
                </span>
              ))
            ),
          ],
        ]}
      />
    </Section>
  );
}

/** The coder's remark, called that. */
export const Note = ({ note }: { readonly note: string | null }) =>
  note === null ? null : (
    <Section title="The coder’s note" class="note">
      {note.split("\n").map((line, index) => (
        <p key={index}>
          {line.split("`").map((part, at) => (at % 2 === 1 ? <code key={at}>{plain(part)}</code> : <Text key={at} of={part} />))}
        </p>
      ))}
    </Section>
  );
