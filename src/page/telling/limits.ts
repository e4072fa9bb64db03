import { pointsOf } from "../../export/places.js";
import { byAny, counted, grouped } from "../counted.js";
import type { Page } from "../page.js";
import { plain } from "../text.js";

/** Something that a dataset is not fit for, and why. */
export interface Limit {
  readonly use: string;
  readonly why: string;
}

/** What this dataset is not fit for, as far as it holds what somebody could misuse. */
export function limitsOf(page: Page): readonly Limit[] {
  const { dataset, statements } = page;
  const { actors, locations, casualtyFigures } = dataset;
  const drawn = pointsOf(dataset).size;
  const peoples = actors.filter(({ population, withdrawn }) => population === true && withdrawn === null);
  const all: readonly (Limit | null)[] = [
    casualtyFigures.length === 0 ? null : { use: "Counting the harmed", why: "Figures are claims, may overlap, and are never added." },
    actors.length === 0
      ? null
      : {
          use: "Saying who is who",
          why: `Labels are kept as each speaker uses them, and nobody is merged${peoples.length === 0 ? "" : "; a people is never an armed group"}. That two labels mean the same is something that somebody claims.`,
        },
    locations.length === 0
      ? null
      : {
          use: "Finding people",
          why: `Nothing is placed more closely than a district, and ${locations.length - drawn} of ${counted(locations.length, "place")} ${locations.length - drawn === 1 ? "is" : "are"} not placed at all.`,
        },
    statements.length === 0
      ? null
      : {
          use: "Deciding who is right",
          why: "Numbers of statements measure what the text attends to, and nothing else. Confidence is in our reading, never in the truth.",
        },
    {
      use: "Speaking of more than the text",
      why: `One text was coded${cameFrom(page)}. What others published, or it did later, is not in it.`,
    },
  ];
  return all.filter((limit) => limit !== null);
}

/** Who published the coded text and when, as far as that is known. */
function cameFrom({ dataset, lookup }: Page): string {
  const [source] = dataset.sources.filter(({ text }) => text !== null);
  if (!source) return "";
  const { publisher, published } = source;
  const by = publisher === null ? "" : `, published by ${plain(lookup.find("actor", publisher).name)}`;
  return `${by}${published === null ? "" : `${by === "" ? ", of" : ","} ${plain(published)}`}`;
}

/** Populations of which nobody speaks here, by name: what is said of them is others' word. */
export function silentPopulations({ dataset, statements }: Page): readonly string[] {
  const speaking = new Set(statements.flatMap(({ attribution }) => attribution.map(({ by }) => by)));
  return dataset.actors
    .filter(({ id, population, withdrawn }) => population === true && withdrawn === null && !speaking.has(id))
    .map(({ name }) => plain(name));
}

/** What is not in the dataset, a sentence each. */
export function absencesOf(page: Page): readonly string[] {
  const { dataset, statements, text } = page;
  const silent = silentPopulations(page);
  const open = statements.filter(({ confidence }) => confidence !== "high").length;
  const uncoded = dataset.sources.flatMap((source) => source.uncoded);
  const ourWords =
    text === null
      ? "The text is not in this file, but for the few words that attribute or count: each statement is a paraphrase, and points to its passage by position and digest."
      : "Each statement is a paraphrase, and points to its passage by position and digest.";
  return [
    ...(silent.length > 0 && statements.length > 0 ? [`None of the statements is made ${byAny(silent)}.`] : []),
    ourWords,
    ...(open > 0
      ? [
          `Of ${counted(statements.length, "statement")}, ${grouped(open)} stand “in our reading”: there is another way to read them, and it is given.`,
        ]
      : []),
    ...(uncoded.length > 0 ? [`${counted(uncoded.length, "stretch")} of the text ${uncoded.length === 1 ? "is" : "are"} not coded.`] : []),
  ];
}

/** How the dataset was made, a sentence each. */
export function methodOf({ statements }: Page): readonly string[] {
  const supplied = statements.filter(({ attribution }) => attribution.at(-1)?.basis === "coded").length;
  const ours = statements.flatMap(({ relations }) => relations).filter(({ basis }) => basis === "coded").length;
  return [
    "Statement by statement, from the text: who says it, through whom, how surely, of whom, where.",
    ...(supplied > 0
      ? [
          `${counted(supplied, "statement")} ${supplied === 1 ? "has a speaker" : "have a speaker"} whom the text leaves to a pronoun or to the sentence before: we supplied it, in square brackets.`,
        ]
      : []),
    ...(ours > 0
      ? [
          `${counted(ours, "relation")} between statements ${ours === 1 ? "is" : "are"} ours; where words of the text join two, that is said.`,
        ]
      : []),
  ];
}
