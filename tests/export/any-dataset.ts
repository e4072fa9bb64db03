import fc from "fast-check";
import { jsonSchemas } from "../../scripts/build/json-schema.js";
import type { Dataset } from "../../src/generated/types.js";
import { anyCharacters } from "../cases.js";

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };

/** Texts that other programs run, retype, split, trim or show as something else. */
export const hostileTexts = [
  "=1+1",
  "'=1",
  "''=1",
  "+1",
  "-1",
  "@x",
  "x;=1",
  "x;'=1",
  'a "quoted" word',
  '"',
  "a,b;c|d",
  "NA",
  "null",
  "TRUE",
  "007",
  "1e5",
  "12345678901234567890",
  "2019-12",
  "2019-12-01",
  "#REF!",
  "_x0041_",
  "_x000D_",
  " leading",
  "trailing ",
  "\uFEFFmark",
  "\u202Ereversed",
  "</data><x>&amp;",
  "![](//t/x.png) | `code`",
  '"]; click n1 "javascript:x"',
  "日本語 🙂 é",
  "x:> <p> <o> .",
  "__proto__",
  "\u2028line",
  "\u0085\u009B\uFFFD\uFFFE\u{1FFFF}",
  "valueOf",
];

const singleLine = fc.oneof(
  fc.constantFrom(...hostileTexts),
  anyCharacters({ minLength: 1, maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
);
const ids = ["a-b", "con", "nul", "x1", "x007"] as const;
const poolOf: Readonly<Record<string, string>> = {
  SourceId: "so",
  ActorId: "ac",
  LocationId: "lo",
  StatementId: "st",
  CasualtyFigureId: "cf",
};
const idIn = (name: string) => fc.constantFrom(...ids.map((id) => `${poolOf[name]}-${id}`));

const defs = jsonSchemas().dataset.$defs as Record<string, Schema>;

const strings: Readonly<Record<string, fc.Arbitrary<string>>> = {
  SingleLine: singleLine,
  Note: fc.array(singleLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
  FewWords: fc.constantFrom("around 200", "=1+1", '"over', "NA", "-1", "x;=1", "many"),
  Url: fc.constantFrom("https://example.org/a,b", 'http://x/"', "https://x/=1;'=2", "http://x:>"),
  Digest: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }).map((hex) => `sha256:${hex}`),
  Edtf: fc.constantFrom("2019-12", "2019", "/2019-12", "[..2019-12]", "199X", "2019-12-01?", "../2019"),
  Unit: fc.constantFrom("person", "square mile"),
  LanguageTag: fc.constantFrom("en", "und"),
  Day: fc.constantFrom("2019-12-31", "0000-01-01"),
  DatasetName: fc.constantFrom("x", "null", "a-1"),
  Version: fc.constantFrom("1.0.0", "1.0.0-rc.1+build.5"),
  License: fc.constantFrom("CC-BY-4.0", "MIT AND CC-BY-4.0"),
  DatasetIdentifier: fc.constantFrom("https://doi.org/10.5555/12345678", "pkg:npm/x@1.0.0", 'https://doi.org/10.5555/<">'),
};

/** Values as a schema describes them. */
function arbitrary(schema: Schema, isRecord = false): fc.Arbitrary<unknown> {
  const name = String(schema.$ref ?? "").replace("#/$defs/", "");
  if (poolOf[name]) return idIn(name);
  if (strings[name]) return strings[name];
  if (name === "Point") return point;
  if (name !== "") return arbitrary(defs[name] ?? {}, ["Source", "Actor", "Location", "Statement", "CasualtyFigure"].includes(name));
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => arbitrary(each)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  if (schema.properties) {
    const { id, ...properties } = schema.properties;
    const model = Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, arbitrary(property)]));
    const required = schema.minProperties === undefined ? {} : { requiredKeys: ["text"] };
    return fc.record(isRecord ? model : { ...(id && { id: arbitrary(id) }), ...model }, required as object);
  }
  if (schema.items) return fc.array(arbitrary(schema.items), { minLength: Number(schema.minItems ?? 0), maxLength: 3 });
  const [type, other] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const one = scalar(String(type));
  return other === "null" ? fc.oneof(one, fc.constant(null)) : one;
}

function scalar(type: string): fc.Arbitrary<unknown> {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.nat(2 ** 31);
  return fc.oneof(fc.nat(), fc.constantFrom(0, 0.1, 1e15, 1.5, 9007199254740991), fc.double({ min: 0, max: 1e15, noNaN: true }));
}

const degree = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((number) => number + 0);
const point = fc.tuple(degree(180), degree(90)).map((coordinates) => ({ type: "Point", coordinates }));

const { properties = {} } = jsonSchemas().dataset as Schema;
const typed: Readonly<Record<string, string>> = {
  sources: "SourceId",
  actors: "ActorId",
  locations: "LocationId",
  statements: "StatementId",
  casualtyFigures: "CasualtyFigureId",
};

/**
 * Datasets with every field at random, by the schema alone: most break rules, so they are for what takes a dataset to pieces and puts it
 * together again. Every reference leads somewhere.
 */
export const anyShape: fc.Arbitrary<Dataset> = fc
  .record(
    Object.fromEntries(
      Object.entries(properties).map(([key, schema]) => {
        const pool = typed[key];
        if (pool === undefined) return [key, arbitrary(schema)];
        // A record for each id, so that whatever is referred to is there.
        const record = arbitrary((schema.items ?? {}) as Schema);
        return [
          key,
          fc
            .tuple(...ids.map(() => record))
            .map((records) => records.map((each, index) => ({ ...(each as object), id: `${poolOf[pool]}-${ids[index]}` }))),
        ];
      }),
    ),
  )
  .map((dataset) => dataset as unknown as Dataset);
