import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { validate } from "../../src/validate/index.js";
import { example, type Mutable, record } from "../example.js";
import { findingsOf } from "./run.js";

type Break = (dataset: Mutable<Dataset>) => void;

const lost = { source: "lost-report", start: 40, end: 45, digest: `sha256:${"0".repeat(64)}` };
const otherName = { name: "the Guard", evidence: [{ ...lost, source: "gazette-report" }, lost] };
const link = { by: "gazette", source: "gazette-report", act: "state", form: "none", factuality: "CT+", cue: null } as const;
const withdrawn = { status: "withdrawn", statusReason: "misread" } as const;

function hintsOf(breakIt: Break) {
  const dataset = example();
  breakIt(dataset);
  return validate(dataset)
    .findings.filter(({ rule }) => rule === "references-resolve")
    .map(({ hint }) => hint);
}

describe("a reference to no record is found in", () => {
  const missing: [path: string, message: string, breakIt: Break][] = [
    ["/sources/0/replacedBy", 'there is no source "nothing"', (all) => (record(all, "source", "gazette-report").replacedBy = "nothing")],
    ["/sources/1/evidence/0/source", 'there is no source "lost-report"', (all) => (record(all, "source", "radio-piece").evidence = [lost])],
    [
      "/actors/1/otherNames/0/evidence/1/source",
      'there is no source "lost-report"',
      (all) => (record(all, "actor", "guard").otherNames = [otherName]),
    ],
    ["/actors/0/evidence/0/source", 'there is no source "lost-report"', (all) => (record(all, "actor", "gazette").evidence = [lost])],
    ["/locations/0/replacedBy", 'there is no location "nowhere"', (all) => (record(all, "location", "harbour").replacedBy = "nowhere")],
    ["/locations/0/within", 'there is no location "nowhere"', (all) => (record(all, "location", "harbour").within = "nowhere")],
    [
      "/locations/0/otherNames/0/evidence/1/source",
      'there is no source "lost-report"',
      (all) => (record(all, "location", "harbour").otherNames = [otherName]),
    ],
    [
      "/statements/0/attribution/0/source",
      'there is no source "lost-report"',
      (all) => (record(all, "statement", "s001").attribution = [{ ...link, source: "lost-report" }]),
    ],
    [
      "/statements/0/attribution/1/cue/source",
      'there is no source "lost-report"',
      (all) => (record(all, "statement", "s001").attribution = [link, { ...link, cue: lost }]),
    ],
    ["/statements/0/locations/0", 'there is no location "nowhere"', (all) => (record(all, "statement", "s001").locations = ["nowhere"])],
    [
      "/statements/2/relations/0/target",
      'there is no statement "unsaid"',
      (all) => (record(all, "statement", "s003").relations = [{ type: "disputes", target: "unsaid", basis: "stated" }]),
    ],
    [
      "/casualtyFigures/0/statement",
      'there is no statement "unsaid"',
      (all) => (record(all, "casualty-figure", "c01").statement = "unsaid"),
    ],
    [
      "/casualtyFigures/1/locations/0",
      'there is no location "nowhere"',
      (all) => (record(all, "casualty-figure", "c02").locations = ["nowhere"]),
    ],
    [
      "/casualtyFigures/0/overlaps/1",
      'there is no casualty-figure "uncounted"',
      (all) => record(all, "casualty-figure", "c01").overlaps.push("uncounted"),
    ],
    ["/sources/0/publisher", 'there is no actor "nobody"', (all) => (record(all, "source", "gazette-report").publisher = "nobody")],
    [
      "/actors/4/role/organization",
      'there is no actor "nobody"',
      (all) => (record(all, "actor", "spokesperson").role = { title: "spokesperson", organization: "nobody" }),
    ],
    ["/actors/3/differentFrom/1", 'there is no actor "nobody"', (all) => record(all, "actor", "islanders").differentFrom.push("nobody")],
    [
      "/statements/0/attribution/0/by",
      'there is no actor "nobody"',
      (all) => (record(all, "statement", "s001").attribution = [{ ...link, by: "nobody" }]),
    ],
    ["/statements/1/about/1", 'there is no actor "nobody"', (all) => record(all, "statement", "s002").about.push("nobody")],
    [
      "/casualtyFigures/0/victims/actors/1",
      'there is no actor "nobody"',
      (all) => record(all, "casualty-figure", "c01").victims.actors.push("nobody"),
    ],
    [
      "/casualtyFigures/0/responsible/0",
      'there is no actor "nobody"',
      (all) => (record(all, "casualty-figure", "c01").responsible = ["nobody"]),
    ],
  ];

  test.each(missing)("%s", (path, message, breakIt) => {
    expect(findingsOf("references-resolve", breakIt)).toEqual([`${path}: ${message}`]);
  });
});

test("a name that every object inherits is no record", () => {
  const findings = findingsOf("references-resolve", (dataset) => {
    record(dataset, "statement", "s001").about = ["constructor"];
  });
  expect(findings).toEqual(['/statements/0/about/0: there is no actor "constructor"']);
});

