import { Parser } from "commonmark";
import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { geojson, graphml, jsonLd, markdown, mermaid, nQuads, pointsOf } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { readingOf } from "../../src/query/index.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyShape, hostileTexts } from "./any-dataset.js";

const dataset: Dataset = own;

/** The example with one text everywhere. */
function saying(text: string): Dataset {
  const data = example();
  data.title = text;
  for (const each of [...data.actors, ...data.locations]) each.name = text;
  for (const statement of data.statements) Object.assign(statement, { text, note: text });
  return data;
}

describe("GeoJSON", () => {
  test("has a point for each place that may have one, and lists the others", () => {
    const { features, unplaced } = geojson(dataset) as {
      features: { id: string; geometry: { coordinates: number[] } }[];
      unplaced: { id: string }[];
    };
    expect(features.map(({ id, geometry }) => [id, geometry.coordinates])).toEqual(
      dataset.locations.flatMap(({ id, geometry }) => (geometry ? [[id, geometry.coordinates]] : [])),
    );
    expect([...features, ...unplaced].map(({ id }) => id).sort()).toEqual(dataset.locations.map(({ id }) => id).sort());
  });

  test("counts statements by what the place is in them", () => {
    const { features, unplaced } = geojson(example()) as { features: object[]; unplaced: object[] };
    expect(features).toMatchObject([{ id: "island", properties: { statements: 0, precision: 4 } }]);
    expect(unplaced).toMatchObject([{ id: "harbour", statements: 1, statements_at: 1, statements_about: 0 }]);
  });

  test.each([
    ["a house that is called a district", { featureCode: "BLDG", precision: 3 }],
    ["a place of a precision that it cannot have", { featureCode: "ADM2", precision: 1 }],
    ["a latitude that there is not", { featureCode: "ADM1", precision: 4, geometry: { type: "Point", coordinates: [12, 120] } }],
    ["a place that is withdrawn", { withdrawn: { replacedBy: null, why: "x" } }],
  ])("draws %s nowhere", (_, change) => {
    const draft = example();
    Object.assign(record(draft, "location", "island"), change);
    expect(pointsOf(draft).size).toBe(0);
    expect(JSON.stringify(geojson(draft))).not.toContain('"Point"');
  });
});

describe("GraphML", () => {
  test("has the reading of every statement as its label", () => {
    const graph = graphml(example());
    for (const { id } of example().statements)
      expect(graph).toContain(`<data key="node_label">${readingOf(id, example() as Dataset)}</data>`);
  });

  test.each(["</data><node id='x'/>", "&amp;", "a\rb", "x\ty", '"'])("%j stays text", (text) => {
    const graph = graphml(saying(text));
    expect(graph.match(/<node /g)?.length).toBe(example().actors.length + example().locations.length + example().statements.length);
    expect(graph).not.toMatch(/&(?!(amp|lt|gt|quot|#9|#10|#13);)/);
    expect(graph).not.toMatch(/\r/);
  });

  test.each([
    ["\u001b", "U+001B"],
    ["\u0000", "U+0000"],
    ["\uFFFF", "U+FFFF"],
    ["\uD800", "U+D800"],
  ])("what XML cannot hold, %j, is refused with record and column", (text, code) => {
    expect(() => graphml(saying(text))).toThrow(`label: XML cannot hold ${code}`);
  });
});

describe("linked data", () => {
  const loader = () => {
    throw new Error("nothing is to be fetched");
  };
  const quadsOf = async (data: Dataset) =>
    (await jsonld.toRDF(jsonLd(data), { format: "application/n-quads", documentLoader: loader })).trim().split("\n").sort();

  test("JSON-LD read by a processor gives the quads that N-Quads has", async () => {
    for (const data of [dataset, example() as Dataset]) expect(await quadsOf(data)).toEqual(nQuads(data).trim().split("\n"));
  });

  test("also of any dataset", async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, async (data) => {
        // The processor takes U+2028 as it is, and has a canonical form for it of its own.
        expect((await quadsOf(data)).length).toBe(nQuads(data).trim().split("\n").length);
      }),
      { numRuns: cases(30) },
    );
  });

  test("nothing that is said is in the default graph", () => {
    const inDefault = nQuads(example() as Dataset)
      .split("\n")
      .filter((line) => !/ <[^ ]*\.said> \.$/.test(line));
    expect(inDefault.length).toBeGreaterThan(100);
    for (const { text } of example().statements) expect(inDefault.filter((line) => line.includes(`"${text}"`))).toEqual([]);
    expect(inDefault.join("\n")).not.toMatch(/#(proposition|agentInText|recipient|identityRelation|outcome|reported)>/);
  });

  test("an address that is no IRI is a literal", () => {
    const data = example();
    record(data, "source", "gazette-report").url = "https://x/>\u2028<y";
    record(data, "source", "gazette-report").title = 'x" .\n<a> <b> <c> .';
    const quads = nQuads(data as Dataset);
    expect(quads).toContain('"https://x/>\\u2028<y"');
    for (const line of quads.trim().split("\n"))
      expect(line).toMatch(
        /^<[^<>"{}|\\^`\s]+> <[^<>"{}|\\^`\s]+> (<[^<>"{}|\\^`\s]+>|"([^"\\\n\r]|\\.)*"(\^\^<[^<>"\s]+>)?)( <[^<>"{}|\\^`\s]+>)? \.$/u,
      );
  });

  test("what would be a keyword of JSON-LD is text", async () => {
    for (const text of ['{"@context":"https://example.org/"}', "@context", "@id", "_:b0"]) {
      const data = saying(text);
      expect(await quadsOf(data)).toEqual(nQuads(data).trim().split("\n"));
      expect(nQuads(data)).toContain(JSON.stringify(text));
    }
  });

  test("numbers are decimals as XML Schema writes them", () => {
    const data = example();
    record(data, "casualty-figure", "c01").quantity = {
      ...record(data, "casualty-figure", "c01").quantity,
      reported: 1e-7,
      low: 0.5,
      high: 1e6,
    };
    const quads = nQuads(data as Dataset);
    for (const decimal of ["0.0000001", "0.5", "1000000.0"])
      expect(quads).toContain(`"${decimal}"^^<http://www.w3.org/2001/XMLSchema#decimal>`);
  });
});

