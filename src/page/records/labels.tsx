import type { Actor } from "../../generated/types.js";
import { formatAddress } from "../address.js";
import { usePage } from "../page.js";
import { voiceNameOf } from "../pictures/voices.js";
import { Statement } from "../statement.js";
import { Text } from "../text.js";
import { type ActorFacts, type OtherLabel, sortOf, themOf } from "./actor-facts.js";
import { RecordLink, Section } from "./parts.js";

/** So many who use a label are named; of more the rest is a number. */
const MOST_NAMED = 3;

/** What an actor must not be taken for: labels that share a name with it, what each stands for, in whose mouth, in how many statements. */
export function NotFor({ actor, facts }: { readonly actor: Actor; readonly facts: ActorFacts }) {
  const { told, open } = facts.notFor;
  if (told.length + open.length === 0) return null;
  return (
    <section class="not-for" aria-labelledby="not-for">
      <p id="not-for">
        <b>
          <Finding actor={actor} told={told} open={open} />
        </b>{" "}
        What is said under {told.length + open.length === 1 ? "this label" : "these labels"} is not said of <Text of={actor.name} />.
        {facts.claims.length === 0 && " Nobody in this text says that any of them is the same."}
      </p>
      <table>
        <thead>
          <tr>
            <td class="sign" />
            <th scope="col">Label</th>
            <th scope="col">Sort</th>
            <th scope="col">In whose mouth</th>
            <th scope="col" class="count">
              Statements
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map((label) => (
            <LabelRow key={label.actor.id} label={label} apart />
          ))}
        </tbody>
        {open.length > 0 && (
          <tbody>
            <tr class="open">
              <td class="sign" />
              <th scope="rowgroup" colSpan={4}>
                {actor.population === null
                  ? "Left open, as it is here: a people, or not."
                  : "Left open: such a label may mean the people, or not."}
              </th>
            </tr>
            {open.map((label) => (
              <LabelRow key={label.actor.id} label={label} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function Finding({
  actor,
  told,
  open,
}: {
  readonly actor: Actor;
  readonly told: readonly OtherLabel[];
  readonly open: readonly OtherLabel[];
}) {
  const others = told.length > 0 ? told : open;
  const [first, second, ...more] = others;
  if (actor.population === true && told.length > 0 && told.every((each) => sortOf(each.actor) === "armed"))
    return <>Not to be taken for any armed group.</>;
  return (
    <>
      Not to be taken for {first && <Named label={first} />}
      {second && (
        <>
          {more.length > 0 ? ", " : " or "}
          <Named label={second} />
        </>
      )}
      {more.length > 0 && <> or {more.length} others</>}.
    </>
  );
}

const Named = ({ label: { actor } }: { readonly label: OtherLabel }) => (
  <>
    the <Text of={actor.name} />
    {actor.population === true && ", a civilian population"}
  </>
);

function LabelRow({ label, apart = false }: { readonly label: OtherLabel; readonly apart?: boolean }) {
  const { lookup } = usePage();
  const { actor, voices, statements } = label;
  const named = voices.slice(0, MOST_NAMED).flatMap((voice) => (voice.statements[0] ? [voiceNameOf(lookup, voice.statements[0])] : []));
  const more = voices.length - named.length;
  const href = formatAddress({ view: "records", type: "statement", asked: { about: [actor.id] }, sort: null, from: 0 });
  return (
    <tr>
      <td class="sign">{apart && <Apart />}</td>
      <th scope="row">
        <RecordLink id={actor.id} />
        <span class="sort narrow-only">{sortOf(actor)}</span>
      </th>
      <td class="sort wide-only">{sortOf(actor)}</td>
      <td>
        {named.length === 0 && <span class="quiet">nobody’s</span>}
        <Text of={named.join(", ")} />
        {more > 0 && ` and ${more} more`}
      </td>
      <td class="count">
        <a href={href} aria-label={`${statements.length} statements`}>
          {statements.length}
        </a>
      </td>
    </tr>
  );
}

/** Two that are kept apart. */
const Apart = () => (
  <svg class="sign apart" viewBox="0 0 30 12" width="30" height="12" aria-hidden="true" focusable="false">
    <path d="M0 6h10M10 1v10M20 1v10M20 6h10" />
  </svg>
);

/** A line with ends: somebody joins the two. Dots: we suspect it. */
const JoinSign = ({ kind }: { readonly kind: "claim" | "suspicion" }) => (
  <svg class={`sign ${kind}`} viewBox="0 0 30 12" width="30" height="12" aria-hidden="true" focusable="false">
    <path d="M3 6h24" />
    {kind === "claim" && (
      <>
        <circle cx="3" cy="6" r="3" />
        <circle cx="27" cy="6" r="3" />
      </>
    )}
  </svg>
);

/** Who joins another label to this one; what we suspect, called that; and what nobody joins. */
export function Joined({ actor, facts }: { readonly actor: Actor; readonly facts: ActorFacts }) {
  const { claims, suspicions, joinedByNobody } = facts;
  return (
    <Section title={`Labels that a speaker joins to ${themOf(actor)}`} class="joined">
      <ul>
        {claims.length === 0 && (
          <li class="none">
            <span />
            <p>
              <b>None.</b> No statement says that any label means <Text of={actor.name} />, or a part of {themOf(actor)}.
            </p>
          </li>
        )}
        {claims.map(({ statement, subject, relation, object }) => (
          <li key={statement.id}>
            <JoinSign kind="claim" />
            <div>
              <p class="claim">
                <RecordLink id={subject.id} /> as {relation === "part-of" ? "part of" : "the same as"} <RecordLink id={object.id} />: a
                claim, with a claimant
              </p>
              <Statement statement={statement} size="list" />
            </div>
          </li>
        ))}
        {suspicions.map(({ other, why }) => (
          <li key={other.id}>
            <JoinSign kind="suspicion" />
            <p>
              <RecordLink id={other.id} /> may mean the same. <span class="quiet">Our suspicion, nobody’s word:</span> <Text of={why} />
            </p>
          </li>
        ))}
        {joinedByNobody.length > 0 && <Nobody actor={actor} others={joinedByNobody} />}
      </ul>
    </Section>
  );
}

/** What nobody joins to the actor, a people before all else. */
function Nobody({ actor, others }: { readonly actor: Actor; readonly others: readonly Actor[] }) {
  const them = themOf(actor);
  const peoples = others.filter(({ population }) => population === true && actor.population !== true);
  const rest = others.filter((each) => !peoples.includes(each));
  return (
    <li class="nobody">
      <span />
      <p>
        {peoples.length > 0 && (
          <b>
            Nobody joins {them} to <Names of={peoples} />, {peoples.length === 1 ? "a civilian population" : "civilian populations"}.{" "}
          </b>
        )}
        {rest.length > 0 && (
          <>
            <span class="quiet">{peoples.length > 0 ? "Nor to " : `Joined to ${them} by nobody: `}</span>
            <Names of={rest} />.
          </>
        )}
      </p>
    </li>
  );
}

const Names = ({ of }: { readonly of: readonly Actor[] }) => (
  <>
    {of.map(({ id }, index) => (
      <span key={id}>
        {index > 0 && ", "}
        <RecordLink id={id} />
      </span>
    ))}
  </>
);
