import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { type Mutable, record } from "../example.js";
import { type Break, findingsIn, findingsOf } from "./run.js";

const link = { by: "gazette", basis: "stated", source: "gazette-report", act: "state", form: "none", to: null, cue: null } as const;
const withdrawn = { withdrawn: { replacedBy: null, why: "misread" } };
const withdrawnFor = (replacedBy: string) => ({ withdrawn: { replacedBy, why: "misread" } });

const hintsOf = (breakIt: Break) => findingsIn("references-resolve", breakIt).map(({ hint }) => hint);

/** Makes an actor a participant of s001. */
const participant = (actor: string) => (all: Mutable<Dataset>) => {
  record(all, "statement", "s001").participants = [{ actor, role: "mentioned" }];
};

/** Makes a place one of s001. */
const place = (location: string) => (all: Mutable<Dataset>) => {
  record(all, "statement", "s001").locations = [{ location, role: "about" }];
};

describe("a reference to no record is found in", () => {
  const missing: [path: string, what: string, breakIt: Break][] = [
    [
      "/sources/0/withdrawn/replacedBy",
      'source "nothing"',
      (all) => Object.assign(record(all, "source", "gazette-report"), withdrawnFor("nothing")),
    ],
    ["/sources/0/publisher", 'actor "nobody"', (all) => (record(all, "source", "gazette-report").publisher = "nobody")],
    ["/actors/1/withdrawn/replacedBy", 'actor "nobody"', (all) => Object.assign(record(all, "actor", "guard"), withdrawnFor("nobody"))],
    [
      "/actors/4/role/organization",
      'actor "nobody"',
      (all) => (record(all, "actor", "spokesperson").role = { title: "spokesperson", organization: "nobody" }),
    ],
    ["/actors/2/differentFrom/1", 'actor "nobody"', (all) => record(all, "actor", "islander-fighters").differentFrom.push("nobody")],
    [
      "/actors/3/mayBe/0/actor",
      'actor "nobody"',
      (all) => (record(all, "actor", "islanders").mayBe = [{ actor: "nobody", why: "a hunch" }]),
    ],
    [
      "/locations/0/withdrawn/replacedBy",
      'location "nowhere"',
      (all) => Object.assign(record(all, "location", "harbour"), withdrawnFor("nowhere")),
    ],
    ["/locations/0/within", 'location "nowhere"', (all) => (record(all, "location", "harbour").within = "nowhere")],
    [
      "/statements/0/withdrawn/replacedBy",
      'statement "unsaid"',
      (all) => Object.assign(record(all, "statement", "s001"), withdrawnFor("unsaid")),
    ],
    [
      "/statements/0/attribution/0/by",
      'actor "nobody"',
      (all) => (record(all, "statement", "s001").attribution = [{ ...link, by: "nobody" }]),
    ],
    [
      "/statements/0/attribution/0/source",
      'source "lost-report"',
      (all) => (record(all, "statement", "s001").attribution = [{ ...link, source: "lost-report" }]),
    ],
    [
      "/statements/0/attribution/1/to",
      'actor "nobody"',
      (all) => (record(all, "statement", "s001").attribution = [link, { ...link, to: "nobody" }]),
    ],
    ["/statements/0/participants/0/actor", 'actor "nobody"', participant("nobody")],
    ["/statements/0/locations/0/location", 'location "nowhere"', place("nowhere")],
    [
      "/statements/1/identity/subject",
      'actor "nobody"',
      (all) => (record(all, "statement", "s002").identity = { subject: "nobody", relation: "same-as", object: "guard" }),
    ],
    [
      "/statements/1/identity/object",
      'actor "nobody"',
      (all) => (record(all, "statement", "s002").identity = { subject: "guard", relation: "same-as", object: "nobody" }),
    ],
    [
      "/statements/2/relations/0/target",
      'statement "unsaid"',
      (all) => (record(all, "statement", "s003").relations = [{ type: "disputes", target: "unsaid", basis: "stated" }]),
    ],
    [
      "/casualtyFigures/1/withdrawn/replacedBy",
      'casualty figure "uncounted"',
      (all) => Object.assign(record(all, "casualty-figure", "c02"), withdrawnFor("uncounted")),
    ],
    ["/casualtyFigures/0/statement", 'statement "unsaid"', (all) => (record(all, "casualty-figure", "c01").statement = "unsaid")],
    ["/casualtyFigures/0/victims/actors/1", 'actor "nobody"', (all) => record(all, "casualty-figure", "c01").victims.actors.push("nobody")],
    ["/casualtyFigures/0/responsible/0", 'actor "nobody"', (all) => (record(all, "casualty-figure", "c01").responsible = ["nobody"])],
    [
      "/casualtyFigures/0/overlaps/0",
      'casualty figure "uncounted"',
      (all) => record(all, "casualty-figure", "c01").overlaps.push("uncounted"),
    ],
  ];

  test.each(missing)("%s", (path, what, breakIt) => {
    expect(findingsOf("references-resolve", breakIt)).toContain(`${path}: there is no ${what}`);
  });
});

