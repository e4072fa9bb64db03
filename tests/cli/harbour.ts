import type { AttributionLink, Dataset, Statement } from "../../src/generated/types.js";
import { example, type Mutable, record } from "../example.js";

/** The example with everything in it that has a way of its own to be said: a valid dataset, new on each call. */
export function harbour(): Mutable<Dataset> {
  const dataset = example();
  const like = <Each extends { id: string }>(one: Each, more: Partial<Each>): Each => ({ ...structuredClone(one), ...more });
  const [gazette] = record(dataset, "statement", "s001").attribution as [Mutable<AttributionLink>];
  const statement = (id: string, more: Partial<Mutable<Statement>>) =>
    dataset.statements.push(like(record(dataset, "statement", "s001"), { id, locations: [], time: null, ...more }));
  const link = (more: Partial<Mutable<AttributionLink>>) => ({ ...structuredClone(gazette), source: null, ...more });

  dataset.sources.push(
    like(record(dataset, "source", "radio-piece"), { id: "video", kind: "VideoObject", publisher: "islander-fighters" }),
  );
  dataset.sources.sort((a, b) => (a.id < b.id ? -1 : 1));
  dataset.actors.push(
    like(record(dataset, "actor", "islander-fighters"), {
      id: "front",
      name: "Northern Front",
      kind: "organization",
      differentFrom: [],
      mayBe: [{ actor: "islander-fighters", why: "nobody else fights there" }],
      identifiers: [{ scheme: "wikidata", value: "Q1", seenIn: ["a page of 2026"] }],
    }),
  );
  dataset.actors.sort((a, b) => (a.id < b.id ? -1 : 1));
  dataset.locations.push(
    like(record(dataset, "location", "island"), {
      id: "shore",
      name: "shore of the island",
      featureCode: "RGN",
      precision: 5,
      geometry: null,
    }),
  );

  statement("s005", {
    text: "Fighters stand on the shore of the island.",
    topic: "presence",
    attribution: [gazette, link({ by: null, source: "video", act: "show" })],
    locations: [{ location: "shore", role: "at" }],
  });
  statement("s006", {
    text: "Islander fighters came from the island to the harbour.",
    topic: "inquiry",
    attribution: [
      gazette,
      link({
        by: "spokesperson",
        basis: "coded",
        act: "no-information",
        form: "indirect",
        cue: {
          words: "he had heard nothing",
          evidence: [
            { start: 60, end: 65, digest: gazette.source ? (record(dataset, "source", "gazette-report").evidence[0]?.digest ?? "") : "" },
          ],
        },
      }),
    ],
    factuality: "Uu",
    participants: [{ actor: "islander-fighters", role: "agent" }],
    locations: [
      { location: "island", role: "from" },
      { location: "harbour", role: "to" },
    ],
  });
  statement("s007", {
    text: "Islander fighters are part of the Northern Front.",
    topic: "identity",
    attribution: [gazette, link({ by: "guard", form: "indirect" })],
    presentation: "presupposed",
    participants: [
      { actor: "islander-fighters", role: "agent" },
      { actor: "front", role: "mentioned" },
    ],
    identity: { subject: "islander-fighters", relation: "part-of", object: "front" },
  });
  statement("s008", {
    text: "If most of the island were flooded, the Northern Front would leave.",
    topic: "migration",
    attribution: [gazette, link({ by: "front", form: "direct" })],
    participants: [{ actor: "front", role: "agent" }],
    locations: [{ location: "island", role: "about" }],
    mode: "hypothetical",
    quantity: { reported: null, low: null, high: null, approximate: false, vague: "most", unit: null, as: "most" },
    confidence: "low",
    otherReadings: [
      { change: { mode: "future" }, why: "the if may be a when" },
      { change: { attribution: [gazette] }, why: "the Gazette may say it itself" },
    ],
    note: "The sentence is long.\nIt has two parts.",
  });
  statement("s009", {
    text: "The harbour is calm.",
    withdrawn: { replacedBy: "s001", why: "it says the same" },
  });
  statement("s010", {
    text: "The harbour is silent.",
    attribution: [gazette, link({ by: "guard", form: "indirect" })],
    locations: [{ location: "harbour", role: "at" }],
    relations: [{ type: "agreesWith", target: "s001", basis: "coded" }],
  });
  return dataset;
}
