import type {
  Act,
  Actor,
  AttributionLink,
  Dataset,
  Evidence,
  Factuality,
  Presentation,
  Relation,
  Statement,
} from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { example, type Mutable, record } from "../example.js";

/** This dataset. */
export const thisDataset: Dataset = dataset;

const digest = `sha256:${"0".repeat(64)}`;
const passage = (start: number, end: number): Evidence => ({ start, end, digest });

/** What differs from one statement to another in the datasets below. */
interface Said {
  readonly id: string;
  readonly text: string;
  /** Ids of those through whom it comes, the coded text's publisher left out. */
  readonly by: readonly string[];
  readonly act?: Act;
  readonly factuality?: Factuality;
  readonly presentation?: Presentation;
  readonly basis?: AttributionLink["basis"];
  readonly topic?: Statement["topic"];
  readonly about?: readonly string[];
  readonly at: readonly (readonly [start: number, end: number])[];
  readonly relations?: readonly Relation[];
}

function datasetOf(
  head: Partial<Dataset>,
  source: Partial<Dataset["sources"][number]>,
  actors: readonly Partial<Actor>[],
  said: readonly Said[],
) {
  const made = example();
  const [coded] = made.sources;
  const statement = record(made, "statement", "s001");
  const actor = record(made, "actor", "gazette");
  const link = statement.attribution[0];
  if (!coded || !link) throw new Error("the example has a source, and statements have a link");
  const own = { ...link, by: "publisher", source: "report" };
  const statements = said.map((each): Mutable<Statement> => {
    const inner = each.by.map((by, depth) => {
      const isLast = depth === each.by.length - 1;
      const basis = (isLast ? each.basis : undefined) ?? "stated";
      return { ...own, by, source: null, basis, act: isLast ? (each.act ?? "state") : "state", form: "indirect" as const };
    });
    return {
      ...statement,
      id: each.id,
      text: each.text,
      topic: each.topic ?? "presence",
      attribution: [own, ...inner],
      presentation: each.presentation ?? "asserted",
      factuality: each.factuality ?? "CT+",
      participants: (each.about ?? []).map((who) => ({ actor: who, role: "agent" as const })),
      locations: [],
      time: null,
      relations: [...(each.relations ?? [])],
      evidence: each.at.map(([start, end]) => passage(start, end)),
    };
  });
  return {
    ...made,
    ...head,
    sources: [{ ...coded, id: "report", title: null, url: null, publisher: "publisher", uncoded: [], ...source }],
    actors: [{ id: "publisher", name: "Publisher P" }, ...actors].map((each) => ({ ...actor, otherNames: [], identifiers: [], ...each })),
    locations: [],
    statements,
    casualtyFigures: [],
  } as Dataset;
}

const text = (length: number) => ({ normalization: "nfc-collapse", unit: "code-point", length, digest }) as const;

/** Eight statements of a text that runs from right to left, without places and figures: every stance, a supplied speaker, a chain of three. */
export const rightToLeft: Dataset = datasetOf(
  { name: "placeholder", version: "0.1.0", title: "بيانات تجريبية", creators: [{ name: "nobody", identifier: null }] },
  { language: "ar", published: null, publishedBasis: null, text: text(640), evidence: [passage(0, 48)] },
  [
    { id: "speaker-a", name: "Speaker A" },
    { id: "speaker-b", name: "متحدث ب" },
    { id: "speaker-c", name: "Speaker C" },
  ],
  [
    { id: "s001", text: "نص تجريبي أول لا معنى له.", by: [], at: [[0, 48]] },
    {
      id: "s002",
      text: "نص تجريبي ثان، أطول من الأول، كتب ليرى كيف تنكسر السطور حين لا يتسع لها سطر واحد في هذه القائمة.",
      by: [],
      at: [[50, 140]],
    },
    { id: "s003", text: "نص تجريبي ثالث.", by: ["speaker-a"], at: [[150, 225]] },
    { id: "s004", text: "نص تجريبي رابع قد يكون كذا.", by: ["speaker-a"], factuality: "PS+", at: [[230, 330]] },
    { id: "s005", text: "نص تجريبي خامس لا يقول شيئا.", by: ["speaker-b"], act: "deny", factuality: "CT-", at: [[350, 430]] },
    { id: "s006", text: "نص تجريبي سادس.", by: ["speaker-b"], presentation: "presupposed", at: [[390, 430]] },
    {
      id: "s007",
      text: "نص تجريبي سابع عن لا شيء.",
      by: ["speaker-b", "speaker-c"],
      act: "no-information",
      factuality: "Uu",
      basis: "coded",
      at: [[450, 540]],
    },
    { id: "s008", text: "نص تجريبي ثامن وأخير.", by: [], at: [[560, 640]] },
  ],
);

/** The same numbers each time: tests do not depend on chance. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** So many statements by 213 voices, on eighteen topics, one in forty a denial that disputes an earlier statement. */
export function manyStatements(count = 5000): Dataset {
  const next = numbers(7);
  const length = count * 48;
  const topics = [
    "presence",
    "control",
    "armament",
    "hostilities",
    "affiliation",
    "diplomacy",
    "rights",
    "identity",
    "capability",
  ] as const;
  const said = Array.from({ length: count }, (_, index): Said => {
    const start = Math.floor((index * length) / count);
    const speaker = Math.min(211, Math.floor(212 * (next(1000) / 1000) ** 3));
    const isOwn = next(10) < 3;
    const isDenial = index > 20 && next(40) === 0;
    const id = (number: number) => `s${String(number).padStart(4, "0")}`;
    return {
      id: id(index + 1),
      text: `Claim ${index + 1} holds in the ${["north", "south", "east", "west"][next(4)]} of the harbour.`,
      by: isOwn ? [] : [`speaker-${speaker}`],
      topic: topics[next(topics.length)] ?? "presence",
      about: [`group-${next(30)}`],
      ...(isDenial ? ({ act: "deny", factuality: "CT-" } as const) : next(12) === 0 ? ({ factuality: "PS+" } as const) : {}),
      ...(!isDenial && next(9) === 0 && ({ presentation: "presupposed" } as const)),
      at: [[start, Math.min(length, start + 20 + next(120))]],
      relations: isDenial ? [{ type: "disputes", target: id(index - next(20)), basis: "coded" }] : [],
    };
  });
  const people = [
    ...Array.from({ length: 212 }, (_, number) => ({ id: `speaker-${number}`, name: `Speaker ${String(number).padStart(3, "0")}` })),
    ...Array.from({ length: 30 }, (_, number) => ({ id: `group-${number}`, name: `Group ${number}` })),
  ];
  return datasetOf(
    { name: "placeholder", version: "0.1.0", title: "Placeholder data" },
    { language: "en", text: text(length) },
    people,
    said,
  );
}

/** As many statements, all of one passage. */
export function onOnePassage(count: number): Dataset {
  const said = Array.from(
    { length: count },
    (_, index): Said => ({ id: `s${index}`, text: `It rained ${index}.`, by: ["speaker"], at: [[10, 20]] }),
  );
  return datasetOf({}, { text: text(120) }, [{ id: "speaker", name: "Speaker" }], said);
}

/** A dataset without statements. */
export const withoutStatements: Dataset = datasetOf({}, { text: text(120) }, [], []);
