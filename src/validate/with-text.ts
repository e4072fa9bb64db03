import { eachEvidence } from "../model/walk.js";
import type { Rule } from "../rules/rule.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { codedSource, stands } from "../rules/standing.js";
import { type Span, shorter } from "../text/anchor.js";
import type { TextAtHand } from "../text/at-hand.js";
import { type TextRule, textRules } from "../text/check-text.js";
import { type Hole, type Holes, holesIn } from "../text/holes.js";
import type { Finding } from "./finding.js";
import { documentFindings } from "./findings.js";

/**
 * The rules that the options leave, and of those that take the text at hand.
 *
 * @throws RangeError where the options name a rule that does not exist
 */
export function selectWithText(
  { rules, skip = [] }: RuleOptions,
  hasText: boolean,
): { readonly rules: readonly Rule[]; readonly textRules: readonly TextRule[] } {
  const own = new Set(hasText ? textRules.map(({ name }) => name) : []);
  const others = (names: readonly string[]) => names.filter((name) => !own.has(name));
  return {
    rules: selectRules({ skip: others(skip), ...(rules && { rules: others(rules) }) }),
    textRules: textRules.filter(({ name }) => own.has(name) && (rules ?? [name]).includes(name) && !skip.includes(name)),
  };
}

/**
 * The rules that the options leave, those too that take the text at hand; in place of `coverage`, one that shows what is not coded in its words.
 *
 * @throws RangeError where the options name a rule that does not exist
 */
export function rulesWithText(options: RuleOptions, text: TextAtHand, seen: CoverageSeen = {}): readonly Rule[] {
  const { rules, textRules: left } = selectWithText(options, true);
  const own = left.map((rule): Rule => ({ ...rule, check: (dataset, report) => rule.check(dataset, text.raw, report, text.digestOf) }));
  return [...rules.map((rule) => (rule.name === "coverage" ? coverageInWords(rule, text, seen) : rule)), ...own];
}

/** Checks a dataset document as `validate` does, and its passages in the text that was coded. */
export function checkWithText(document: unknown, text: TextAtHand, options: RuleOptions = {}): CheckedWithText {
  let holes: Holes | null = null;
  const found = (all: Holes) => {
    // Other readings are looked at afterwards.
    holes ??= all;
  };
  const findings = documentFindings(document, rulesWithText(options, text, { found }));
  return { document, findings, holes };
}

export interface CheckedWithText {
  readonly document: unknown;
  readonly findings: readonly Finding[];
  /** What of the text is not coded; null where that cannot be told. */
  readonly holes: Holes | null;
}

/** What is known of coverage besides the records that could be read. */
export interface CoverageSeen {
  /** Passages of a draft: of records that could not be read, and those that are probably meant where no place was found. */
  readonly also?: readonly Span[];
  /** Whether punctuation and conjunctions between passages need no place in `uncoded`, which a draft gets when it is anchored. */
  readonly isDraft?: boolean;
  /** Takes what is not coded. */
  found?(holes: Holes): void;
}

/** Up to as many code points between two passages the rule without a text takes for punctuation. */
const PUNCTUATION = 3;

function coverageInWords(rule: Rule, text: TextAtHand, { also = [], isDraft = false, found = () => {} }: CoverageSeen): Rule {
  return {
    ...rule,
    check(dataset, report) {
      const coded = codedSource(dataset);
      // What is not coded cannot be told of another text, nor where positions are wrong, which other rules say.
      if (!coded || (!dataset.complete && !isDraft) || coded.text.digest !== text.digest) return;
      const spans: Span[] = [...coded.uncoded, ...also];
      let isInPlace = true;
      for (const record of dataset.records) {
        if (!stands(record) || record.type === "casualty-figure") continue;
        eachEvidence(record, (evidence) => {
          isInPlace &&= text.searched.holds(evidence, evidence.start);
          spans.push(evidence);
        });
      }
      if (!isInPlace) return;
      const holes = holesIn(text.searched, spans, coded.language);
      found(holes);
      const left = isDraft ? [] : holes.trifles.filter(({ start, end }) => end - start > PUNCTUATION);
      if (holes.holes.length > 0) report(coded, ["text"], notCoded(holes, text.length), "code it, or list it in uncoded with a reason");
      else if (left.length > 0) {
        const places = left.map(({ start, end }) => `${start} to ${end}`).join(", ");
        report(
          coded,
          ["text"],
          `between passages only conjunctions and punctuation are left, from ${places}`,
          "list them in uncoded; `anchor` does",
        );
      }
    },
  };
}

/** How much of a text is not coded yet, in words. */
export function notCoded({ holes, share }: Holes, length: number): string {
  const size = holes.reduce((sum, { start, end }) => sum + end - start, 0);
  const places = holes.length === 1 ? "one place" : `${holes.length} places`;
  return `${percent(share)} of the text is not coded yet: ${size} of ${length} code points, in ${places}`;
}

/** A share as people say it; what is little is not nothing. */
const percent = (share: number): string => (share < 0.01 ? "less than 1 %" : `${Math.floor(share * 100)} %`);

/** A hole with its neighbours: "…was quiet [on Tuesday], the…". */
export const inContext = ({ start, end, words, before, after }: Hole): string =>
  `“${before}[${shorter(words)}]${after}” (${start} to ${end})`;
