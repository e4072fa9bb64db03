import type { Dataset } from "../../src/generated/types.js";
import { validate } from "../../src/validate/index.js";
import { example, type Mutable } from "../example.js";

/** What a rule finds in the example once it is broken, as "path: message"; findings of other rules are left out. */
export function findingsOf(rule: string, breakIt: (dataset: Mutable<Dataset>) => void): string[] {
  const dataset = example();
  breakIt(dataset);
  const { findings } = validate(dataset);
  const [thrown] = findings.filter(({ path }) => path === "");
  if (thrown) throw new Error(thrown.message);
  return findings.filter((finding) => finding.rule === rule).map(({ path, message }) => `${path}: ${message}`);
}
