const answers = require("./answers.cjs");
const expected = require("./expected.json");

const entries = () => ({
  root: require("badakhshan-2019"),
  cite: require("badakhshan-2019/cite"),
  exported: require("badakhshan-2019/export"),
  query: require("badakhshan-2019/query"),
  search: require("badakhshan-2019/search"),
  validate: require("badakhshan-2019/validate"),
});

test("Jest as it is answers as Node does", async () => {
  expect(await answers(entries())).toEqual(expected);
});

test("a second copy, after the registry of modules was reset, knows the first one's data", async () => {
  const first = entries();
  jest.resetModules();
  const second = entries();
  expect(second.root.dataset).not.toBe(first.root.dataset);
  expect(second.cite.citationOf(first.root.dataset)).toEqual(first.cite.citationOf(second.root.dataset));
  expect(await answers(second)).toEqual(expected);
});

test("the zod schemas can be loaded twice, beside an importer's own of the same name", () => {
  const { z } = require("zod/v4");
  const mine = z.object({ place: z.string() }).meta({ id: "Location" });
  require("badakhshan-2019/zod");
  jest.resetModules();
  const { LocationSchema, registry } = require("badakhshan-2019/zod");
  expect(Object.keys(z.toJSONSchema(z.object({ mine })).$defs)).toEqual(["Location"]);
  expect(require("zod/v4").z.toJSONSchema(LocationSchema, { metadata: registry }).$defs).toHaveProperty("Point");
});
