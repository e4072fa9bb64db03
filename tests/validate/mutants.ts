import fc from "fast-check";
import { dataset } from "../../src/index.js";
import { example } from "../example.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const records = [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures];

/** Values that a careless coder or a broken export leaves behind. */
const replacement: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    2 ** 53,
    1e300,
    "",
    " ",
    "s001",
    "etim",
    "CT+",
    "Uu",
    "S 1",
    "2019-13",
    "2019-02-30",
    "199X",
    "sha256:0",
    [],
    {},
    ["etim"],
    "high",
    "s003",
    "\u{1f30d}",
    "a\n",
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

type Changes = [where: number, how: number, other: Json][];

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(6), replacement), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Changes>;

const changed = (value: unknown, made: Changes) =>
  made.reduce<Json>((each, [where, how, other]) => change(each, where, how, other), JSON.parse(JSON.stringify(value)));

/** A small valid document that was changed so; of other readings it has some. */
export const documentMutant: fc.Arbitrary<Json> = changes.map((made) => changed(example(), made));

/** A real record of any type in which one to three places were changed: a key removed, added or renamed, a value replaced, a list cut or doubled. */
export const mutant: fc.Arbitrary<Json> = fc.tuple(fc.constantFrom(...records), changes).map(([record, made]) => changed(record, made));

function change(root: Json, where: number, how: number, replacement: Json): Json {
  // A value of its own: put into a record twice, it would end up in itself.
  const other: Json = JSON.parse(JSON.stringify(replacement));
  const holder: { root: Json } = { root };
  const places = placesIn(holder);
  const place = places[where % places.length];
  if (!place) return root;
  const { parent, key } = place;
  const value = parent[key] as Json;
  if (how === 0 && !Array.isArray(parent) && parent !== holder) delete parent[key];
  else if (how === 1 && value !== null && typeof value === "object" && !Array.isArray(value)) value.extra = other;
  else if (how === 2 && Array.isArray(value)) value.push(value[0] ?? other);
  else if (how === 3 && Array.isArray(value)) value.length = 0;
  else if (how === 4 && typeof value === "number") parent[key] = value + 0.5;
  else if (how === 5 && typeof value === "string") parent[key] = `${value}x`;
  else parent[key] = other;
  return holder.root;
}

type Holder = { [key: string | number]: Json };

function placesIn(holder: Holder): { parent: Holder; key: string | number }[] {
  const found: { parent: Holder; key: string | number }[] = [];
  const visit = (parent: Holder, key: string | number): void => {
    found.push({ parent, key });
    const value = parent[key];
    if (value !== null && typeof value === "object")
      for (const inner of Object.keys(value)) visit(value as Holder, Array.isArray(value) ? Number(inner) : inner);
  };
  for (const key of Object.keys(holder)) visit(holder, key);
  return found;
}
