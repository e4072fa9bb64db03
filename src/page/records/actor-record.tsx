import type { Actor, Statement as StatementRecord } from "../../generated/types.js";
import { actorKind, sector } from "../../model/vocabularies/index.js";
import { formatAddress } from "../address.js";
import { Dot } from "../marks.js";
import { usePage } from "../page.js";
import { voiceNameOf } from "../pictures/voices.js";
import { stanceOf } from "../stance.js";
import { Text } from "../text.js";
import { useWide } from "../wide.js";
import { type ActorFacts, type ActorRole, actorFacts, roles, themOf, type VoiceOf } from "./actor-facts.js";
import { Joined, NotFor } from "./labels.js";
import { EvidencePart, Names, Note, RecordLink, Section, Statements } from "./parts.js";

/** What each way of taking part is called, in a row of numbers and as a heading. */
const said: Readonly<Record<ActorRole, { readonly short: string; readonly key: string | null }>> = {
  says: { short: "Says", key: "by" },
  shows: { short: "Shows, publishes", key: null },
  told: { short: "Is told", key: "toldTo" },
  agent: { short: "Is or does", key: "agent" },
  recipient: { short: "Done to, for, with", key: "recipient" },
  mentioned: { short: "Is mentioned", key: "mentioned" },
};

/** The page of an actor: what it must not be taken for first, then who joins it to whom, and all that has to do with it, by how. */
export function ActorRecord({ record }: { readonly record: Actor }) {
  const { dataset } = usePage();
  const facts = actorFacts(record, dataset);
  const wide = useWide();
  const statements = (
    <>
      <Counts facts={facts} />
      <OwnWords record={record} facts={facts} />
      {roles.map((role) => (
        <RolePart key={role} role={role} id={record.id} statements={facts.statements[role]} />
      ))}
    </>
  );
  const labels = <Joined actor={record} facts={facts} />;
  return (
    <>
      <div class="main">
        <header class="head">
          <h1 tabIndex={-1}>
            <Text of={record.name} />
            <ShortForm record={record} />
          </h1>
          <p class="lead">{leadOf(record, facts, dataset.statements.filter(({ withdrawn }) => withdrawn === null).length)}</p>
        </header>
        <NotFor actor={record} facts={facts} />
        {!wide && labels}
        {statements}
      </div>
      <aside class="record-side" aria-label="Of this record">
        {wide && labels}
        <Speakers voices={facts.voices} id={record.id} them={themOf(record)} />
        <Office record={record} facts={facts} />
        <Names otherNames={record.otherNames} identifiers={record.identifiers} />
        <EvidencePart record={record} />
        <Note note={record.note} />
      </aside>
    </>
  );
}

/** A short form in capitals, as the headline has it: `(ETIM)`. */
function ShortForm({ record }: { readonly record: Actor }) {
  const short = record.otherNames.find(({ name }) => /^\p{Lu}{2,8}$/u.test(name));
  return short ? (
    <span class="short">
      {" "}
      (<Text of={short.name} />)
    </span>
  ) : null;
}

function leadOf(actor: Actor, { about, statements: { says } }: ActorFacts, all: number): string {
  const kind = actorKind.values.find(({ value }) => value === actor.kind)?.label ?? actor.kind;
  const sectors = actor.sectors.map((each) => sector.values.find(({ value }) => value === each)?.label ?? each);
  const a = (noun: string) => `${/^[aeiou]/.test(noun) ? "An" : "A"} ${noun}`;
  const sort =
    actor.population === true
      ? "A civilian population."
      : `${actor.kind === "unknown" ? "What sort of actor is not said" : a(kind)}${sectors.length > 0 ? `, coded as ${sectors.join(" and ")}` : ""}.`;
  const open = actor.population === null ? " Whether a people is meant, the text leaves open." : "";
  const own =
    says.length > 0 ? `; ${says.length} ${says.length === 1 ? "is" : "are"} ${themOf(actor) === "it" ? "its" : "their"} word` : "";
  if (about.length === 0) return `${sort}${open} No statement names ${themOf(actor)}${own}.`;
  return `${sort}${open} ${about.length} of ${all} statements ${about.length === 1 ? "names" : "name"} ${themOf(actor)}.`;
}

