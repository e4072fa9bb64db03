import { isUtf8 } from "node:buffer";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { type CorpusOptions, type FastBytes, type LineValidation, validateCorpus, validateText } from "../../src/validate/index.js";
import { example } from "../example.js";
import { documentLike } from "./documents.js";

const fast: FastBytes = { isUtf8, latin1: (bytes) => Buffer.from(bytes).toString("latin1") };
const bytes = (json: string) => new TextEncoder().encode(json);

async function check(lines: Parameters<typeof validateCorpus>[0], options?: CorpusOptions): Promise<LineValidation[]> {
  const all: LineValidation[] = [];
  for await (const each of validateCorpus(lines, options)) all.push(each);
  return all;
}

/** The example under another name. */
const named = (name: string, more: object = {}) => JSON.stringify({ ...example(), name, ...more });
const lines = [named("one"), named("two"), named("three")];

test("each line is answered as a document is", async () => {
  const broken = named("two", { title: "" });
  const all = await check([lines[0] ?? "", broken, "{", lines[2] ?? ""]);
  expect(all).toMatchObject([
    { line: 1, name: "one", version: "1.0.0", valid: true, value: { name: "one" }, findings: [] },
    { line: 2, name: "two", version: "1.0.0", valid: false, findings: [{ line: 2, path: "/title", message: "the text is empty" }] },
    { line: 3, name: null, version: null, valid: false, findings: [{ line: 3, column: 2, rule: "json" }] },
    { line: 4, name: "three", valid: true },
  ]);
  const alone = validateText(broken);
  expect(all[1]?.findings).toEqual(alone.findings.map((finding) => ({ ...finding, line: 2 })));
});

describe("lines", () => {
  const expected = [1, 2, 3];
  const numbers = async (items: Parameters<typeof validateCorpus>[0]) => {
    const all = await check(items);
    expect(all.every(({ valid }) => valid)).toBe(true);
    return all.map(({ line }) => line);
  };

  test("may be texts, bytes, or both; come at once or later; with their line ends or without", async () => {
    async function* later() {
      for (const line of lines) yield await Promise.resolve(bytes(line));
    }
    expect(await numbers(lines)).toEqual(expected);
    expect(await numbers(lines.map(bytes))).toEqual(expected);
    expect(await numbers(lines.map((line, index) => (index === 1 ? line : Buffer.from(line))))).toEqual(expected);
    expect(await numbers(later())).toEqual(expected);
    expect(await numbers(lines.map((line) => `${line}\r\n`))).toEqual(expected);
    expect(await numbers(lines.map((line) => `\ufeff${line}`))).toEqual(expected);
  });

  test("that are blank count, and are passed over", async () => {
    expect(await numbers(["", " \t\r\n", lines[0] ?? "", bytes("  "), lines[1] ?? ""])).toEqual([3, 5]);
    expect(await check(["", " ", "\t", "\r", "\n"].map(bytes))).toEqual([]);
    expect(await check([])).toEqual([]);
  });

  test.each(["\u000b", "\u000c", "\u00a0", "\u2028", "\ufeff\ufeff"])("of %j alone are not blank", async (line) => {
    for (const item of [line, bytes(line)]) expect(await check([item])).toMatchObject([{ valid: false, findings: [{ rule: "json" }] }]);
  });

  test("that are neither texts nor bytes are refused when they come", async () => {
    const all = validateCorpus([lines[0] ?? "", example() as unknown as string]);
    expect((await all.next()).value).toMatchObject({ line: 1, valid: true });
    await expect(all.next()).rejects.toThrow(TypeError);
  });

  test("whose reading throws: what it throws comes out", async () => {
    function* throwing() {
      yield lines[0] ?? "";
      throw new Error("the disk is gone");
    }
    await expect(check(throwing())).rejects.toThrow("the disk is gone");
  });

  test("are asked for one by one, and whoever stops early closes what is read", async () => {
    let [asked, closed] = [0, false];
    function* endless() {
      try {
        for (;;) yield named(`n${asked++}`);
      } finally {
        closed = true;
      }
    }
    for await (const { line } of validateCorpus(endless())) {
      expect(asked).toBe(line);
      if (line === 3) break;
    }
    expect(closed).toBe(true);
  });
});

