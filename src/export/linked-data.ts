import type { CasualtyFigure, Dataset, DatasetRecord, Evidence, Quantity, Statement } from "../generated/types.js";
import { recordsOf } from "../model/collections.js";
import { canonicalJson } from "../model/json.js";
import { type TermName, termIri, XSD } from "./linked-terms.js";
import { pointsOf } from "./places.js";
import { readingsById } from "./words.js";

/** What a property may have as its value: something with an IRI, or a literal with its datatype. */
export type Value = { readonly iri: string } | { readonly literal: string; readonly datatype: string };

/** One property of something, in a graph; "" is the default graph, in which nothing stands that somebody says. */
export interface Quad {
  readonly subject: string;
  /** Name of a term; a type stands as the term `type`. */
  readonly term: TermName;
  readonly value: Value;
  readonly graph: string;
}

/** Something that may be an IRI as it stands: a scheme, then nothing that would end one in any notation. */
const isIri = (text: string) => /^[a-z][a-z0-9+.-]*:[^\p{Cc}\p{Cs} <>"{}|\\^`]+$/iu.test(text);

/** The IRI of a dataset, from which those of its records are made: its identifier, or a package URL of the type that is for what no registry has. */
export const datasetIri = ({ name, version, identifier }: Dataset): string =>
  identifier !== null && isIri(identifier) && !identifier.includes("#") ? identifier : `pkg:generic/${name}@${encodeURIComponent(version)}`;

/**
 * A dataset as quads. What a statement says stands in a graph of its own, `#s001.said`, and so does what a casualty figure claims, in
 * that of its statement; the default graph has who says it, where, and what the coder has recorded of it.
 */
export function quadsOf(dataset: Dataset): readonly Quad[] {
  return new Linked(dataset).quads;
}

const text = (value: string | null): Value[] => (value === null ? [] : [{ literal: value, datatype: `${XSD}string` }]);
const integer = (value: number): Value[] => [{ literal: String(value), datatype: `${XSD}integer` }];
const decimal = (value: number | null): Value[] => (value === null ? [] : [{ literal: plainDecimal(value), datatype: `${XSD}decimal` }]);
const flag = (value: boolean | null): Value[] => (value === null ? [] : [{ literal: String(value), datatype: `${XSD}boolean` }]);
const link = (value: string | null): Value[] => (value === null ? [] : isIri(value) ? [{ iri: value }] : text(value));
const type = (name: TermName): Value[] => [{ iri: termIri(name) }];

class Linked {
  readonly quads: Quad[] = [];
  readonly #base: string;
  readonly #dataset: Dataset;
  readonly #coded: string | null;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#base = datasetIri(dataset);
    this.#coded = dataset.sources.find((source) => source.text !== null)?.id ?? null;
    this.#head();
    const readings = readingsById(dataset);
    const points = pointsOf(dataset);
    for (const record of recordsOf(dataset)) {
      this.#record(record, readings.get(record.id) ?? null);
      const point = points.get(record.id);
      if (point) this.#add(this.#iri(record.id), { longitude: decimal(point[0]), latitude: decimal(point[1]) });
    }
  }

  #iri(id: string): string {
    return `${this.#base}#${id}`;
  }

  #to(id: string | null): Value[] {
    return id === null ? [] : [{ iri: this.#iri(id) }];
  }

  #add(subject: string, properties: { readonly [Term in TermName]?: readonly Value[] }, graph = ""): void {
    for (const [term, values] of Object.entries(properties) as [TermName, readonly Value[]][])
      for (const value of values) this.quads.push({ subject, term, value, graph });
  }

  #head(): void {
    const { name, version, title, license, issued, creators } = this.#dataset;
    this.#add(this.#base, {
      type: type("Dataset"),
      name: text(name),
      version: text(version),
      title: text(title),
      license: text(license),
      issued: issued === null ? [] : [{ literal: issued, datatype: `${XSD}date` }],
      creator: creators.map((_, index) => ({ iri: this.#iri(`.creator${index + 1}`) })),
    });
    for (const [index, { name: label, identifier }] of creators.entries())
      this.#add(this.#iri(`.creator${index + 1}`), { type: type("Agent"), label: text(label), identifier: link(identifier) });
  }

  #record(record: DatasetRecord, reading: string | null): void {
    const { id, note, withdrawn, evidence } = record;
    const iri = this.#iri(id);
    this.#add(iri, {
      isPartOf: [{ iri: this.#base }],
      comment: text(note),
      withdrawnBecause: text(withdrawn?.why ?? null),
      replacedBy: this.#to(withdrawn?.replacedBy ?? null),
      reading: text(reading),
    });
    this.#evidence(iri, iri, evidence);
    switch (record.type) {
      case "source":
        this.#add(iri, {
          type: [...type("Source"), ...type("Entity")],
          kind: text(record.kind),
          title: text(record.title),
          publisher: this.#to(record.publisher),
          url: link(record.url),
          published: text(record.published),
          publishedBasis: text(record.publishedBasis),
          language: text(record.language),
          textLength: record.text ? integer(record.text.length) : [],
          textDigest: text(record.text?.digest ?? null),
        });
        break;
      case "actor":
        this.#add(iri, {
          type: type("Actor"),
          label: text(record.name),
          kind: text(record.kind),
          population: flag(record.population),
          sector: record.sectors.flatMap(text),
          roleTitle: text(record.role?.title ?? null),
          roleIn: this.#to(record.role?.organization ?? null),
          differentFrom: record.differentFrom.flatMap((other) => this.#to(other)),
          mayBe: record.mayBe.flatMap(({ actor }) => this.#to(actor)),
        });
        this.#named(iri, record);
        break;
      case "location":
        this.#add(iri, {
          type: type("Location"),
          label: text(record.name),
          featureCode: text(record.featureCode),
          within: this.#to(record.within),
          precision: integer(record.precision),
        });
        this.#named(iri, record);
        break;
      case "statement":
        this.#statement(iri, record);
        break;
      case "casualty-figure":
        this.#figure(iri, record);
    }
  }

  #named(iri: string, { otherNames, identifiers }: Extract<DatasetRecord, { type: "actor" | "location" }>): void {
    for (const [index, { name, evidence }] of otherNames.entries()) {
      const named = `${iri}.name${index + 1}`;
      this.#add(iri, { otherName: [{ iri: named }] });
      this.#add(named, { label: text(name) });
      this.#evidence(named, named, evidence);
    }
    for (const [index, { scheme, value, seenIn }] of identifiers.entries()) {
      const identifier = `${iri}.identifier${index + 1}`;
      this.#add(iri, { identifier: [{ iri: identifier }] });
      this.#add(identifier, { scheme: text(scheme), value: text(value), seenIn: seenIn.flatMap(text) });
    }
  }

  #statement(iri: string, statement: Statement): void {
    const said = `${iri}.said`;
    const speaker = statement.attribution.at(-1);
    this.#add(iri, {
      type: [...type("Statement"), ...type("Entity")],
      said: [{ iri: said }],
      wasAttributedTo: this.#to(speaker?.by ?? null),
      hadPrimarySource: this.#to(this.#coded),
      act: text(speaker?.act ?? null),
      presentation: text(statement.presentation),
      factuality: text(statement.factuality),
      confidence: text(statement.confidence),
    });
    for (const [index, { by, basis, source, act, form, to, cue }] of statement.attribution.entries()) {
      const link = `${iri}.link${index + 1}`;
      const factuality = index === statement.attribution.length - 1 ? statement.factuality : "Uu";
      this.#add(iri, { qualifiedAttribution: [{ iri: link }] });
      this.#add(link, {
        type: type("Attribution"),
        position: integer(index + 1),
        agent: this.#to(by),
        basis: text(basis),
        inSource: this.#to(source),
        act: text(act),
        factuality: text(factuality),
        form: text(form),
        toldTo: this.#to(to),
        cue: text(cue?.words ?? null),
      });
      if (cue) this.#evidence(link, link, cue.evidence);
    }
    for (const [index, { type: how, target, basis }] of statement.relations.entries()) {
      const relation = `${iri}.relation${index + 1}`;
      this.#add(iri, { [how]: this.#to(target), relation: [{ iri: relation }] });
      this.#add(relation, { type: type("Relation"), how: text(how), target: this.#to(target), basis: text(basis) });
    }
    for (const [index, { change, why }] of statement.otherReadings.entries()) {
      const other = `${iri}.reading${index + 1}`;
      this.#add(iri, { otherReading: [{ iri: other }] });
      this.#add(other, { type: type("OtherReading"), why: text(why), said: [{ iri: `${other}.said` }] });
      this.#add(other, { change: text(canonicalJson(change)) }, `${other}.said`);
    }
    this.#said(iri, said, statement);
  }

  /** What is said, and nothing else. */
  #said(
    iri: string,
    graph: string,
    { text: proposition, topic, participants, locations, identity, time, mode, quantity }: Statement,
  ): void {
    this.#add(iri, { proposition: text(proposition), topic: text(topic), mode: text(mode) }, graph);
    for (const { actor, role } of participants) this.#add(iri, { [role === "agent" ? "agentInText" : role]: this.#to(actor) }, graph);
    for (const { location, role } of locations) this.#add(iri, { [role]: this.#to(location) }, graph);
    if (identity)
      this.#add(
        iri,
        {
          identitySubject: this.#to(identity.subject),
          identityRelation: text(identity.relation),
          identityObject: this.#to(identity.object),
        },
        graph,
      );
    if (time) this.#add(iri, { time: text(time.edtf), timeAs: text(time.as), timeBasis: text(time.basis) }, graph);
    if (quantity) this.#quantity(iri, quantity, graph);
  }

  #figure(
    iri: string,
    { statement, outcomes, outcomeJoin, quantity, victims, responsible, claimantIsParty, counting, overlaps }: CasualtyFigure,
  ): void {
    const graph = `${this.#iri(statement)}.said`;
    this.#add(iri, {
      type: type("CasualtyFigure"),
      claimedBy: this.#to(statement),
      claimantIsParty: flag(claimantIsParty),
      counting: text(counting),
      overlaps: overlaps.flatMap((other) => this.#to(other)),
    });
    this.#add(
      iri,
      {
        outcome: outcomes.flatMap(text),
        outcomeJoin: text(outcomeJoin),
        victim: victims.actors.flatMap((actor) => this.#to(actor)),
        victimStatus: text(victims.status),
        responsible: responsible.flatMap((actor) => this.#to(actor)),
      },
      graph,
    );
    this.#quantity(iri, quantity, graph);
  }

  #quantity(iri: string, { reported, low, high, approximate, vague, unit, as }: Quantity, graph: string): void {
    this.#add(
      iri,
      {
        reported: decimal(reported),
        low: decimal(low),
        high: decimal(high),
        approximate: flag(approximate),
        vague: text(vague),
        unit: text(unit),
        amountAs: text(as),
      },
      graph,
    );
  }

  #evidence(body: string, base: string, passages: readonly Evidence[]): void {
    for (const [index, { start, end, digest }] of passages.entries()) {
      const annotation = `${base}.evidence${index + 1}`;
      this.#add(annotation, { type: type("Annotation"), hasBody: [{ iri: body }], hasTarget: [{ iri: `${annotation}.target` }] });
      this.#add(`${annotation}.target`, { hasSource: this.#to(this.#coded), hasSelector: [{ iri: `${annotation}.selector` }] });
      this.#add(`${annotation}.selector`, {
        type: type("TextPositionSelector"),
        start: integer(start),
        end: integer(end),
        digest: text(digest),
      });
    }
  }
}

/** A number without an exponent, as xsd:decimal writes it; canonical, with a digit before and behind the point. */
function plainDecimal(value: number): string {
  const [, sign = "", digits = "", exponent = "0"] = /^(-?)([0-9.]+)(?:e([+-][0-9]+))?$/.exec(String(value)) ?? [];
  const [whole = "", fraction = ""] = digits.split(".");
  const shift = Number(exponent);
  if (shift >= 0) return `${sign}${whole}${fraction.padEnd(shift, "0").slice(0, shift)}.${fraction.slice(shift) || "0"}`;
  const padded = whole.padStart(1 - shift, "0");
  return `${sign}${padded.slice(0, shift)}.${padded.slice(shift)}${fraction}`;
}
