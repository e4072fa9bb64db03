import { type Path, type Problem, quote, recordRule } from "./rule.js";

export const noRepeats = recordRule({
  name: "no-repeats",
  description: "No list says the same thing twice.",
  severity: "warning",
  types: ["source", "actor", "location", "statement", "casualty-figure"],
  *check(record) {
    yield* repeatsIn(record, []);
  },
});

function* repeatsIn(value: unknown, path: Path): Iterable<Problem> {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    // Coordinates are a pair, not a list: longitude may equal latitude.
    if (path.at(-1) === "coordinates") return;
    const seen = new Map<string, number>();
    for (const [index, item] of value.entries()) {
      const text = JSON.stringify(item, sortedKeys);
      const first = seen.get(text);
      if (first === undefined) seen.set(text, index);
      else
        yield {
          path: [...path, index],
          message: `${typeof item === "string" ? quote(item) : "this entry"} stands in the list already, at ${first}`,
          hint: "remove one of them",
        };
    }
  }
  for (const [key, item] of Object.entries(value)) yield* repeatsIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Makes `JSON.stringify` write the same object the same way, in whatever order its keys stand. */
function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
