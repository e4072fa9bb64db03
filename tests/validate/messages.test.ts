// Mistakes that coders of a second article made, or nearly: each is one finding, with what would be right.
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { edtfMeant, meansNull } from "../../src/model/dates-in-words.js";
import { IdsMeant } from "../../src/model/ids-meant.js";
import { DATASET_SCHEMA } from "../../src/model/schema-version.js";
import { type Finding, validate, validateRecord, validateText } from "../../src/validate/index.js";
import { example, type Mutable, record } from "../example.js";

// biome-ignore lint/suspicious/noExplicitAny: what is broken has no type
type Broken = any;
type Break = (dataset: Mutable<Dataset>) => unknown;

const statement = (dataset: Mutable<Dataset>, id: string): Broken => record(dataset, "statement", id);
const everywhere = (before: string, now: string) => (dataset: Mutable<Dataset>) =>
  Object.assign(dataset, JSON.parse(JSON.stringify(dataset).replaceAll(`"${before}"`, now)));

/** The one finding that a mistake gives. */
function only(findings: readonly Finding[]): Finding {
  expect(findings.map(({ path, message }) => `${path}: ${message}`)).toHaveLength(1);
  return findings[0] as Finding;
}

const broken = (change: Break): Finding => {
  const dataset = example();
  change(dataset);
  return only(validate(dataset).findings);
};

const inText = (text: string | Uint8Array): Finding => only(validateText(text).findings);
const json = () => JSON.stringify(example(), null, 2);