test("a record to which many refer is missing once", () => {
  const findings = findingsIn("references-resolve", (dataset) => {
    dataset.actors = dataset.actors.filter(({ id }) => id !== "guard");
  });
  expect(findings).toEqual([
    {
      rule: "references-resolve",
      path: "/actors/3/role/organization",
      message: 'there is no actor "guard"',
      hint: "mend the id, or add the actor",
      related: ["/statements/1/participants/0/actor", "/casualtyFigures/0/responsible/0"],
    },
  ]);
});

test("two missing records are two findings", () => {
  const findings = findingsOf("references-resolve", (dataset) => {
    record(dataset, "casualty-figure", "c01").responsible = ["nobody", "anybody", "nobody"];
  });
  expect(findings).toHaveLength(2);
});

test("a name that every object inherits is no record", () => {
  expect(findingsOf("references-resolve", participant("constructor"))).toEqual([
    '/statements/0/participants/0/actor: there is no actor "constructor"',
  ]);
});

describe("a reference to a record of the wrong type is found where", () => {
  test("a source stands for a location", () => {
    expect(findingsOf("references-resolve", place("gazette-report"))).toEqual([
      '/statements/0/locations/0/location: "gazette-report" is a source, but a location belongs here',
    ]);
  });

  test("a casualty figure stands for a statement", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      record(dataset, "statement", "s003").relations = [{ type: "disputes", target: "c01", basis: "stated" }];
    });
    expect(findings).toEqual(['/statements/2/relations/0/target: "c01" is a casualty figure, but a statement belongs here']);
  });

  test("a location stands for an actor", () => {
    expect(findingsOf("references-resolve", participant("harbour"))).toEqual([
      '/statements/0/participants/0/actor: "harbour" is a location, but an actor belongs here',
    ]);
  });

  test("an actor stands for a location", () => {
    expect(findingsOf("references-resolve", place("guard"))).toEqual([
      '/statements/0/locations/0/location: "guard" is an actor, but a location belongs here',
    ]);
  });
});

describe("withdrawn records", () => {
  test("all that refer to one are one finding", () => {
    const findings = findingsIn("references-resolve", (dataset) => {
      Object.assign(record(dataset, "actor", "guard"), withdrawn);
    });
    expect(findings).toMatchObject([
      {
        path: "/actors/4/role/organization",
        message: 'actor "guard" is withdrawn',
        related: ["/statements/1/participants/0/actor", "/casualtyFigures/0/responsible/0"],
      },
    ]);
  });

  test("one may refer to another one", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      for (const figure of dataset.casualtyFigures) Object.assign(figure, withdrawn);
    });
    expect(findings).toEqual([]);
  });

  test("one may refer to a record that stands, but not the other way round", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "casualty-figure", "c01"), withdrawn, { overlaps: ["c02"] });
    });
    expect(findings).toEqual(['/casualtyFigures/1/overlaps/0: casualty figure "c01" is withdrawn']);
  });

  test("one may be replaced by a record that stands, or by another that does not", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), withdrawnFor("s002"));
      Object.assign(record(dataset, "casualty-figure", "c02"), withdrawnFor("c01"));
      Object.assign(record(dataset, "casualty-figure", "c01"), withdrawn);
    });
    expect(findings).toEqual([]);
  });

  test("one that refers to no record is found", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), withdrawnFor("unsaid"));
    });
    expect(findings).toEqual(['/statements/0/withdrawn/replacedBy: there is no statement "unsaid"']);
  });

  test("one that is replaced by a record of another type is found", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), withdrawnFor("c01"));
    });
    expect(findings).toEqual(['/statements/0/withdrawn/replacedBy: "c01" is a casualty figure, but a statement belongs here']);
  });

  test("the hint names the replacement, if it stands", () => {
    const replaced: Break = (dataset) => Object.assign(record(dataset, "casualty-figure", "c01"), withdrawnFor("c02"));
    expect(hintsOf(replaced)).toEqual(['use "c02", which replaces it']);
    const byAnother = hintsOf((dataset) => {
      Object.assign(record(dataset, "actor", "guard"), withdrawnFor("gazette"));
      Object.assign(record(dataset, "actor", "gazette"), withdrawnFor("islanders"));
    });
    expect(byAnother).toEqual(['use "islanders", which replaces it', "remove the reference"]);
  });

  test("without a replacement the hint is to remove the reference", () => {
    expect(hintsOf((dataset) => Object.assign(record(dataset, "casualty-figure", "c01"), withdrawn))).toEqual(["remove the reference"]);
  });
});

