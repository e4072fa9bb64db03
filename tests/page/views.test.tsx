import { describe, expect, test } from "vitest";
import { credit, layerOf } from "../../scripts/build/outlines.js";
import type { Dataset } from "../../src/generated/types.js";
import { parseAddress } from "../../src/page/address.js";
import { makePage, type Page } from "../../src/page/page.js";
import { outlinesFor } from "../../src/page/projection/extents.js";
import { takeAwayOf, titleOf } from "../../src/page/views/index.js";
import { figures } from "../../src/query/figures.js";
import { disputes } from "../../src/query/relations.js";
import { select } from "../../src/query/select.js";
import { example, record } from "../example.js";
import { manyStatements, onOnePassage, rightToLeft, thisDataset, withoutStatements } from "./datasets.js";
import { viewMarkup } from "./render.js";

const world = [layerOf("50m", true)];
const pageFor = (dataset: Dataset): Page =>
  makePage({ dataset, findings: null, outlines: outlinesFor(dataset, world, credit), text: null });
const page = pageFor(thisDataset);

const oneSpeaker = () => {
  const made = example();
  made.statements = made.statements.filter(({ id }) => id === "s001");
  made.casualtyFigures = [];
  return made as Dataset;
};
const longName = () => {
  const made = example();
  record(made, "actor", "spokesperson").name = "Ida ".repeat(75).trim();
  return made as Dataset;
};
const hostile = () => {
  const made = example();
  record(made, "actor", "spokesperson").name = "<img src=x onerror=alert(1)>\u202E";
  record(made, "statement", "s002").text = "</script><script>alert(1)</script>";
  record(made, "location", "island").name = '"><b>island</b>';
  return made as Dataset;
};

const datasets: readonly (readonly [string, Dataset])[] = [
  ["this dataset", thisDataset],
  ["a text from right to left", rightToLeft],
  ["5,000 statements", manyStatements()],
  ["1,000 statements on one passage", onOnePassage(1000)],
  ["no statements", withoutStatements],
  ["one speaker", oneSpeaker()],
  ["a name of 300 characters", longName()],
  ["hostile names", hostile()],
];
const views = ["#/", "#/report", "#/who", "#/who?by=voice", "#/who?by=label", "#/disagreements", "#/places", "#/figures"];

const idsIn = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map(([, id]) => id);

describe.each(datasets)("%s", (_, dataset) => {
  const own = pageFor(dataset);

  test.each(views)("%s has one heading and its own title", (hash) => {
    const markup = viewMarkup(own, hash);
    expect(markup.match(/<h1\b/g)).toHaveLength(1);
    expect(titleOf(own, parseAddress(hash))).not.toBe("");
    expect(markup).not.toMatch(/\sstyle=|<img|<script|javascript:|NaN|undefined/);
  });

  test("no statement stands without who says it, and how", () => {
    const verb = / (?:stated|confirmed|denied|believed|warned|charged|listed|showed|took for granted|implied|gave no information)/;
    for (const hash of views) {
      const markup = viewMarkup(own, hash);
      for (const { id, text } of dataset.statements.slice(0, 50)) {
        const written = text.replace(/[<&]/g, (sign) => (sign === "<" ? "&lt;" : "&amp;"));
        for (const part of markup.split(written).slice(0, -1)) expect(part.slice(-600), `${hash} ${id}`).toMatch(verb);
      }
    }
  });
});

test("titles differ", () => {
  const titles = [
    "#/",
    "#/report",
    "#/who",
    "#/who/taliban/presence",
    "#/disagreements",
    "#/disagreements/s063",
    "#/places",
    "#/places/china",
    "#/figures",
  ];
  expect(new Set(titles.map((hash) => titleOf(page, parseAddress(hash)))).size).toBe(titles.length);
});

describe("report", () => {
  test("every statement is an option, read out as its reading", () => {
    const markup = viewMarkup(page, "#/report");
    const options = idsIn(markup, /role="option" id="score-([^"]+)"/g);
    expect([...options].sort()).toEqual(select({ type: "statement" }, thisDataset).map(({ id }) => id));
    expect(markup).toContain('aria-label="Through Kabul Now, Taliban denied: The ETIM is present in Afghanistan."');
  });

  test("what an address selects is selected, and an address of nothing selects nothing", () => {
    expect(idsIn(viewMarkup(page, "#/report/s063"), /id="score-([^"]+)" aria-selected="true"/g)).toEqual(["s063"]);
    expect(viewMarkup(page, "#/report/s063")).toContain("63 of 82");
    for (const id of ["s999", "__proto__", "taliban"]) expect(viewMarkup(page, `#/report/${id}`)).not.toContain('aria-selected="true"');
  });

  test("of 5,000 statements it draws a part, that of the one that is selected", () => {
    const many = pageFor(manyStatements());
    const options = idsIn(viewMarkup(many, "#/report"), /role="option" id="score-([^"]+)"/g);
    expect(options.length).toBeGreaterThan(50);
    expect(options.length).toBeLessThanOrEqual(400);
    expect(viewMarkup(many, "#/")).not.toContain('role="option"');
  });

  test("of 1,000 statements on one passage it draws 400, and says so", () => {
    const markup = viewMarkup(pageFor(onOnePassage(1000)), "#/report");
    expect(idsIn(markup, /role="option" id="score-([^"]+)"/g)).toHaveLength(400);
    expect(markup).toContain("The first 400 of 1,000 statements");
  });
});

