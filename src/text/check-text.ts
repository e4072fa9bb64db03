import type { DatasetRecord } from "../generated/types.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import { groupBy } from "../model/group-by.js";
import type { Path } from "../model/json.js";
import type { Report } from "../rules/rule.js";
import { codedSource } from "../rules/standing.js";
import { digestOf } from "./digest.js";
import { recordsWithEvidence } from "./evidence.js";
import { normalizeText } from "./normalize.js";
import { repeatsOf } from "./repeats.js";
import { Judge, type RightPlace } from "./right-place.js";
import type { Digest } from "./searched-text.js";

/** Something that must hold in a dataset, and that shows only with the coded text at hand. */
export interface TextRule {
  /** Name by which findings refer to it. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly description: string;
  readonly severity: "error" | "warning";
  /**
   * @param dataset the records of a dataset
   * @param text the coded text as it was before it was normalised
   * @param report takes what was found
   * @param digest gives digests, as `digestOf` does, but faster
   */
  check(dataset: DatasetIndex, text: string, report: Report, digest?: Digest): void;
}

const codedText: TextRule = {
  name: "coded-text",
  description: "The length and the digest of the coded source are those of the text at hand.",
  severity: "error",
  check(dataset, raw, report, digest = digestOf) {
    const source = codedSource(dataset);
    if (!source) return;
    const text = normalizeText(raw);
    const right = { length: [...text].length, digest: digest(text) };
    if (right.digest === source.text.digest && right.length === source.text.length) return;
    const message =
      right.digest === source.text.digest
        ? `the text at hand is the one that was coded, and it has ${right.length} code points, not ${source.text.length}`
        : digest(raw) === source.text.digest
          ? "the digest is that of the text before it was normalised"
          : `the text at hand is not the one that was coded: it has ${right.length} code points and the digest ${right.digest}`;
    report(source, ["text"], message, `take the text that was coded; or write length ${right.length}, digest ${right.digest}`);
  },
};

const evidenceInPlace: TextRule = {
  name: "evidence-in-place",
  description: "Every passage has, at its place in the text, the words of its digest.",
  severity: "error",
  check(dataset, raw, report, digest = digestOf) {
    const judge = new Judge(raw, normalizeText(raw), digest);
    const misplaced = recordsWithEvidence(dataset.records).flatMap(({ record, evidence }) =>
      evidence.filter((each) => !judge.isInPlace(each.evidence)).map(({ path, evidence }) => ({ record, path, passage: evidence })),
    );
    const right = judge.rightPlacesOf(misplaced.map(({ passage }) => passage));
    const wrong = misplaced.map((each): Wrong => ({ ...each, right: right.get(each.passage) ?? null }));
    // A sign that was counted twice moves all that follows: one cause, one finding.
    for (const group of groupBy(wrong, ({ right }) => right?.cause ?? "").values()) {
      const [first, ...others] = group;
      if (!first) continue;
      const cause = first.right?.cause ?? "the words of the digest are nowhere in the text";
      const places = others.length > 0 ? `${group.length} passages are not at their place` : "the passage is not at its place";
      report(first.record, first.path, `${places}: ${cause}`, hintFor(group), others);
    }
  },
};

interface Wrong {
  readonly record: DatasetRecord;
  readonly path: Path;
  readonly passage: { readonly start: number; readonly end: number };
  readonly right: RightPlace | null;
}

/** As many places as fit into a hint that is read. */
const MOST_PLACES = 10;

function hintFor(wrong: readonly Wrong[]): string {
  const lines = wrong.slice(0, MOST_PLACES).map(({ record, passage, right }) => {
    const own = `${record.id}: ${passage.start} to ${passage.end}`;
    if (!right) return own;
    const isMoved = right.start !== passage.start || right.end !== passage.end;
    return isMoved ? `${own} should be ${right.start} to ${right.end}` : `${own} should have ${right.digest}`;
  });
  const more = wrong.length > MOST_PLACES ? [`${wrong.length - MOST_PLACES} more likewise`] : [];
  const advice = wrong.some(({ right }) => right) ? "" : "anchor it anew: ";
  return advice + [...lines, ...more].join("; ");
}

const noVerbatim: TextRule = {
  name: "no-verbatim",
  description: "No record repeats eight or more words of the text in a row; the title of the coded source is excepted.",
  severity: "error",
  check(dataset, raw, report) {
    const text = normalizeText(raw);
    const title = codedSource(dataset)?.title ?? null;
    const strings = dataset.records.flatMap((record) => stringsIn(record, []).map((each) => ({ record, ...each })));
    const repeats = repeatsOf(
      strings.map((each) => each.text),
      text,
      title,
    );
    for (const { index, words, count } of repeats) {
      const found = strings[index];
      if (!found) continue;
      const message = `repeats ${count} words of the text in a row: “${words}”`;
      report(found.record, found.path, message, "say it in your own words; the text is not to be redistributed");
    }
  },
};

function stringsIn(value: unknown, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsIn(each, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** What must hold with the coded text at hand. */
export const textRules: readonly TextRule[] = [codedText, evidenceInPlace, noVerbatim];
