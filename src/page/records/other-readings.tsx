import type { ComponentChildren } from "preact";
import type { Statement as StatementRecord } from "../../generated/types.js";
import { otherReadingsOf } from "../../model/other-readings.js";
import { usePage } from "../page.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import { changedFields, differingWords, isAnotherVoice } from "./differences.js";

/** More other readings than this stand below each other, not side by side. */
const BESIDE = 2;

/** A statement as it is coded and as it could be read as well, beside each other, with what changes marked. */
export function OtherReadings({ statement }: { readonly statement: StatementRecord }) {
  const others = otherReadingsOf(statement);
  if (others.length === 0) return null;
  const isBeside = others.length <= BESIDE;
  return (
    <>
      <p class="notice reading-notice">{noticeOf(statement)}</p>
      <section class={`readings ${isBeside ? `beside beside-${others.length + 1}` : "stacked"}`} aria-labelledby="readings">
        <h2 id="readings" class="hidden">
          Readings
        </h2>
        <Reading
          kicker={`As coded · confidence ${statement.confidence}`}
          statement={statement}
          other={others[0] ?? statement}
          isOnly={others.length === 1}
        >
          What changes is <mark>marked</mark>.
        </Reading>
        {others.map((other, index) => (
          <Reading
            key={index}
            kicker={`Other reading${others.length > 1 ? ` ${index + 1}` : ""} · ${whatChanges(statement, other)}`}
            // In our reading as well: none of them is more than that.
            statement={{ ...other, confidence: statement.confidence }}
            other={statement}
            number={index + 1}
            isOnly
          >
            <b>Why:</b> <Text of={statement.otherReadings[index]?.why ?? ""} />
            <Changes statement={statement} other={other} />
          </Reading>
        ))}
      </section>
    </>
  );
}

interface ReadingProps {
  readonly kicker: string;
  readonly statement: StatementRecord;
  /** The reading with which it is compared. */
  readonly other: StatementRecord;
  /** Whether it is compared with one other alone, so that what differs can be marked in it. */
  readonly isOnly: boolean;
  /** Which of the other readings it is, from 1; left out for the coded one. */
  readonly number?: number;
  readonly children: ComponentChildren;
}

function Reading({ kicker, statement, other, isOnly, number, children }: ReadingProps) {
  const [marked] = isOnly ? differingWords(statement.text, other.text) : [[]];
  return (
    <article class="reading">
      <h3>{kicker}</h3>
      <Statement
        statement={statement}
        size="list"
        marked={marked}
        markedSpeaker={isOnly && isAnotherVoice(statement, other)}
        linked={false}
        {...(number !== undefined && { reading: number })}
      />
      <div class="why">{children}</div>
    </article>
  );
}

/** Fields that change besides text and speaker: what is here, and what stands there as coded. */
function Changes({ statement, other }: { readonly statement: StatementRecord; readonly other: StatementRecord }) {
  const { dataset } = usePage();
  const changes = changedFields(statement, other, dataset);
  if (changes.length === 0) return null;
  return (
    <ul class="changes">
      {changes.map(({ field, here, instead }) => (
        <li key={field}>
          <span class="quiet">{field}: </span>
          {here.length > 0 ? (
            <mark>
              <Text of={here.join(", ")} />
            </mark>
          ) : (
            <mark>none</mark>
          )}
          {instead.length > 0 && (
            <span class="quiet">
              {" "}
              instead of <Text of={instead.join(", ")} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What another reading changes, in a word or two. */
function whatChanges(statement: StatementRecord, other: StatementRecord): string {
  if (isAnotherVoice(statement, other)) return "whose word it is";
  return statement.text === other.text ? "what is meant" : "the text";
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function noticeOf({ confidence, otherReadings }: StatementRecord): string {
  const all = otherReadings.length + 1;
  const many = numbers[all] ?? String(all);
  return confidence === "low"
    ? `Ours is one of ${many} readings, and ${all === 2 ? "the other is" : "the others are"} as good. Quote it with “in our reading”, or quote ${all === 2 ? "both" : `all ${many}`}.`
    : `${all === 2 ? "Another reading is" : `${many.charAt(0).toUpperCase()}${many.slice(1)} readings are`} possible. Quote it with “in our reading”.`;
}
