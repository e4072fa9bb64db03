import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectFile } from "../../../scripts/project.js";
import { type Manifest, manifestOf, recordFile } from "../../../src/cite/release/manifest.js";
import { dataset } from "../../../src/index.js";
import { recordsOf } from "../../../src/model/collections.js";
import { ManifestSchema } from "../../../src/model/schema/release.js";
import { MANIFEST_SCHEMA } from "../../../src/model/schema-version.js";
import { digestOfJson } from "../../../src/text/digest.js";
import { cases } from "../../cases.js";
import { root, run } from "../../package/packed.js";

const files = readdirSync(projectFile("records")).map((name) => `records/${name}`);
const manifest: Manifest = JSON.parse(readFileSync(projectFile("manifest.json"), "utf8"));
const digests = new Map(Object.values(manifest.collections).flatMap((collection) => Object.entries(collection)));
const digestOfBytes = (bytes: Uint8Array) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const lines = [...digests].map(([id, digest]) => `${digest.replace("sha256:", "")}  ${recordFile(id)}`);

test("there is one file for each record, and the manifest lists each", () => {
  expect(files.sort()).toEqual(
    recordsOf(dataset)
      .map(({ id }) => recordFile(id))
      .sort(),
  );
  expect(manifest).toEqual(manifestOf(dataset));
  expect(digests.size).toBe(files.length);
});

test("a digest is the same whoever computes it: the library, Node, sha256sum", () => {
  for (const record of recordsOf(dataset)) {
    const bytes = readFileSync(projectFile(recordFile(record.id)));
    expect(digestOfJson(record)).toBe(digests.get(record.id));
    expect(digestOfBytes(bytes)).toBe(digests.get(record.id));
    expect(JSON.parse(bytes.toString())).toEqual(record);
  }
  expect(digestOfBytes(readFileSync(projectFile("manifest.json")))).toBe(digestOfJson(manifest));
  const listed = run("sha256sum", files, root).output.trim().split("\n");
  expect(listed.sort()).toEqual([...lines].sort());
});

/** Recomputes each digest from `data/` by another language's way to canonical bytes. */
const others = [
  {
    tool: "jq",
    args: ["--version"],
    script: "for f in data/*s.json; do jq -cS '.[]' $f; done | while IFS= read -r line; do printf '%s' \"$line\" | sha256sum; done",
  },
  {
    tool: "python3",
    args: ["-c", "import json"],
    script: `python3 -c '
import glob, hashlib, json
for name in glob.glob("data/*s.json"):
    for record in json.load(open(name, encoding="utf-8")):
        text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        print(hashlib.sha256(text.encode("utf-8")).hexdigest())
'`,
  },
];
describe.each(others)("$tool", ({ tool, args, script }) => {
  test.skipIf(run(tool, args, root).status !== 0)("gives the same digests", () => {
    const { output, status } = run("sh", ["-c", script], root);
    expect(status).toBe(0);
    const computed = output
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 64));
    expect(computed.sort()).toEqual([...digests.values()].map((digest) => digest.replace("sha256:", "")).sort());
  });
});

test("the digest of a text is that of Node, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(digestOfJson(text)).toBe(digestOfBytes(Buffer.from(JSON.stringify(text))));
    }),
  );
});

test("one byte changed in any shipped record or in the manifest is found", () => {
  const shipped = [...files, "manifest.json"];
  fc.assert(
    fc.property(fc.constantFrom(...shipped), fc.nat(), fc.integer({ min: 1, max: 255 }), (file, at, change) => {
      const bytes = readFileSync(projectFile(file));
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ change;
      const expected =
        file === "manifest.json" ? digestOfJson(manifestOf(dataset)) : digests.get(file.slice("records/".length, -".json".length));
      expect(digestOfBytes(bytes)).not.toBe(expected);
    }),
    { numRuns: cases(2000) },
  );
});

test("neither order nor white space nor version, day or title is in the dataset's digest; the schema that the records follow is", () => {
  const shuffled = { ...dataset, version: "9.0.0", issued: "2030-01-01", title: "x", actors: [...dataset.actors].reverse() };
  expect(digestOfJson(manifestOf(shuffled))).toBe(digestOfJson(manifest));
  expect(Object.keys(manifest)).toEqual(["$schema", "collections", "datasetSchema"]);
  expect(digestOfJson(manifestOf({ ...dataset, $schema: "https://x.example/1.1" as never }))).not.toBe(digestOfJson(manifest));
});

test("SHA256SUMS has every record file and the manifest, and sha256sum checks them by it", () => {
  const { output, status } = run("sha256sum", ["--strict", "-c", "SHA256SUMS"], root);
  expect(status).toBe(0);
  expect(output.trim().split("\n").sort()).toEqual([...files, "manifest.json"].map((file) => `${file}: OK`).sort());
});

describe("the schema of a manifest", () => {
  test("fits ours", () => {
    const parsed: Manifest = ManifestSchema.parse(manifest);
    expect(parsed).toEqual(manifest);
    expect(manifest.$schema).toBe(MANIFEST_SCHEMA);
  });

  test.each([
    ["no schema", { ...manifest, $schema: undefined }],
    ["a collection fewer", { ...manifest, collections: { ...manifest.collections, actors: undefined } }],
    ["a collection more", { ...manifest, collections: { ...manifest.collections, others: {} } }],
    ["half a digest", { ...manifest, collections: { ...manifest.collections, actors: { x: "sha256:12" } } }],
    ["an id that is none", { ...manifest, collections: { ...manifest.collections, actors: { X: `sha256:${"0".repeat(64)}` } } }],
  ])("refuses %s", (_, value) => {
    expect(ManifestSchema.safeParse(value).success).toBe(false);
  });
});