describe("what could not be read", () => {
  test.each(["guard", "gazette-report", "s002", "harbour", "c01"])("is not missing: %s", (id) => {
    expect(findingsOf("references-resolve", () => {}, { ids: [id] })).toEqual([]);
  });

  test("may be of the type that belongs there", () => {
    expect(findingsOf("references-resolve", place("islanders"), { ids: ["islanders"] })).toEqual([]);
  });

  test("may have any id, where it has none by which it is known", () => {
    expect(findingsOf("references-resolve", participant("nobody"), { types: ["actor"] })).toEqual([]);
    expect(findingsOf("references-resolve", participant("nobody"), { types: ["location"] })).toHaveLength(1);
  });
});

test("of several records with an id it is not clear which is meant, so none is missing", () => {
  const findings = findingsOf("references-resolve", (dataset) => {
    record(dataset, "casualty-figure", "c02").id = "guard";
  });
  expect(findings).toEqual([]);
});

describe("the hint", () => {
  test("names the record that was probably meant", () => {
    expect(hintsOf(participant("gazete"))).toEqual(['did you mean "gazette"?']);
  });

  test("names a record of the type that belongs there", () => {
    expect(hintsOf(place("islands"))).toEqual(['did you mean "island"?']);
    expect(hintsOf(participant("islands"))).toEqual(['did you mean "islanders"?']);
  });

  test("names a record of the right type for one of the wrong type", () => {
    expect(hintsOf(place("islanders"))).toEqual(['did you mean "island"?']);
  });

  test.each([
    ["harbour-guard", "guard"],
    ["the-guard", "guard"],
    ["ida-moor", "spokesperson"],
  ])("names the record whose name stands where its id belongs: %s", (name, id) => {
    expect(hintsOf(participant(name))).toEqual([`did you mean "${id}"?`]);
  });

  test("knows names with accents", () => {
    const accents = hintsOf((dataset) => {
      record(dataset, "actor", "spokesperson").name = "Ída  Möör";
      participant("ida-moor")(dataset);
    });
    expect(accents).toEqual(['did you mean "spokesperson"?']);
  });

  test("offers nothing that is withdrawn", () => {
    const hints = hintsOf((dataset) => {
      Object.assign(record(dataset, "location", "harbour"), withdrawn);
      place("harbor")(dataset);
    });
    expect(hints).toEqual(["mend the id, or add the location"]);
  });

  test("offers nothing where nothing is near", () => {
    expect(hintsOf(participant("nobody"))).toEqual(["mend the id, or add the actor"]);
  });

  test("never offers one numbered id for another", () => {
    expect(hintsOf((dataset) => (record(dataset, "casualty-figure", "c01").statement = "s009"))).toEqual([
      "mend the id, or add the statement",
    ]);
  });
});

describe("what was meant is said where", () => {
  test("a name stands for the id, and a title for that of a source", () => {
    expect(hintsOf(participant("harbour-guard"))).toEqual(['did you mean "guard"?']);
    expect(hintsOf(place("old-haven"))).toEqual(["mend the id, or add the location"]);
    expect(
      hintsOf((dataset) => {
        record(dataset, "location", "harbour").name = "Old Haven";
        place("old-haven")(dataset);
      }),
    ).toEqual(['did you mean "harbour"?']);
    expect(
      hintsOf((dataset) => {
        record(dataset, "statement", "s001").attribution = [{ ...link, source: "harbour-quiet-after-clash" }];
      }),
    ).toEqual(['did you mean "gazette-report"?']);
  });

  test("a place stands for the state of the same name", () => {
    const breakIt = (dataset: Mutable<Dataset>) => {
      record(dataset, "actor", "guard").name = "The Republic";
      record(dataset, "location", "island").name = "The Republic";
      participant("island")(dataset);
    };
    expect(hintsOf(breakIt)).toEqual(['did you mean "guard"?']);
  });

  test("nothing is like it: those are named that there are", () => {
    expect(hintsOf(participant("harbour"))).toEqual([
      "one of gazette, guard, islander-fighters, islanders and spokesperson, or one that you add",
    ]);
    expect(
      hintsOf((dataset) => {
        for (const statement of dataset.statements) statement.locations = [];
        place("gazette-report")(dataset);
        dataset.locations = [];
      }),
    ).toEqual(["there is no location yet: add it, or remove the reference"]);
  });

  test.each([
    [20, "one of a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19 and a20,"],
    [22, "one of a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20 and 2 more,"],
  ])("nothing is like it, of %i: twenty are named", (count, hint) => {
    const hints = hintsOf((dataset) => {
      const model = record(dataset, "actor", "gazette");
      const ids = Array.from({ length: count }, (_, index) => `a${String(index + 1).padStart(2, "0")}`);
      dataset.actors = ids.map((id) => ({ ...model, id, name: id }));
      participant("harbour")(dataset);
    });
    expect(hints).toContain(`${hint} or one that you add`);
  });
});