describe("where an id belongs", () => {
  test.each<[string, Break, string, string]>([
    [
      "a name",
      (dataset) => Object.assign(statement(dataset, "s002").attribution[1], { by: "Ida Moor" }),
      '"Ida Moor" is not of the right form: the id of an actor belongs here',
      'did you mean "spokesperson"?',
    ],
    [
      "a name that is misspelt",
      (dataset) => Object.assign(statement(dataset, "s002").attribution[1], { by: "Ida More" }),
      '"Ida More" is not of the right form: the id of an actor belongs here',
      'did you mean "spokesperson"?',
    ],
    [
      "another name",
      (dataset) => Object.assign(statement(dataset, "s002").participants[0], { actor: "The  GUARD" }),
      '"The  GUARD" is not of the right form: the id of an actor belongs here',
      'did you mean "guard"?',
    ],
    [
      "the name of a place",
      (dataset) => Object.assign(statement(dataset, "s001").locations[0], { location: "the harbour" }),
      '"the harbour" is not of the right form: the id of a location belongs here',
      'did you mean "harbour"?',
    ],
    [
      "a title",
      (dataset) => Object.assign(statement(dataset, "s001").attribution[0], { source: "Harbour quiet after clash" }),
      '"Harbour quiet after clash" is not of the right form: the id of a source belongs here',
      'did you mean "gazette-report"?',
    ],
    [
      "a name that nobody has",
      (dataset) => Object.assign(statement(dataset, "s002").participants[0], { actor: "Nobody At All" }),
      '"Nobody At All" is not of the right form: the id of an actor belongs here',
      "lower-case letters, digits and hyphens, a letter first; a name belongs to the record itself",
    ],
    [
      "a name in another reading",
      (dataset) =>
        Object.assign(statement(dataset, "s003").otherReadings[0], { change: { participants: [{ actor: "Ida Moor", role: "agent" }] } }),
      '"Ida Moor" is not of the right form: the id of an actor belongs here',
      'did you mean "spokesperson"?',
    ],
    [
      "a name, eleventh in its list",
      (dataset) => {
        const participants = Array.from({ length: 11 }, (_, index) => ({ actor: index < 10 ? "guard" : "Ida Moor", role: "agent" }));
        Object.assign(statement(dataset, "s002"), { participants });
      },
      '"Ida Moor" is not of the right form: the id of an actor belongs here',
      'did you mean "spokesperson"?',
    ],
    [
      "nobody",
      (dataset) => Object.assign(statement(dataset, "s002").participants[0], { actor: null }),
      "null stands where a text belongs",
      "a text in quotes",
    ],
    [
      "an empty text",
      (dataset) => Object.assign(statement(dataset, "s002").participants[0], { actor: "" }),
      "the text is empty",
      "write it out, or null where null is allowed",
    ],
    [
      "a name in the form of an id",
      (dataset) => Object.assign(statement(dataset, "s002").attribution[1], { by: "ida-more" }),
      'there is no actor "ida-more"',
      'did you mean "spokesperson"?',
    ],
    [
      "an actor where a place belongs",
      (dataset) => Object.assign(statement(dataset, "s001").locations[0], { location: "guard" }),
      '"guard" is an actor, but a location belongs here',
      "one of harbour and island, or one that you add",
    ],
    [
      "an actor that is called like the place",
      (dataset) => {
        record(dataset, "actor", "guard").name = "The Harbour";
        Object.assign(statement(dataset, "s001").locations[0], { location: "guard" });
      },
      '"guard" is an actor, but a location belongs here',
      'did you mean "harbour"?',
    ],
  ])("%s", (_, change, message, hint) => {
    expect(broken(change)).toMatchObject({ message, hint });
  });

  const otherwise = "lower-case letters, digits and hyphens, a letter first; a name belongs to the record itself";
  test.each<[string, (actors: Broken[]) => unknown, string]>([
    ["one that is no record", (actors) => actors.push(null), 'did you mean "spokesperson"?'],
    ["one that has no id", (actors) => Object.assign(actors[4], { id: null }), otherwise],
    ["one whose id is a list", (actors) => Object.assign(actors[4], { id: ["spokesperson"] }), otherwise],
    ["one whose id has a capital", (actors) => Object.assign(actors[4], { id: "Spokesperson" }), otherwise],
    ["one whose id has a space", (actors) => Object.assign(actors[4], { id: "spokes person" }), otherwise],
  ])("a name, where among the actors is %s", (_, change, hint) => {
    const dataset = example();
    Object.assign(statement(dataset, "s002").attribution[1], { by: "Ida Moor" });
    change(dataset.actors);
    const found = validate(dataset).findings.find(({ path }) => path === "/statements/1/attribution/1/by");
    expect(found).toMatchObject({ message: '"Ida Moor" is not of the right form: the id of an actor belongs here', hint });
  });

  test("one name in many places is one finding, with all of them", () => {
    const { path, message, related } = broken((dataset) => {
      for (const { attribution } of dataset.statements) Object.assign(attribution[0] ?? {}, { by: "Gazette" });
    });
    expect([path, message]).toEqual([
      "/statements/0/attribution/0/by",
      '"Gazette" is not of the right form: the id of an actor belongs here',
    ]);
    expect(related.map(({ record, path }) => `${record} ${path}`)).toEqual(
      ["s002", "s003", "s004"].map((id, index) => `${id} /statements/${index + 1}/attribution/0/by`),
    );
  });

  test.each([
    ["007", '"007"', "lower-case letters, digits and hyphens, a letter first"],
    ["Guard", '"Guard"', 'lower-case letters, digits and hyphens, a letter first: "guard"'],
    ["Harbour Guard", '"Harbour Guard"', 'lower-case letters, digits and hyphens, a letter first: "harbour-guard"'],
    ["Harbour & Guard", '"Harbour & Guard"', 'lower-case letters, digits and hyphens, a letter first: "harbour-guard"'],
    ["7 guards", '"7 guards"', "lower-case letters, digits and hyphens, a letter first"],
    ["a number", "7", "lower-case letters, digits and hyphens, a letter first"],
  ])("an id that is none, %s, with all that refer to it, and nothing that follows", (_, id, hint) => {
    const { path, record: of, message, hint: found, related } = broken(everywhere("guard", id));
    expect(of).toBe(id === "7" ? null : JSON.parse(id));
    expect([path, message, found]).toEqual(["/actors/1/id", `the id ${id} is not of the right form`, hint]);
    expect(related.map(({ record }) => record)).toEqual(["spokesperson", "s002", "c01"]);
  });

  test("an id that is none, to which others still refer as it should be", () => {
    expect(broken((dataset) => Object.assign(record(dataset, "actor", "guard"), { id: "007" }))).toMatchObject({ path: "/actors/1/id" });
  });
});

