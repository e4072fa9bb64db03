import type { Dataset } from "../../../generated/types.js";
import { groupBy } from "../../../model/group-by.js";
import type { Lookup } from "../../../query/lookup.js";
import { capital, counted, listed } from "../../counted.js";
import { usePage } from "../../page.js";
import type { Difference, Meeting, SideEntry } from "../../pictures/differences.js";
import { voiceNameOf } from "../../pictures/voices.js";
import { Statement } from "../../statement.js";
import { Text } from "../../text.js";

/** So many statements of a side are shown. */
const MOST = 100;

interface Props {
  readonly difference: Difference;
  readonly id: string;
  /** The statement that the address means. */
  readonly meant: string | null;
}

/** What a difference is called: its topics, and whose words they are. */
export function headingOf(lookup: Lookup<Dataset>, { against, set }: Difference): string {
  const meeting = (side: readonly SideEntry[]) => side.filter(({ addsTo }) => addsTo === null).map(({ statement }) => statement);
  const names = (side: readonly SideEntry[]) => [...new Set(meeting(side).map((statement) => voiceNameOf(lookup, statement)))];
  const topics = [...new Set(meeting(against).map(({ topic }) => topic))];
  const one = names(against);
  const rest = names(set).filter((name) => !one.includes(name));
  const second = rest.length > 2 ? "others" : listed(rest);
  const shown = one.length > 3 ? [...one.slice(0, 2), "others"] : one;
  return `${capital(listed(topics.slice(0, 3)))}: ${listed(shown)}${rest.length === 0 ? ", with themselves" : ` and ${second}`}`;
}

/** Two sides in columns of the same width, each in the order of the text; numbers say which meets which. */
export function DifferenceSection({ difference, id, meant }: Props) {
  const { against, set, meetings, hasDenial } = difference;
  const types = new Set(meetings.map(({ type }) => type));
  const numbers = new Map(against.filter(({ addsTo }) => addsTo === null).map(({ statement }, index) => [statement.id, index + 1]));
  const isOnePair = meetings.length === 1;
  const sides = { meant, numbers: isOnePair ? null : numbers };
  return (
    <section class="difference" aria-labelledby={`${id}-heading`} id={id}>
      <Heading difference={difference} id={`${id}-heading`} />
      <p class="legend">
        {types.has("disputes") && (
          <span>
            <LineSign type="disputes" /> <b>Cannot both hold</b>: both speak of the same thing.
          </span>
        )}
        {types.has("disagreesWith") && (
          <span>
            <LineSign type="disagreesWith" /> Could not both hold <b>if the labels meant the same</b>, or a word is taken strictly: our
            reading.
          </span>
        )}
        {!hasDenial && <span>Neither side denies.</span>}
      </p>
      <div class="sides">
        <Side {...sides} entries={against} title={hasDenial ? "Denied, and what is added to it" : "Said later"} />
        <div class="between">
          {[...types]
            .sort()
            .reverse()
            .map((type) => (
              <LineSign key={type} type={type} long />
            ))}
          <span class="between-words">
            {types.has("disputes")
              ? types.has("disagreesWith")
                ? "set against, in part in our reading"
                : "set against"
              : "set against, in our reading"}
          </span>
        </div>
        <Side {...sides} entries={set} title={hasDenial ? "What it is set against" : "Said before"} />
      </div>
    </section>
  );
}

function Heading({ difference, id }: { readonly difference: Difference; readonly id: string }) {
  const { lookup } = usePage();
  return (
    <h2 id={id}>
      <Text of={headingOf(lookup, difference)} />
    </h2>
  );
}

interface SideProps {
  readonly title: string;
  readonly entries: readonly SideEntry[];
  readonly meant: string | null;
  /** Of each statement on the first side its number; null where there is but one pair. */
  readonly numbers: ReadonlyMap<string, number> | null;
}

function Side({ title, entries, meant, numbers }: SideProps) {
  return (
    <div class="side">
      <h3>{title}</h3>
      <ul>
        {entries.slice(0, MOST).map(({ statement, meets, addsTo }) => (
          <li key={statement.id} class={statement.id === meant ? "chosen" : undefined}>
            <Statement statement={statement} size="list" />
            {addsTo ? <p class="relation">adds to {addsTo.id}</p> : <Relations id={statement.id} meets={meets} numbers={numbers} />}
          </li>
        ))}
      </ul>
      {entries.length > MOST && <p class="quiet">and {counted(entries.length - MOST, "more statement")}</p>}
    </div>
  );
}

/** With which numbers a statement meets: solid where both cannot hold, dashed where they could not in our reading. */
function Relations({
  id,
  meets,
  numbers,
}: {
  readonly id: string;
  readonly meets: readonly Meeting[];
  readonly numbers: SideProps["numbers"];
}) {
  if (numbers === null) return null;
  const own = numbers.get(id);
  if (own !== undefined) {
    const [first] = meets;
    return (
      <p class="relation">
        <span class={`meets ${first && meets.every(({ type }) => type === "disagreesWith") ? "disagreesWith" : "disputes"}`}>{own}</span>
        {statedBy(meets)}
      </p>
    );
  }
  const others = meets.flatMap(({ type, basis, from, to }) => {
    const number = numbers.get(from.id === id ? to.id : from.id);
    return number === undefined ? [] : [{ type, basis, number }];
  });
  const groups = groupBy(
    others.sort((one, other) => one.number - other.number),
    ({ type, basis }) => `${type} ${basis}`,
  );
  return (
    <p class="relation">
      {[...groups].map(([key, same]) => (
        <span key={key}>
          {same.map(({ type, number }) => (
            <span key={number} class={`meets ${type}`}>
              {number}
            </span>
          ))}
          {same[0]?.type === "disputes" ? "cannot both hold" : "could not both hold, in our reading"}
          {same[0]?.basis === "stated" && ", in the words of the text"}
        </span>
      ))}
    </p>
  );
}

const statedBy = (meets: readonly Meeting[]) => {
  const stated = meets.filter(({ basis }) => basis === "stated").length;
  return stated === 0
    ? `meets ${counted(meets.length, "statement")}`
    : `meets ${counted(meets.length, "statement")}, ${stated} in the words of the text`;
};

/** Solid: both cannot hold. Dashed: they could not, in our reading. */
function LineSign({ type, long = false }: { readonly type: Meeting["type"]; readonly long?: boolean }) {
  const width = long ? 56 : 30;
  return (
    <svg class={`line-sign ${type}`} viewBox={`0 0 ${width} 6`} width={width} height="6" aria-hidden="true" focusable="false">
      <path d={`M0 3h${width}`} />
    </svg>
  );
}