describe("a name stands once with a version", () => {
  test("and the second one is told where the first one is", async () => {
    const again = named("one", { title: "Another" });
    const other = named("one", { version: "1.0.1" });
    for (const options of [{}, { fast }])
      for (const make of [(line: string) => line, bytes]) {
        const all = await check(
          [lines[0] ?? "", other, again, lines[1] ?? "", again].map((line): string | Uint8Array => make(line)),
          options,
        );
        expect(all.map(({ valid }) => valid)).toEqual([true, true, false, true, false]);
        expect(all.map(({ findings }) => findings)).toEqual([
          [],
          [],
          [
            {
              rule: "corpus",
              severity: "error",
              path: "/version",
              record: null,
              line: 3,
              column: again.indexOf('"1.0.0"') + 1,
              message: '"one@1.0.0" stands in line 1 already',
              hint: "leave one of them out, or give it a version of its own",
              related: [],
            },
          ],
          [],
          [expect.objectContaining({ line: 5, message: '"one@1.0.0" stands in line 1 already' })],
        ]);
      }
  });

  test("also where something else is wrong with one of them, and whatever rules are chosen", async () => {
    const broken = named("one", { title: "" });
    expect((await check([broken, broken], { rules: [] })).map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ["schema"],
      ["schema", "corpus"],
    ]);
    expect(await check(["{}", "{}", "[]", '{"name":1,"version":null}'], { rules: [] })).not.toContainEqual(
      expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ rule: "corpus" })]) }),
    );
  });
});

test("a line without a name, or without a version, is no second one", async () => {
  const half = [{ name: null }, { name: undefined }, { name: 7 }, { version: null }, { version: undefined }, { version: ["1.0.0"] }].map(
    (more) => named("one", more),
  );
  const all = await check([...half, ...half]);
  expect(all.map(({ name, version }) => [name, version]).slice(0, 6)).toEqual([
    ...Array(3).fill([null, "1.0.0"]),
    ...Array(3).fill(["one", null]),
  ]);
  for (const { findings } of all) expect(findings).toMatchObject([{ rule: "schema" }]);
});

test("a line that stands again is told so where a key in it does", async () => {
  const twice = lines[0]?.replace('"note":null', '"note":null,"note":null') ?? "";
  const all = await check([lines[0] ?? "", twice]);
  expect(all[1]?.findings.map(({ rule, path }) => [rule, path]).sort()).toEqual([
    ["corpus", "/version"],
    ["json", "/sources/0/note"],
  ]);
});

test.each([
  ["a byte that is not UTF-8", (line: string) => Buffer.from(line.replace('"note":null', '"note":"Rapp\xf6rt"'), "latin1"), "json"],
  [
    "one name in capitals and not, beside plain ones",
    () => {
      const { actors, ...rest } = example();
      const [gazette, guard, ...others] = actors;
      const otherNames = [...(guard?.otherNames ?? []), { name: "ÉRSEK", evidence: guard?.evidence }];
      return bytes(JSON.stringify({ ...rest, actors: [{ ...gazette, name: "érsek" }, { ...guard, otherNames }, ...others] }));
    },
    "unique-names",
  ],
  [
    "a name in capitals and not, without others",
    () => {
      const { actors, ...rest } = example();
      const [gazette, guard, ...others] = actors;
      return bytes(JSON.stringify({ ...rest, actors: [{ ...gazette, name: "érsek" }, { ...guard, name: "ÉRSEK" }, ...others] }));
    },
    "unique-names",
  ],
])("what is wrong is found fast, too: %s", async (_, make, rule) => {
  for (const options of [{}, { fast }]) expect(await check([make(lines[0] ?? "")], options)).toMatchObject([{ findings: [{ rule }] }]);
});

test("rules can be chosen, and one that does not exist is told before anything is read", async () => {
  const unsorted = example();
  unsorted.actors.reverse();
  const line = JSON.stringify(unsorted);
  for (const options of [{}, { fast }]) {
    const rulesFound = async (more: CorpusOptions) =>
      (await check([bytes(line)], { ...options, ...more })).flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(await rulesFound({})).toEqual(["sorted-by-id"]);
    expect(await rulesFound({ skip: ["sorted-by-id"] })).toEqual([]);
    expect(await rulesFound({ rules: ["coverage"] })).toEqual([]);
  }
  let read = false;
  function* items() {
    read = true;
    yield line;
  }
  await expect(validateCorpus(items(), { skip: ["unique-id"] }).next()).rejects.toThrow(
    'there is no rule "unique-id"; did you mean "unique-ids"?',
  );
  expect(read).toBe(false);
});

test("what is read fast is answered the same, with the value as it was", async () => {
  const documents = [0, 1, 2, 10].map((number) => documentLike(dataset, number));
  const all = documents.map((document) => JSON.stringify(document));
  const odd = [all[1]?.replace("The", "\\u0054he"), all[2]?.slice(0, -9), all[3]?.replace('"note":', '"nöte":')].map((line) =>
    bytes(line ?? ""),
  );
  const items = [...all.map(bytes), ...odd, Buffer.from("caf\xe9", "latin1")];
  const slowly = await check(items);
  expect(slowly.slice(0, 4).map((each) => each.valid && each.value)).toEqual(documents);
  expect(await check(items, { fast })).toEqual(slowly);
});