describe("where a date belongs", () => {
  test.each([
    ["December 2019", 'write "2019-12"'],
    ["12 December 2019", 'write "2019-12-12"'],
    ["Dec. 2019", 'write "2019-12"'],
    ["2019-3", 'write "2019-03"'],
    ["12/2019", 'write "2019-12"'],
    ["1990s", 'write "199X"'],
    ["In 2019", 'write "2019"'],
    ["on 3 March 2019", 'write "2019-03-03"'],
    ["null", "write null, without quotes, for a date that is not known"],
    ["not known", "write null, without quotes, for a date that is not known"],
    ["recently", expect.stringContaining("For instance: 2019-12")],
    ["3/4/2019", expect.stringContaining("For instance: 2019-12")],
  ])("%s", (words, hint) => {
    const published = broken((dataset) => Object.assign(dataset.sources[0] ?? {}, { published: words }));
    const time = broken((dataset) => Object.assign(statement(dataset, "s001").time, { edtf: words }));
    for (const found of [published, time]) expect(found).toMatchObject({ message: `"${words}" is not of the right form`, hint });
  });

  test.each([
    ["March 3, 2020", 'write "2020-03-03"'],
    ["March 2020", expect.stringContaining("YYYY-MM-DD")],
    ["2020-03", expect.stringContaining("YYYY-MM-DD")],
    ["unknown", "write null, without quotes, for a date that is not known"],
  ])("%s, where it must be a day", (issued, hint) => {
    expect(broken((dataset) => Object.assign(dataset, { issued }))).toMatchObject({
      message: `"${issued}" is not of the right form`,
      hint,
    });
  });

  test("a year without quotes", () => {
    expect(broken((dataset) => Object.assign(dataset.sources[0] ?? {}, { published: 2020 }))).toMatchObject({
      message: "a number stands where a text or null belongs",
      hint: 'a text in quotes: "2020"',
    });
  });

  test("null, with a basis", () => {
    const time = { edtf: null, as: "this month", basis: "stated" };
    expect(broken((dataset) => Object.assign(statement(dataset, "s001"), { time }))).toMatchObject({
      path: "/statements/0/time/basis",
      message: 'no date, but the basis is "stated"',
      hint: "write null",
    });
    expect(broken((dataset) => Object.assign(dataset.sources[0] ?? {}, { published: null }))).toMatchObject({
      path: "/sources/0/publishedBasis",
    });
  });

  test("what people write is taken for one date, or for none", () => {
    const meant = [
      "May 2019",
      "1st of May 2019",
      "May 1, 2019",
      "2019 May 1",
      "2019.5.1",
      "the 1920s",
      "32 May 2019",
      "13/2019",
      "5/1/2019",
      "May",
    ];
    expect(meant.map(edtfMeant)).toEqual([
      "2019-05",
      "2019-05-01",
      "2019-05-01",
      "2019-05-01",
      "2019-05-01",
      "192X",
      ...Array(4).fill(undefined),
    ]);
    expect(["null", "N/A", "—", "?", "unknown", "May", "none of these"].map(meansNull)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("keys", () => {
  test.each<[string, Break, string, string, string]>([
    [
      "one that is right elsewhere",
      (dataset) => Object.assign(dataset.sources[0]?.uncoded[0] ?? {}, { source: "gazette-report" }),
      "/sources/0/uncoded/0/source",
      'the key "source" is not known here',
      "known keys: start, end, reason",
    ],
    [
      "one of which nothing is like it",
      (dataset) => Object.assign(record(dataset, "location", "harbour"), { population: 12 }),
      "/locations/0/population",
      'the key "population" is not known here',
      "known keys: type, id, withdrawn, name, featureCode, within, precision, geometry, otherNames, identifiers, evidence, note",
    ],
    [
      "one beside that which was meant",
      (dataset) => Object.assign(record(dataset, "actor", "guard"), { sector: ["military"] }),
      "/actors/1/sector",
      'the key "sector" is not known here',
      'did you mean "sectors"?',
    ],
    [
      "words of a passage, by the wrong key",
      (dataset) => Object.assign(statement(dataset, "s001"), { evidence: [{ quote: "the harbour" }] }),
      "/statements/0/evidence/0/quote",
      'the key "quote" is not known here',
      'did you mean "exact"?',
    ],
    [
      "one that is like two, of which one is there",
      (dataset) => {
        const { time, ...rest } = statement(dataset, "s001");
        dataset.statements[0] = { ...rest, tipe: time };
      },
      "/statements/0/tipe",
      'the key "tipe" is not known here',
      'did you mean "time"?',
    ],
    [
      "words where no passage belongs",
      (dataset) => Object.assign(record(dataset, "actor", "guard"), { exact: "the Guard" }),
      "/actors/1/exact",
      'the key "exact" is not known here',
      expect.stringMatching(/^known keys: type, id, withdrawn, name, /),
    ],
    [
      "words of a passage that is anchored",
      (dataset) => Object.assign(statement(dataset, "s001").evidence[0], { exact: "the harbour" }),
      "/statements/0/evidence/0/exact",
      'the key "exact" is not known here',
      "known keys: start, end, digest",
    ],
    [
      "an anchored passage without its start",
      (dataset) => delete statement(dataset, "s001").evidence[0].start,
      "/statements/0/evidence/0/start",
      'the key "start" is missing',
      "every key is always there",
    ],
    [
      "words of one passage",
      (dataset) => Object.assign(statement(dataset, "s001"), { evidence: [{ exact: "the harbour" }] }),
      "/statements/0/evidence/0",
      "this passage is given in words, not anchored yet",
      "`anchor` finds the words in the text, and puts start, end and digest in their place",
    ],
    [
      "words of passages that are not anchored, wherever they are",
      (dataset) => {
        for (const each of dataset.statements) Object.assign(each, { evidence: [{ exact: "the harbour", at: 2 }] });
        Object.assign(dataset.sources[0] ?? {}, { uncoded: [{ exact: "the weather", prefix: "of", reason: "nobody says it" }] });
      },
      "/sources/0/uncoded/0",
      "5 passages are given in words, not anchored yet",
      "`anchor` finds the words in the text, and puts start, end and digest in their place",
    ],
    [
      "many that are missing",
      (dataset) => {
        for (const key of ["title", "url", "uncoded", "language"]) delete (dataset.sources[0] as Broken)[key];
      },
      "/sources/0",
      'the keys "title", "url", "language", "uncoded" are missing',
      "every key is always there, where nothing is known with null for title, url; [] for uncoded",
    ],
    [
      "two that are missing, neither of which may be empty",
      (dataset) => {
        for (const key of ["name", "kind"]) delete (dataset.actors[1] as Broken)[key];
      },
      "/actors/1",
      'the keys "name", "kind" are missing',
      "every key is always there",
    ],
    [
      "all collections that are missing: half of the files of a folder",
      (dataset) => {
        for (const key of ["locations", "statements", "casualtyFigures"]) delete (dataset as Broken)[key];
      },
      "",
      'the keys "locations", "statements", "casualtyFigures" are missing',
      "every key is always there, where nothing is known with [] for locations, statements, casualtyFigures",
    ],
  ])("%s", (_, change, path, message, hint) => {
    expect(broken(change)).toMatchObject({ path, message, hint });
  });

  test("words of passages by several names, and what else is wrong with one, are as many causes", () => {
    const dataset = example();
    const passages = [
      { quote: "the harbour" },
      { words: "around forty" },
      { exact: "were killed" },
      { exact: "hurt or lost", colour: "red" },
    ];
    for (const [index, passage] of passages.entries()) Object.assign(dataset.statements[index] ?? {}, { evidence: [passage] });
    const { findings } = validate(dataset);
    expect(findings.map(({ path, message }) => `${path}: ${message}`).sort()).toEqual([
      '/statements/0/evidence/0/quote: the key "quote" is not known here',
      '/statements/1/evidence/0/words: the key "words" is not known here',
      "/statements/2/evidence/0: 2 passages are given in words, not anchored yet",
      '/statements/3/evidence/0/colour: the key "colour" is not known here',
    ]);
  });

  test("one that objects of a kind lack in several records is one cause, and each of its places is told", () => {
    const quantity = { reported: 40, low: null, high: null, vague: null, unit: "person", as: "forty" };
    const found = broken((dataset) => {
      for (const each of dataset.statements) Object.assign(each, { quantity });
    });
    expect(found).toMatchObject({
      path: "/statements/0/quantity/approximate",
      message: 'the key "approximate" is missing',
      related: example()
        .statements.slice(1)
        .map(({ id }, index) => ({ record: id, path: `/statements/${index + 1}/quantity/approximate` })),
    });
  });

  test("others, or those that objects of another kind lack, are other causes", () => {
    const dataset = example();
    for (const each of [dataset.actors[0], dataset.actors[1], dataset.locations[0]]) delete (each as Broken).note;
    delete (dataset.actors[2] as Broken).mayBe;
    const { findings } = validate(dataset);
    expect(findings.map(({ path, related }) => [path, ...related.map((each) => each.path)]).sort()).toEqual([
      ["/actors/0/note", "/actors/1/note"],
      ["/actors/2/mayBe"],
      ["/locations/0/note"],
    ]);
  });

  test("one that is misspelt is not missing as well", () => {
    const found = broken((dataset) => {
      const { name, ...rest } = record(dataset, "actor", "guard");
      dataset.actors[1] = { ...rest, naem: name } as Broken;
    });
    expect(found).toMatchObject({ path: "/actors/1/naem", message: 'the key "naem" is not known here', hint: 'did you mean "name"?' });
  });

  test("one that is misspelt beside one that is missing: two causes", () => {
    const dataset = example();
    const { language, url, ...rest } = dataset.sources[0] as Broken;
    dataset.sources[0] = { ...rest, langauge: language };
    expect(validate(dataset).findings.map(({ message, hint }) => [message, hint])).toEqual([
      ['the key "url" is missing', "every key is always there: null where nothing is known"],
      ['the key "langauge" is not known here', 'did you mean "language"?'],
    ]);
    expect(url).toBeDefined();
  });
});

describe("values that are no such thing", () => {
  const write = `write ${JSON.stringify(DATASET_SCHEMA)}`;

  test.each<[string, unknown, string, string]>([
    ["another schema", "https://json-schema.org/draft/2020-12/schema", "is not that of a dataset document", write],
    ["a file", "dataset.schema.json", "is not that of a dataset document", write],
    ["that of a record", DATASET_SCHEMA.replace("dataset.", "statement."), "is not that of a dataset document", write],
    ["a copy", `${DATASET_SCHEMA}.bak`, "is not that of a dataset document", write],
    ["null", null, "null stands where a text belongs", write],
    [
      "a newer one",
      DATASET_SCHEMA.replace("1.0", "9.0"),
      "is not known",
      `known: ${DATASET_SCHEMA}; a newer release of badakhshan-2019 may know more`,
    ],
  ])("$schema: %s", (_, schema, message, hint) => {
    const found = broken((dataset) => Object.assign(dataset, { $schema: schema }));
    expect(found).toMatchObject({ path: "/$schema", message: expect.stringContaining(message), hint });
  });

  test("$schema: none", () => {
    expect(broken((dataset) => delete (dataset as Broken).$schema)).toMatchObject({ path: "/$schema", hint: write });
  });

  test.each([
    ["harbor", 'did you mean "HBR"?'],
    ["hbr", 'did you mean "HBR"?'],
    ["town", 'did you mean "PPL"?'],
    ["H.HBR", 'did you mean "HBR"?'],
    ["dwelling", "one of CONT (continent), RGN (region)"],
  ])("featureCode: %s", (featureCode, hint) => {
    const found = broken((dataset) => Object.assign(record(dataset, "location", "harbour"), { featureCode }));
    expect(found.message).toBe(`"${featureCode}" is not an allowed value`);
    expect(found.hint?.slice(0, hint.length)).toBe(hint);
  });

  test.each<[string, Break, string, string]>([
    [
      "a number that is none of those allowed",
      (dataset) => Object.assign(record(dataset, "location", "harbour"), { precision: 9 }),
      "9 is not an allowed value",
      "one of 1, 2, 3, 4, 5, 6, 7",
    ],
    [
      "a number for a list",
      (dataset) => Object.assign(record(dataset, "actor", "guard"), { sectors: 5 }),
      "a number stands where a list belongs",
      "a list: [ … ], also for a single entry",
    ],
    [
      "a fraction for a whole number",
      (dataset) => Object.assign(dataset.sources[0]?.text ?? {}, { length: 120.5 }),
      "a number stands where a whole number belongs",
      "without a fraction",
    ],
    [
      "no number for a text",
      (dataset) => Object.assign(record(dataset, "actor", "guard"), { name: Number.NaN }),
      "NaN stands where a text belongs",
      "a text in quotes",
    ],
  ])("%s", (_, change, message, hint) => {
    expect(broken(change)).toMatchObject({ message, hint });
  });

  test.each([
    [true, "true"],
    [7, "7"],
    [null, "null"],
    [{}, "an object"],
    [["actor"], "a list"],
  ])("a type of record that is %j", (type, shown) => {
    const found = only(validateRecord({ ...record(example(), "actor", "guard"), type }).findings);
    expect(found).toMatchObject({ path: "/type", message: `${shown} is not a type of record` });
  });

  test("a publisher that is null, with chains that begin with anybody", () => {
    const found = broken((dataset) => {
      Object.assign(dataset.sources[0] ?? {}, { publisher: null });
      Object.assign(statement(dataset, "s001").attribution[0], { by: "guard" });
    });
    expect(found).toMatchObject({
      rule: "chain-start",
      message: 'the chain starts with "guard", but "gazette-report" has no publisher',
      hint: 'where nobody is named as publisher, the chain starts with null in "gazette-report"; or give "gazette-report" its publisher',
    });
    expect(found.related.map(({ record }) => record)).toEqual(["s002", "s003", "s004"]);
  });
});

describe("what is no document", () => {
  test.each<[string, unknown, string, string]>([
    [
      "a bare list",
      example().actors,
      "this is a list of actors, not a dataset document",
      'put it into a document as its "actors", or into a folder as actors.json',
    ],
    ["an empty list", [], "this is a list, not a dataset document", "a dataset document is an object: { … }"],
    [
      "one record",
      example().statements[0],
      "this is one record, a statement, not a dataset document",
      "put it into statements of a document",
    ],
  ])("%s", (_, value, message, hint) => {
    for (const found of [only(validate(value).findings), inText(JSON.stringify(value))])
      expect(found).toMatchObject({ path: "", message, hint: expect.stringContaining(hint) });
  });

  test.each([
    ["single quotes", () => json().replaceAll('"', "'"), 'unexpected "\'"', 'keys and texts stand in double quotes: "…"'],
    ["a single quote in the middle", () => json().replace('"Gazette"', "'Gazette'"), 'unexpected "\'"', "double quotes"],
    ["curly quotes", () => json().replace('"actors"', "“actors”"), 'unexpected "“"', "straight double quotes"],
    ["a comment", () => json().replace('"actors"', '// these\n"actors"'), 'unexpected "/"', "JSON has no comments"],
    ["a comment in stars, first", () => `/* mine */ ${json()}`, 'unexpected "/"', "JSON has no comments"],
    ["a comment as in YAML", () => json().replace('"actors"', '# these\n"actors"'), 'unexpected "#"', "JSON has no comments"],
    ["a comma at the end of a list", () => json().replace(/\}\n {2}\],/, "},\n ],"), 'unexpected "]"', "remove the comma before it"],
    [
      "a comma at the end of an object",
      () => json().replace(/"note": null\n/, '"note": null,\n'),
      'unexpected "}"',
      "remove the comma before it",
    ],
    ["a key without quotes", () => json().replace('"actors":', "actors:"), 'unexpected "a"', 'keys stand in double quotes: "…"'],
    ["False", () => json().replace('"population": false', '"population": False'), 'unexpected "F"', "true and false in lower case"],
    ["None", () => json().replace('"note": null', '"note": None'), 'unexpected "N"', "null for what is not known"],
    ["a zero before digits", () => json().replace('"length": 120', '"length": 0120'), 'unexpected "1"', "no zero before its digits"],
    ["CSV", () => "id,name\nguard,Harbour Guard\n", 'unexpected "i"', "`import` reads a folder of CSV, or a workbook"],
    ["CSV with semicolons", () => "id;name\nguard;Harbour Guard\n", 'unexpected "i"', "this looks like a table"],
    ["CSV in quotes", () => '"id","name"\n"guard","Harbour Guard"\n', 'unexpected ","', "this looks like a table"],
    ["tabs", () => "id\tname\nguard\tHarbour Guard\n", 'unexpected "i"', "this looks like a table"],
    ["XML", () => '<?xml version="1.0"?><dataset/>', 'unexpected "<"', "this is XML"],
    ["XML without a first line", () => "<dataset/>", 'unexpected "<"', "this is XML"],
    ["HTML", () => "<!DOCTYPE html><html></html>", 'unexpected "<"', "this is a web page"],
    ["YAML", () => "name: harbour\nversion: 1.0.0\n", 'unexpected "n"', "a draft in YAML is named .yaml"],
    ["YAML with a first comment", () => "# mine\nname: harbour\n", 'unexpected "#"', "a draft in YAML is named .yaml"],
    ["YAML after dashes", () => "---\nname: harbour\n", 'unexpected "-"', "a draft in YAML is named .yaml"],
    ["a PDF", () => "%PDF-1.7\n", 'unexpected "%"', "this is a PDF"],
    ["a word processor's file", () => "{\\rtf1\\ansi Harbour}", 'unexpected "\\\\"', "this is a word processor's file"],
    ["XML after blank lines", () => "\n \n<dataset/>", 'unexpected "<"', "this is XML"],
    ["YAML with brackets", () => "name: [harbour]\n", 'unexpected "n"', "a draft in YAML is named .yaml"],
    ["plain text", () => "Harbour quiet after clash\n", 'unexpected "H"', "a dataset document begins with {"],
    [
      "plain text with quotes and strokes",
      () => "Harbour’s “quiet” // after 'clash'\n",
      'unexpected "H"',
      "a dataset document begins with {",
    ],
    ["texts in quotes", () => '"Harbour" "quiet"', 'unexpected "\\""', "a dataset document begins with {"],
    ["no bracket before it", () => JSON.stringify(example()).slice(1), 'unexpected ":"', "a dataset document begins with {"],
    ["a key without quotes, and a space", () => json().replace('"actors":', "actors :"), 'unexpected "a"', "keys stand in double quotes"],
  ])("%s", (_, text, message, hint) => {
    expect(inText(text())).toMatchObject({ rule: "json", message: `not JSON: ${message}`, hint: expect.stringContaining(hint) });
  });

  test.each([
    [
      "a workbook",
      [0x50, 0x4b, 3, 4, 20, 0, 6, 0],
      "a ZIP archive, such as a workbook, and no text",
      "`import` makes a dataset of a workbook (.xlsx)",
    ],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "a workbook or document of an older kind, and no text", "save it as .xlsx"],
    ["a database", [...Buffer.from("SQLite format 3\0")], "an SQLite database, and no text", "export CSV or a workbook"],
    ["gzip", [0x1f, 0x8b, 8], "packed by gzip, not UTF-8", "save it as UTF-8"],
  ])("%s", (_, bytes, message, hint) => {
    expect(inText(Uint8Array.from(bytes))).toMatchObject({ rule: "json", message, hint: expect.stringContaining(hint) });
  });
});

test("a record alone is told the same, as far as it goes", () => {
  const actor = { ...record(example(), "actor", "spokesperson"), role: { title: "spokesperson", organization: "Harbour Guard" } };
  expect(only(validateRecord(actor).findings)).toMatchObject({
    path: "/role/organization",
    record: "spokesperson",
    message: '"Harbour Guard" is not of the right form: the id of an actor belongs here',
  });
});

test("names of any script are told apart, and only few that are misspelt are looked for", () => {
  const ids = new IdsMeant([
    { id: "talib", names: ["Талибан", "Taliban"] },
    { id: "uyg", names: ["Уйгуры"] },
    { id: "taliban", names: [] },
  ]);
  expect(["талибан", "УЙГУРЫ", "Taliban", "talib", "nobody", "Taliben"].map((words) => ids.meant(words))).toEqual([
    "talib",
    "uyg",
    "taliban",
    "talib",
    undefined,
    "taliban",
  ]);
  for (let index = 0; index < 20; index++) ids.meant("Nobody Whatever");
  expect([ids.meant("Taliben"), ids.meant("Taliban")]).toEqual([undefined, "taliban"]);
});