describe("a reference to a record of the wrong type is found where", () => {
  test("a source stands for a location", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      record(dataset, "statement", "s001").locations = ["gazette-report"];
    });
    expect(findings).toEqual(['/statements/0/locations/0: "gazette-report" is a source, but a location belongs here']);
  });

  test("a casualty figure stands for a statement", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      record(dataset, "statement", "s003").relations = [{ type: "disputes", target: "c01", basis: "stated" }];
    });
    expect(findings).toEqual(['/statements/2/relations/0/target: "c01" is a casualty-figure, but a statement belongs here']);
  });

  test("a location stands for an actor", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      record(dataset, "statement", "s001").about = ["harbour"];
    });
    expect(findings).toEqual(['/statements/0/about/0: "harbour" is a location, but an actor belongs here']);
  });

  test("an actor stands for a location", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      record(dataset, "statement", "s001").locations = ["guard"];
    });
    expect(findings).toEqual(['/statements/0/locations/0: "guard" is an actor, but a location belongs here']);
  });
});

describe("withdrawn records", () => {
  test("every active record that refers to one is found", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "actor", "guard"), withdrawn);
    });
    expect(findings).toEqual([
      '/actors/4/role/organization: actor "guard" is withdrawn',
      '/casualtyFigures/0/responsible/0: actor "guard" is withdrawn',
    ]);
  });

  test("one may refer to another one", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      for (const figure of dataset.casualtyFigures) Object.assign(figure, withdrawn);
    });
    expect(findings).toEqual([]);
  });

  test("one may refer to an active record, but not the other way round", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "casualty-figure", "c01"), withdrawn);
    });
    expect(findings).toEqual(['/casualtyFigures/1/overlaps/0: casualty-figure "c01" is withdrawn']);
  });

  test("one may be replaced by an active record", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), withdrawn, { replacedBy: "s002" });
    });
    expect(findings).toEqual([]);
  });

  test("one that refers to no record is found", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), withdrawn, { replacedBy: "unsaid" });
    });
    expect(findings).toEqual(['/statements/0/replacedBy: there is no statement "unsaid"']);
  });

  test("one that refers to a record of the wrong type is found", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), withdrawn, { replacedBy: "c01" });
    });
    expect(findings).toEqual(['/statements/0/replacedBy: "c01" is a casualty-figure, but a statement belongs here']);
  });

  test("the hint names the replacement", () => {
    const hints = hintsOf((dataset) => {
      Object.assign(record(dataset, "casualty-figure", "c01"), withdrawn, { replacedBy: "c02" });
    });
    expect(hints).toEqual(['use "c02", which replaces it']);
  });

  test("without a replacement the hint is to remove the reference", () => {
    const hints = hintsOf((dataset) => {
      Object.assign(record(dataset, "casualty-figure", "c01"), withdrawn);
    });
    expect(hints).toEqual(["remove the reference"]);
  });
});

describe("broken records", () => {
  test("a record of the wrong shape is not missing", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "actor", "guard"), { kind: "army" });
    });
    expect(findings).toEqual([]);
  });

  test("a source of the wrong shape is not missing from any evidence", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "source", "gazette-report"), { access: "read" });
    });
    expect(findings).toEqual([]);
  });

  test("nothing is said on the type of a record of the wrong shape", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "actor", "islanders"), { kind: "people" });
      record(dataset, "statement", "s001").locations = ["islanders"];
    });
    expect(findings).toEqual([]);
  });

  test("a record of the wrong shape is not searched for references", () => {
    const findings = findingsOf("references-resolve", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), { topic: "weather", about: ["nobody"] });
    });
    expect(findings).toEqual([]);
  });
});

describe("the hint", () => {
  test("names the record that was probably meant", () => {
    expect(hintsOf((dataset) => (record(dataset, "statement", "s001").about = ["gazete"]))).toEqual(['did you mean "gazette"?']);
  });

  test("names a record of the type that belongs there", () => {
    expect(hintsOf((dataset) => (record(dataset, "statement", "s001").locations = ["islands"]))).toEqual(['did you mean "island"?']);
    expect(hintsOf((dataset) => (record(dataset, "statement", "s001").about = ["islands"]))).toEqual(['did you mean "islanders"?']);
  });

  test("names a record of the right type for one of the wrong type", () => {
    expect(hintsOf((dataset) => (record(dataset, "statement", "s001").locations = ["islanders"]))).toEqual(['did you mean "island"?']);
  });

  test("offers nothing where nothing is near", () => {
    expect(hintsOf((dataset) => (record(dataset, "statement", "s001").about = ["nobody"]))).toEqual(["mend the id, or add the actor"]);
  });

  test("never offers one numbered id for another", () => {
    expect(hintsOf((dataset) => (record(dataset, "casualty-figure", "c01").statement = "s009"))).toEqual([
      "mend the id, or add the statement",
    ]);
  });
});
