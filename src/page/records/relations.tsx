import type { Relation, Statement as StatementRecord } from "../../generated/types.js";
import { groupBy } from "../../model/group-by.js";
import { relationsOf, type StatementRelation } from "../../query/relations.js";
import type { AnyDataset } from "../../query/types.js";
import { usePage } from "../page.js";
import { Section, Statements } from "./parts.js";

type Type = Relation["type"];

/** How a statement stands to another one: what is said of the statement itself, and of the other end. */
const words: Readonly<Record<Type, { readonly from: string; readonly to: string; readonly means: string }>> = {
  disputes: { from: "Disputes", to: "Disputed by", means: "Both cannot hold: they speak of the same." },
  disagreesWith: {
    from: "Set against, in our reading",
    to: "Set against it, in our reading",
    means: "Could not both hold if the labels meant the same, or a word is taken strictly; nobody in the text says so.",
  },
  agreesWith: { from: "Agrees with", to: "Agreed with by", means: "Another speaker says the same, or more." },
  qualifies: { from: "Limits", to: "Limited by", means: "One limits what the other says." },
  elaborates: {
    from: "Adds to",
    to: "Extended by",
    means: "One adds a part, place, time, cause or detail to the other, or is taken for granted by it.",
  },
};

const order: readonly Type[] = ["disputes", "disagreesWith", "agreesWith", "qualifies", "elaborates"];

/** How a statement stands to others, one list for each way. */
export function Relations({ statement }: { readonly statement: StatementRecord }) {
  const { dataset } = usePage();
  const relations = relationsOf<AnyDataset>(statement, dataset);
  const groups = groupBy(relations, ({ type, from }) => `${type} ${from === statement ? "from" : "to"}`);
  const shown = order.flatMap((type) =>
    (["from", "to"] as const).map((side) => ({ type, side, group: groups.get(`${type} ${side}`) ?? [] })),
  );
  return (
    <Section title="How it stands to others" class="relations">
      {relations.length === 0 && <p class="quiet">Nothing joins it to another statement.</p>}
      {shown.map(({ type, side, group }) => group.length > 0 && <Group key={`${type} ${side}`} type={type} side={side} group={group} />)}
    </Section>
  );
}

interface GroupProps {
  readonly type: Type;
  readonly side: "from" | "to";
  readonly group: readonly StatementRelation<AnyDataset>[];
}

function Group({ type, side, group }: GroupProps) {
  const stated = new Set(group.filter(({ basis }) => basis === "stated").map((each) => other(each, side).id));
  const isOurs = type !== "disagreesWith" && stated.size === 0;
  return (
    <section class={`relation ${type}`}>
      <h3>
        <Line type={type} /> {words[type][side]} <span class="number">{group.length}</span>
        {isOurs && <span class="quiet">· our reading</span>}
      </h3>
      <p class="means">{words[type].means}</p>
      <Statements
        of={group.map((each) => other(each, side))}
        below={({ id }) => (stated.has(id) && stated.size < group.length ? "joined by words of the text" : undefined)}
      />
    </section>
  );
}

const other = ({ from, to }: StatementRelation<AnyDataset>, side: "from" | "to") => (side === "from" ? to : from);

/** Solid: both cannot hold; dashed: they could not, in our reading; thin: all others. */
const Line = ({ type }: { readonly type: Type }) => (
  <svg class={`relation-line ${type}`} viewBox="0 0 28 8" width="28" height="8" aria-hidden="true" focusable="false">
    <path d="M0 4h28" />
  </svg>
);