describe("who says what", () => {
  test("numbers are those of queries", () => {
    const markup = viewMarkup(page, "#/who");
    for (const [, speaker = "", topic = "", number] of markup.matchAll(/href="#\/who\/([^"/]+)\/([^"/]+)"[^>]*><span>([0-9]+)</g)) {
      const isActor = thisDataset.actors.some(({ id }) => id === speaker);
      const filter = { type: "statement", ...(isActor ? { by: speaker } : { source: speaker }), topic } as never;
      expect(select(filter, thisDataset)).toHaveLength(Number(number));
    }
  });

  test("a cell opens its list, with the query that finds the same", () => {
    const markup = viewMarkup(page, "#/who/taliban/presence");
    expect(markup).toContain("Taliban, on presence: 1 statement");
    expect(markup).toContain('data-statement="s063"');
    const taken = takeAwayOf(page, parseAddress("#/who/taliban/presence"));
    expect(taken?.filter).toEqual({ type: "statement", by: "taliban", topic: "presence" });
    expect(taken?.records.map(({ id }) => id)).toEqual(["s063"]);
  });

  test("by label, with what is said of it", () => {
    const taken = takeAwayOf(page, parseAddress("#/who/foreign-policy-op-ed/uighurs?by=label"));
    expect(taken?.filter).toEqual({ type: "statement", source: "foreign-policy-op-ed", about: "uighurs" });
  });

  test.each(["#/who/nobody/presence", "#/who/taliban/nothing", "#/who/__proto__/constructor"])("%s is an empty list", (hash) => {
    expect(viewMarkup(page, hash)).toContain("0 statements");
    expect(takeAwayOf(page, parseAddress(hash))).toMatchObject({ records: [], filter: null });
  });
});

describe("disagreements", () => {
  test("each statement of each pair is there, and marked where the address means it", () => {
    const markup = viewMarkup(page, "#/disagreements/s014");
    for (const { sides } of disputes(thisDataset))
      for (const { statement } of sides) expect(markup).toContain(`data-statement="${statement.id}"`);
    expect(markup).toMatch(/<li class="chosen"><div[^>]*data-statement="s014"/);
  });

  test("what stands alone, and what is neither, is said", () => {
    expect(viewMarkup(page, "#/disagreements")).toContain("None: both denials are set against something.");
    const markup = viewMarkup(pageFor(rightToLeft), "#/disagreements");
    expect(markup).toContain('data-statement="s005"');
    expect(markup).toContain('data-statement="s007"');
    expect(viewMarkup(pageFor(withoutStatements), "#/disagreements")).toContain("Nobody denies anything.");
  });
});

describe("places", () => {
  test("every place is in the table, with its number and why it is not drawn", () => {
    const markup = viewMarkup(page, "#/places");
    const ids = idsIn(markup, /href="#\/places\/([^"]+)"/g);
    expect([...ids].sort()).toEqual(thisDataset.locations.map(({ id }) => id).sort());
    expect(markup.match(/never drawn: finer than a district/g)).toHaveLength(1);
  });

  test("what breaks the rule on geometry is not drawn, whatever it is called", () => {
    const made = example();
    Object.assign(record(made, "location", "harbour"), { geometry: { type: "Point", coordinates: [12.4924001, 48.0001234] } });
    const markup = viewMarkup(pageFor(made as Dataset), "#/places");
    expect(markup).toContain("never drawn: finer than a district");
    expect(markup.match(/class="place-ring/g)).toHaveLength(1 + 0);
    expect(markup).not.toContain("12.49");
  });

  test("a place opens its list", () => {
    const markup = viewMarkup(page, "#/places/dara-khostak");
    expect(markup).toContain("Dara Khostak: 3 statements");
    expect(takeAwayOf(page, parseAddress("#/places/dara-khostak"))?.filter).toEqual({ type: "statement", location: "dara-khostak" });
  });
});

describe("figures", () => {
  test("each stands with its statement, and none is added", () => {
    const markup = viewMarkup(page, "#/figures");
    expect(markup).toContain("Two casualty figures, and no total");
    for (const { figure, statement } of figures({}, thisDataset)) {
      expect(markup).toContain(`href="#/record/${figure.id}"`);
      expect(markup).toContain(`data-statement="${statement.id}"`);
    }
    expect(markup).toContain("May overlap: not to be summed.");
  });

  test("where there are none, that is said", () => expect(viewMarkup(pageFor(rightToLeft), "#/figures")).toContain("No casualty figures"));
});

describe("home", () => {
  test("says what the text is, from the records", () => {
    const markup = viewMarkup(page, "#/");
    expect(markup).toContain("One news report, statement by statement");
    expect(markup).toContain("A Kabul Now report of December 2019, taken apart into 82 statements.");
    expect(markup).toContain("A people is not an armed group");
    expect(markup).toContain("none of its statements is made by Uighurs");
    expect(viewMarkup(pageFor(rightToLeft), "#/")).toContain(
      "A Publisher P report in Arabic (ar), date not given, taken apart into 8 statements.",
    );
  });

  test("names what it is about, and says what there is not", () => {
    const markup = viewMarkup(pageFor(rightToLeft), "#/");
    expect(markup).toContain("No place is named");
    expect(markup).toContain("One denial, set against nothing here");
    expect(markup).not.toContain('href="#/figures"');
  });
});

test("a ring on the map is told by its radius", () => {
  expect(viewMarkup(page, "#/places")).toContain("a ring 25 km in radius");
});
