import { collections } from "../../src/records/collections.js";
import { referencesOf } from "../../src/records/references.js";
import type { Random } from "../corpus/random.js";

// Records that are about to be broken are of no type.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Broken = any;

/** Breaks something in one record of a corpus, or adds a record that does not go with another. */
type Fault = (records: Broken[], random: Random) => void;

const ofType = (records: Broken[], type: string) => records.filter((record) => record.type === type);
const idOfAny = (records: Broken[], type: string, random: Random): string => random.pick(ofType(records, type))?.id ?? "nobody";

/** Calls `breakIt` with a record of that type if there is one. */
const inA =
  (type: string, breakIt: (record: Broken, records: Broken[], random: Random) => void): Fault =>
  (records, random) => {
    const record = random.pick(ofType(records, type));
    if (record) breakIt(record, records, random);
  };

const inAny =
  (breakIt: (record: Broken, random: Random) => void): Fault =>
  (records, random) =>
    breakIt(random.pick(records), random);

/** Leads a reference elsewhere. */
const redirect = (other: (id: string, records: Broken[], random: Random) => string): Fault => {
  return (records, random) => {
    const record = random.pick(records);
    const { path, id } = random.pick(referencesOf(record));
    const holder = path.slice(0, -1).reduce((value, key) => value[key], record);
    holder[path.at(-1) as string] = other(id, records, random);
  };
};

/** Adds a record like one that is there, under the id of another one. */
const again = (sameType: boolean, breakIt: (record: Broken) => void = () => {}): Fault => {
  return (records, random) => {
    const first = random.pick(records);
    const others = records.filter(({ type }) => (type === first.type) === sameType);
    const second = structuredClone(random.pick(others) ?? first);
    second.id = first.id;
    breakIt(second);
    records.splice(random.below(records.length + 1), 0, second);
  };
};

