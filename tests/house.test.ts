import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** A room uses only those above it. */
const rooms = ["model", "rules", "text", "validate", "query", "cite", "export", "page", "cli"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|tsx|js)$/.test(path))
  .sort();

/** The file that is compiled to the one that is imported. */
function sourceOf(path: string): string {
  const source = path.replace(/\.js$/, "");
  return [`${source}.ts`, `${source}.tsx`].find((each) => files.includes(each)) ?? `${source}.ts`;
}

/** What each file imports, types included: a path from `src`, or the name of a package. */
const imports = new Map(
  files.map((file) => {
    const code = readFileSync(join(src, file), "utf8");
    const found = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/g)].map(([, name = ""]) => name);
    return [file, found.map((name) => (name.startsWith(".") ? sourceOf(posix.join(dirname(file), name)) : name))];
  }),
);

const handwritten = files.filter((file) => !file.startsWith("generated/"));
const roomOf = (path: string) => path.split("/")[0] as string;
const isOurs = (path: string) => path.startsWith("generated/") || files.includes(path);

test("the rooms are those of the design", () => {
  const found = new Set(handwritten.filter((file) => file.includes("/")).map(roomOf));
  expect([...found].filter((room) => !rooms.includes(room))).toEqual([]);
  expect(handwritten.filter((file) => !file.includes("/"))).toEqual(["index.ts"]);
});

describe.each(handwritten)("%s", (file) => {
  const room = roomOf(file);
  const used = imports.get(file) ?? [];

  test("uses only rooms above its own", () => {
    const allowed = [
      ...rooms.slice(0, rooms.indexOf(room) + 1),
      "generated",
      ...(rooms.indexOf(room) >= rooms.indexOf("query") ? ["index.ts"] : []),
    ];
    const others = used.filter(isOurs).filter((path) => room !== "index.ts" && !allowed.includes(roomOf(path)));
    expect(others).toEqual([]);
  });

  test("uses zod only in model/schema, and Node only in cli", () => {
    if (!file.startsWith("model/schema/")) expect(used.filter((name) => /^zod(\/|$)/.test(name))).toEqual([]);
    if (room !== "cli") expect(used.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  test("has at most 300 lines", () => {
    expect(readFileSync(join(src, file), "utf8").split("\n").length).toBeLessThanOrEqual(301);
  });
});

test("index.ts uses nothing but what is generated", () => {
  expect((imports.get("index.ts") ?? []).filter((path) => !path.startsWith("generated/"))).toEqual([]);
});

test("what is generated uses nothing but itself, and types", () => {
  const code = files.filter((file) => file.startsWith("generated/")).map((file) => [file, readFileSync(join(src, file), "utf8")] as const);
  const others = code.flatMap(([file, text]) =>
    [...text.matchAll(/^import (?!type )[^"]*"([^"]+)"/gm)].flatMap(([, name = ""]) =>
      posix.join(dirname(file), name).startsWith("generated/") ? [] : [`${file}: ${name}`],
    ),
  );
  expect(others).toEqual([]);
});

test("no files import each other in a circle", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(" → "));
    if (done.has(file) || above.includes(file)) return;
    for (const next of imports.get(file) ?? []) if (imports.has(next)) walk(next, [...above, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});
