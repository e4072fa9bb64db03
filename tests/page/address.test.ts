import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collections } from "../../src/model/collections.js";
import { type Address, aboutParts, askedKeys, formatAddress, parseAddress } from "../../src/page/address.js";
import { anyCharacters, cases } from "../cases.js";

const text = anyCharacters({ minLength: 1, maxLength: 20 }).filter((each) => each.trim() !== "");
const some = fc.option(text, { nil: null });
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.constant<Address>({ view: "home" }),
  fc.record({ view: fc.constantFrom("report", "disagreements", "places", "figures"), id: some }) as fc.Arbitrary<Address>,
  fc.record({ view: fc.constant("record" as const), id: text, part: some }),
  fc.record({ view: fc.constant("search" as const), q: text }),
  fc.record({ view: fc.constant("about" as const), part: fc.constantFrom(null, ...aboutParts) }),
  fc
    .record({
      view: fc.constant("who" as const),
      by: fc.constantFrom("topic" as const, "voice" as const, "label" as const),
      speaker: some,
      topic: some,
    })
    .map((address) => (address.speaker === null ? { ...address, topic: null } : address)),
  fc.record({
    view: fc.constant("records" as const),
    type: fc.constantFrom(...collections.map(({ type }) => type)),
    asked: fc
      .dictionary(fc.constantFrom(...askedKeys), fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), { noNullPrototype: true })
      .map((asked) => Object.fromEntries(askedKeys.flatMap((key) => (Object.hasOwn(asked, key) ? [[key, asked[key] ?? []]] : [])))),
    sort: some,
    from: fc.nat(10_000),
  }),
);

describe("addresses", () => {
  test("come back as they were, in one form", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const written = formatAddress(address);
        expect(parseAddress(written)).toEqual(address);
        expect(formatAddress(parseAddress(written))).toBe(written);
      }),
      { numRuns: cases(2000) },
    );
  });

  test("of any text are read without an exception, and written again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyCharacters(),
          fc.string().map((rest) => `#/${rest}`),
        ),
        (hash) => {
          expect(typeof formatAddress(parseAddress(hash))).toBe("string");
        },
      ),
      { numRuns: cases(5000) },
    );
  });

  test.each([
    "#/<img>",
    "#/%",
    "#/record",
    "#/record/%E0%A4%A",
    "#/records?nonsense=1",
    "#/records?type=people",
    "#/records?not=1",
    "#nothing",
    "#/about/elsewhere",
    "#/report/a/b",
    "#//",
    `#/${"x".repeat(1_000_000)}`,
  ])("%.40s is none of ours", (hash) => expect(parseAddress(hash).view).toBe("unknown"));

  test.each<[string, Address]>([
    ["", { view: "home" }],
    ["#", { view: "home" }],
    ["#/record/__proto__", { view: "record", id: "__proto__", part: null }],
    [
      "#/records?topic=presence&topic=presence&topic=",
      { view: "records", type: "statement", asked: { topic: ["presence"] }, sort: null, from: 0 },
    ],
    ["#/records?start=-5", { view: "records", type: "statement", asked: {}, sort: null, from: 0 }],
    ["#/records?start=1e400", { view: "records", type: "statement", asked: {}, sort: null, from: 0 }],
    ["#/records?from=xinjiang", { view: "records", type: "statement", asked: { from: ["xinjiang"] }, sort: null, from: 0 }],
    ["#/search?q=Uighur+fighters", { view: "search", q: "Uighur fighters" }],
    ["#/who?by=nobody", { view: "who", by: "topic", speaker: null, topic: null }],
  ])("%s", (hash, address) => expect(parseAddress(hash)).toEqual(address));

  test("half of a character is written as what stands for none", () => {
    expect(formatAddress({ view: "record", id: "\uD800", part: null })).toBe("#/record/%EF%BF%BD");
  });

  test("have one order of parameters, and leave defaults out", () => {
    const address: Address = { view: "records", type: "statement", asked: { by: ["taliban"], topic: ["presence"] }, sort: null, from: 0 };
    expect(formatAddress(address)).toBe("#/records?topic=presence&by=taliban");
  });
});