/** How many statements there are of each sort, noughts too; each leads to its list. */
function Counts({ facts }: { readonly facts: ActorFacts }) {
  return (
    <ul class="counts-row">
      {roles.map((role) => {
        const { length } = facts.statements[role];
        const jump = (event: Event) => {
          event.preventDefault();
          const heading = document.getElementById(`role-${role}`);
          heading?.focus();
          heading?.scrollIntoView?.();
        };
        return (
          <li key={role} class={length === 0 ? "none" : undefined}>
            <b data-count={role}>{length}</b>
            {length === 0 ? (
              <span>{said[role].short}</span>
            ) : (
              <button type="button" class="link" onClick={jump}>
                {said[role].short}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Whether anything here is in the actor's own words: a page full of statements about somebody can look like theirs. */
function OwnWords({ record, facts }: { readonly record: Actor; readonly facts: ActorFacts }) {
  const { says, shows } = facts.statements;
  const them = themOf(record);
  const passed = facts.passesOn.length;
  const href = formatAddress({ view: "records", type: "statement", asked: { through: [record.id] }, sort: null, from: 0 });
  const isPlural = them === "them";
  return (
    <p class="own-words">
      {says.length === 0 && (
        <>
          <b>None of the statements is made by {them}</b>
          {shows.length > 0
            ? `; ${shows.length} ${shows.length === 1 ? "is" : "are"} shown in what ${isPlural ? "they" : "it"} released. `
            : ". "}
        </>
      )}
      {passed > 0 && (
        <>
          {passed} {passed === 1 ? "comes" : "come"} through {them} from others: <a href={href}>all that comes through {them}</a>.
        </>
      )}
    </p>
  );
}

function RolePart({
  role,
  id,
  statements,
}: {
  readonly role: ActorRole;
  readonly id: string;
  readonly statements: readonly StatementRecord[];
}) {
  if (statements.length === 0) return null;
  const { short, key } = said[role];
  const href =
    key === null ? undefined : formatAddress({ view: "records", type: "statement", asked: { [key]: [id] }, sort: null, from: 0 });
  return (
    <section class="role">
      <h2 id={`role-${role}`} tabIndex={-1}>
        {short} <span class="number">{statements.length}</span>
        {href !== undefined && (
          <a class="as-records" href={href}>
            as records
          </a>
        )}
      </h2>
      <Statements of={statements} {...(href !== undefined && { href })} />
    </section>
  );
}

/** Who speaks of the actor: a dot for each statement, in the order of the text. */
function Speakers({ voices, id, them }: { readonly voices: readonly VoiceOf[]; readonly id: string; readonly them: string }) {
  const { lookup } = usePage();
  return (
    <Section title={`Who speaks of ${them}`} class="speakers">
      {voices.length === 0 && <p class="quiet">Nobody: no statement has {them} in its text.</p>}
      <ul>
        {voices.map(({ by, source, statements }, index) => {
          const asked = { about: [id], ...(by ? { by: [by.id] } : source ? { source: [source.id] } : {}) };
          return (
            <li key={index}>
              <a href={formatAddress({ view: "records", type: "statement", asked, sort: null, from: 0 })}>
                <Text of={statements[0] ? voiceNameOf(lookup, statements[0]) : ""} />
              </a>
              <span class="dots" aria-hidden="true">
                {statements.slice(0, MOST_DOTS).map((statement) => (
                  <Dot key={statement.id} stance={stanceOf(statement)} />
                ))}
              </span>
              <span class="number">{statements.length}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** As many as fit beside a name. */
const MOST_DOTS = 12;

/** In what capacity the actor appears, who holds a post in it, and what it publishes. */
function Office({ record, facts }: { readonly record: Actor; readonly facts: ActorFacts }) {
  const { role } = record;
  const { members, publishes } = facts;
  if (!role && members.length === 0 && publishes.length === 0) return null;
  return (
    <Section title="Posts and pieces" class="office">
      {role && (
        <p>
          Appears as <Text of={role.title} />
          {role.organization !== null && (
            <>
              , <RecordLink id={role.organization} />
            </>
          )}
        </p>
      )}
      {members.map((member) => (
        <p key={member.id}>
          <RecordLink id={member.id} />
          {member.role && (
            <span class="quiet">
              , <Text of={member.role.title} />
            </span>
          )}
        </p>
      ))}
      {publishes.map((source) => (
        <p key={source.id}>
          <span class="quiet">Published or released: </span>
          <RecordLink id={source.id} />
        </p>
      ))}
    </Section>
  );
}
