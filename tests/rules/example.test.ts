import { expect, test } from "vitest";
import { validate } from "../../src/validate/index.js";
import { example } from "../example.js";

test("no rule finds anything in the example", () => {
  expect(validate(example())).toMatchObject({ valid: true, findings: [] });
});