/** What rules find: every record keeps its shape. */
export const faults: Readonly<Record<string, Fault>> = {
  "reference to nothing": redirect((_, __, random) => `nobody-${random.below(3)}`),
  // Such as "d--etim": several ids are equally near.
  "reference to nothing with several ids near": redirect((id) => id.replace(/\d/, "")),
  "misspelt reference": redirect((id) => `${id}x`),
  "reference to any record": redirect((_, records, random) => random.pick(records).id),
  "actor different from itself": inA("actor", (record) => {
    record.differentFrom.push(record.id);
  }),
  "id twice, of one type": again(true),
  "id twice, of two types": again(false),
  "withdrawn record": inAny((record, random) => {
    record.status = "withdrawn";
    record.statusReason = random.chance(0.7) ? "it was wrong: “größer”" : null;
  }),
  "replaced record": inA("statement", (record, records, random) => {
    record.status = "withdrawn";
    record.statusReason = "counted twice";
    record.replacedBy = idOfAny(records, "statement", random);
  }),
  "one-sided differentFrom": inA("actor", (record, records, random) => {
    record.differentFrom = random.chance(0.5) ? [] : [...record.differentFrom, idOfAny(records, "actor", random)];
  }),
  "one-sided overlaps": inA("casualty-figure", (record, records, random) => {
    record.overlaps = random.chance(0.3) ? [] : [idOfAny(records, "casualty-figure", random)];
  }),
  "places in a circle": inA("location", (record, records, random) => {
    const other = random.pick(ofType(records, "location"));
    [record.within, other.within] = [other.id, record.id];
  }),
  "imprecise place": inA("location", (record) => {
    record.precision = 7;
  }),
  "evidence beyond the text": inAny((record) => {
    record.evidence[0].end = 999_999;
  }),
  "evidence that ends before it starts": inAny((record, random) => {
    const [passage] = record.evidence;
    [passage.start, passage.end] = [passage.end, passage.start + random.below(3)];
  }),
  "passage that nothing covers": (records, random) => {
    if (records.length > 1) records.splice(random.below(records.length), 1);
  },
  "nothing left uncoded": inA("source", (record) => {
    record.uncoded = [];
  }),
  "ethnonym shared": inA("actor", (people, records, random) => {
    const fighters = random.pick(ofType(records, "actor"));
    const name = random.pick(["Öster", "Ялы", "Kesh", "Šar"]);
    Object.assign(people, { name: `${name} people`, population: true, kind: "class" });
    Object.assign(fighters, { name: `${name} fighters`, population: false, kind: "class", differentFrom: [] });
  }),
  "ethnonym among other names": inA("actor", (actor, records, random) => {
    const population = random.pick(ofType(records, "actor").filter(({ population }) => population));
    if (population) actor.otherNames.push({ name: `جبهه ${population.name}`, evidence: structuredClone(actor.evidence) });
  }),
  "armed people": inA("actor", (record) => {
    Object.assign(record, { population: true, sectors: ["rebels"], name: "Þing", note: 'ein "Wort"\n' });
  }),
  "low above high": inA("statement", (record) => {
    record.quantity = { reported: 1000, low: 60, high: 1.5, approximate: true, vague: "many", unit: "Männer" };
  }),
  "date that does not exist": inA("statement", (record) => {
    record.time = { edtf: "2019-02-30", basis: "stated", as: "im Februar, „neulich“" };
  }),
  "date after publication": inA("statement", (record) => {
    record.time = { edtf: "2190-01", basis: "stated", as: "قریب" };
  }),
  "denial of nothing": inA("statement", (record) => {
    Object.assign(record.attribution.at(-1), { act: "deny", factuality: "CT-" });
    Object.assign(record, { relations: [], note: null });
  }),
  "link that passes on and asserts": inA("statement", (record) => {
    record.attribution.push({ ...record.attribution[0], factuality: "CT+" });
  }),
  "entries twice": inAny((record) => {
    record.evidence.push(structuredClone(record.evidence[0]));
    if (record.otherNames) record.otherNames.push({ name: "Ñ", evidence: record.evidence }, { name: "Ñ", evidence: record.evidence });
  }),
  "chain that starts elsewhere": inA("statement", (record, records, random) => {
    record.attribution[0].by = idOfAny(records, "actor", random);
  }),
  "figure unlike its statement": inA("casualty-figure", (record, records, random) => {
    record.statement = idOfAny(records, "statement", random);
    Object.assign(record, { outcomes: ["dead", "injured"], responsible: [], responsibleBasis: "stated" });
  }),
  "figure of another number": inA("casualty-figure", (record) => {
    record.quantity = { reported: 3, low: null, high: null, approximate: false, vague: null, unit: "Ärzte" };
  }),
  "act unlike its factuality": inA("statement", (record) => {
    Object.assign(record.attribution.at(-1), { act: "no-information", factuality: "PS-" });
  }),
  "date on no basis": inA("source", (record) => {
    Object.assign(record, { published: "2019-12", publishedBasis: "unknown", title: "Où ?" });
  }),
};

/** What the schema finds. */
export const shapeFaults: Readonly<Record<string, Fault>> = {
  "unknown key": inAny((record) => {
    record.nöte = "größer";
  }),
  "missing key": inAny((record, random) => {
    delete record[random.pick(Object.keys(record).filter((key) => key !== "type"))];
  }),
  "wrong value": inAny((record, random) => {
    record[random.pick(Object.keys(record).filter((key) => key !== "type"))] = random.pick([7, true, {}, [null], "Straße"]);
  }),
  "misspelt value where null may be": inA("casualty-figure", (record) => {
    record.outcomeJoin = "ör";
  }),
  "misspelt value": inAny((record) => {
    record.status = "açtive";
  }),
  "id twice, once in a record of the wrong shape": again(true, (record) => {
    delete record.evidence;
  }),
  "id twice, once in a record of the wrong shape and of another type": again(false, (record) => {
    record.note = 1;
  }),
};

/** Lines that are no records at all, so that no document can hold them. */
export const noRecords: readonly string[] = [
  "null",
  "[]",
  "7",
  "{}",
  "NaN",
  "",
  "   ",
  "\r",
  '{"type":"actr","id":"d0--etim"}',
  '{"type":"actor","id":"d1--etim","name":"x',
  '{"id":"d0--s001"}',
  '{"type":"actor","type":"actor"}',
  '{"type":"source","id":"d0--kabul-now","note":"\\ud800"}',
];

export const keyOfType = new Map<string, string>(collections.map(({ key, type }) => [type, key]));