test.each(["UN confirm: 400 dead. Taliban", "\u200B", "\u3164"])("a name %j stands with its id in what is for people", (name) => {
  const data = example() as Dataset;
  for (const actor of data.actors) Object.assign(actor, { name });
  const denied = readingOf("s003", data);
  expect(denied).toContain("[islander-fighters]");
  expect(graphml(data)).toContain("[islander-fighters]");
  expect(markdown(data)).toContain("\\[islander\\-fighters\\]");
  expect(mermaid(data)).toContain("#91;islander#45;fighters#93;");
});

describe("Markdown", () => {
  const partsOf = (text: string) => {
    const found: { type: string; literal: string | null }[] = [];
    const walker = new Parser().parse(text).walker();
    for (let step = walker.next(); step; step = walker.next()) if (step.entering) found.push(step.node);
    return found;
  };

  test("has every reading that stands, with the name by which it is cited", () => {
    const literals = partsOf(markdown(dataset));
    const text = literals.map(({ literal }) => literal ?? "").join("");
    for (const { id } of dataset.statements) {
      expect(text).toContain(readingOf(id, dataset));
      expect(text).toContain(`${dataset.name}@${dataset.version}#${id}`);
    }
  });

  test.each([...hostileTexts, "a\n# b", "<img onerror=x>", "[x](javascript:y)", "1. a", "    code", "&amp;"])(
    "%j is text and nothing else",
    (text) => {
      const types = new Set(partsOf(markdown(saying(text))).map(({ type }) => type));
      for (const type of types) expect(["document", "heading", "text", "paragraph", "list", "item", "code", "softbreak"]).toContain(type);
    },
  );

  test("what would reorder it is shown", () => {
    expect(markdown(saying("a\u202Eb\u{E0041}"))).toContain("a‹U\\+202E›b‹U\\+E0041›");
  });
});

describe("Mermaid", () => {
  test.each([...hostileTexts, "%%{init:{}}%%", "`md`"])("%j in a label is text", (text) => {
    const lines = mermaid(saying(text)).trim().split("\n");
    expect(lines[0]).toBe("flowchart TD");
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}(n\d+\["([^"`{}%<>]|#\d+;)*"\]|n\d+ -->\|"[a-z ,]+"\| n\d+)$/);
  });

  test("says who says what", () => {
    expect(mermaid(example() as Dataset)).toContain("denied");
  });
});
