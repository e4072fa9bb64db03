import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expected } from "./answers.js";
import { type Project, project } from "./packed.js";

const withAnswers = (each: Project): Project => {
  writeFileSync(join(each.folder, "expected.json"), JSON.stringify(expected));
  return each;
};

describe("Jest 30", () => {
  const { run, remove } = withAnswers(project({ jest: "30.5.2", "jest-environment-jsdom": "30.5.2", zod: "4.6.7" }, "jest"));
  afterAll(remove);

  test.each([
    ["as it is, in CommonJS", "answers.test.js", 3],
    ["under jsdom", "jsdom.test.js", 6],
  ])("%s", (_, file, tests) => {
    const { output } = run("node", "node_modules/jest/bin/jest.js", "--ci", "--json", file);
    const { testResults, ...result } = JSON.parse(output.slice(output.indexOf("{")));
    expect(testResults.map(({ message }: { message: string }) => message)).toEqual([""]);
    expect(result).toMatchObject({ success: true, numPassedTests: tests });
  });
});

test("Vitest", () => {
  const { run, remove } = withAnswers(project({ vitest: "4.1.12" }, "vitest"));
  const { output } = run("node", "node_modules/vitest/vitest.mjs", "run", "--no-color");
  expect(output).toMatch(/Tests {2}1 passed \(1\)/);
  remove();
});
