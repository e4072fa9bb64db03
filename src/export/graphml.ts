import type { Dataset } from "../generated/types.js";
import { readingsById } from "./words.js";

type Value = string | number | boolean | null;

const nodeKeys = {
  type: "string",
  label: "string",
  text: "string",
  topic: "string",
  act: "string",
  factuality: "string",
  confidence: "string",
  kind: "string",
  population: "boolean",
  feature_code: "string",
  precision: "int",
  withdrawn: "boolean",
} as const;
const edgeKeys = { relation: "string", basis: "string", act: "string", factuality: "string", position: "int" } as const;

/**
 * Actors, places and statements as a graph (GraphML): an edge from a statement to each participant and place by its role, from whoever
 * passes a statement on or says it to the statement (`says` is the last link, `passes_on` all before), from a statement to whom it is told,
 * to the statement that a relation targets, and from a place to what it lies within. The label of a statement is its reading.
 *
 * @throws RangeError where a text holds a character that XML cannot write
 */
export function graphml(dataset: Dataset): string {
  const { actors, locations, statements } = dataset;
  const readings = readingsById(dataset);
  const nodes = [
    ...actors.map(({ id, type, name, kind, population, withdrawn }) =>
      node(id, { type, label: name, kind, population, withdrawn: withdrawn !== null }),
    ),
    ...locations.map(({ id, type, name, featureCode, precision, withdrawn }) =>
      node(id, { type, label: name, feature_code: featureCode, precision, withdrawn: withdrawn !== null }),
    ),
    ...statements.map(({ id, type, text, topic, factuality, confidence, attribution, withdrawn }) => {
      const act = attribution.at(-1)?.act ?? null;
      return node(id, { type, label: readings.get(id) ?? "", text, topic, act, factuality, confidence, withdrawn: withdrawn !== null });
    }),
  ];
  const edges = [
    ...locations.flatMap(({ id, within }) => (within === null ? [] : [edge(id, within, { relation: "within" })])),
    ...statements.flatMap(({ id, attribution, factuality, participants, locations: places, identity, relations }) => [
      ...attribution.flatMap(({ by, to, basis, act }, index) => {
        const isLast = index === attribution.length - 1;
        const link = { relation: isLast ? "says" : "passes_on", basis, act, factuality: isLast ? factuality : "Uu", position: index + 1 };
        return [
          ...(by === null ? [] : [edge(by, id, link)]),
          ...(to === null ? [] : [edge(id, to, { relation: "told_to", position: index + 1 })]),
        ];
      }),
      ...participants.map(({ actor, role }) => edge(id, actor, { relation: role })),
      ...places.map(({ location, role }) => edge(id, location, { relation: role })),
      ...(identity
        ? [edge(id, identity.subject, { relation: "identity_subject" }), edge(id, identity.object, { relation: "identity_object" })]
        : []),
      ...relations.map(({ type, target, basis }) => edge(id, target, { relation: type, basis })),
    ]),
  ];
  const keys = [...keysOf("node", nodeKeys), ...keysOf("edge", edgeKeys)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    `<graph id=${attribute(`${dataset.name}@${dataset.version}`)} edgedefault="directed">`,
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

const keysOf = (of: "node" | "edge", keys: Readonly<Record<string, string>>) =>
  Object.entries(keys).map(([name, type]) => `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);

const node = (id: string, values: { readonly [Key in keyof typeof nodeKeys]?: Value }) =>
  `<node id=${attribute(id)}>${dataOf("node", id, values)}</node>`;

const edge = (source: string, target: string, values: { readonly [Key in keyof typeof edgeKeys]?: Value }) =>
  `<edge source=${attribute(source)} target=${attribute(target)}>${dataOf("edge", source, values)}</edge>`;

const dataOf = (of: string, record: string, values: Readonly<Record<string, Value | undefined>>) =>
  Object.entries(values)
    .map(([name, value]) => (value == null ? "" : `<data key="${of}_${name}">${content(String(value), record, name)}</data>`))
    .join("");

const attribute = (text: string) => `"${content(text, text, "id")}"`;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function content(text: string, record: string, column: string): string {
  // Of what XML 1.0 cannot write, nothing is left out in silence.
  const [cannot] = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text) ?? [];
  if (cannot !== undefined)
    throw new RangeError(
      `${record}, ${column}: XML cannot hold U+${(cannot.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? `&#${character.charCodeAt(0)};`);
}
