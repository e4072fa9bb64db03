import type { Dataset } from "../generated/types.js";
import { quadsOf, type Value } from "./linked-data.js";
import { context, termIri, XSD } from "./linked-terms.js";

/** A dataset as N-Quads (https://www.w3.org/TR/n-quads/), sorted: what is said stands in named graphs only, one a statement. */
export function nQuads(dataset: Dataset): string {
  const lines = quadsOf(dataset).map(({ subject, term, value, graph }) =>
    [`<${subject}>`, `<${termIri(term)}>`, termOf(value), ...(graph === "" ? [] : [`<${graph}>`]), "."].join(" "),
  );
  return [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join("");
}

const termOf = (value: Value) =>
  "iri" in value ? `<${value.iri}>` : `"${escaped(value.literal)}"${value.datatype === `${XSD}string` ? "" : `^^<${value.datatype}>`}`;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };
const escaped = (text: string) =>
  text.replace(
    /[\p{Cc}"\\\u2028\u2029]/gu,
    (found) => short[found] ?? `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

type Node = Record<string, unknown>;

/** The same as JSON-LD 1.1, with its context in it, so that nothing has to be fetched. */
export function jsonLd(dataset: Dataset): Record<string, unknown> {
  const quads = quadsOf(dataset);
  const graphs = new Map<string, Map<string, Node>>();
  for (const { subject, term, value, graph } of quads) {
    const nodes = graphs.get(graph) ?? new Map<string, Node>();
    graphs.set(graph, nodes);
    const node = nodes.get(subject) ?? { id: subject };
    nodes.set(subject, node);
    node[term] = added(node[term], term === "type" && "iri" in value ? value.iri : jsonOf(value));
  }
  const inGraph = (graph: string) => [...(graphs.get(graph)?.values() ?? [])];
  const named = [...graphs.keys()].filter((graph) => graph !== "");
  return {
    "@context": context(),
    "@graph": [...inGraph(""), ...named.map((graph) => ({ id: graph, "@graph": inGraph(graph) }))],
  };
}

const added = (before: unknown, value: unknown) => (before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]);

function jsonOf(value: Value): unknown {
  if ("iri" in value) return { id: value.iri };
  return value.datatype === `${XSD}string` ? value.literal : { "@value": value.literal, "@type": value.datatype };
}
