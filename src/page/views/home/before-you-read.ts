import type { Dataset } from "../../../generated/types.js";
import { innermost } from "../../../query/chain.js";
import { byAny, listed } from "../../counted.js";
import { codedSource } from "../../pictures/text-order.js";

/** So many names stand in a sentence. */
const MOST_NAMES = 2;

/** What a reader must know before anything else, as far as the records say it: a sentence each. */
export function beforeYouRead(dataset: Dataset): readonly string[] {
  const standing = dataset.actors.filter(({ withdrawn }) => withdrawn === null);
  const armedOf = (id: string) => standing.filter(({ differentFrom }) => differentFrom.includes(id));
  const people = standing
    .filter(({ id, population }) => population === true && armedOf(id).length > 0)
    .sort((one, other) => armedOf(other.id).length - armedOf(one.id).length)
    .slice(0, MOST_NAMES);
  const speaking = new Set(dataset.statements.flatMap((statement) => (statement.withdrawn === null ? [innermost(statement).by] : [])));
  const [first] = people;
  const silent = people.filter(({ id }) => !speaking.has(id)).map(({ name }) => name);
  const outlet = dataset.actors.find(({ id }) => id === codedSource(dataset)?.publisher)?.name;
  return [
    ...(first
      ? [
          `A people is not an armed group: what is said of ${namesIn(armedOf(first.id).map(({ name }) => name))} is not said of ${first.name}.`,
        ]
      : []),
    `One text${outlet ? `, from one outlet` : ""}${silent.length > 0 ? `; none of its statements is made ${byAny(silent)}` : ""}.`,
    "The words are the coder’s, but for the few that attribute or count; the text is not here.",
  ];
}

const namesIn = (names: readonly string[]) =>
  names.length > MOST_NAMES + 1 ? `${names.slice(0, MOST_NAMES).join(", ")} and others` : listed(names);
