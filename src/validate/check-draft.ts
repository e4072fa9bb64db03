import { isObject } from "../model/json.js";
import { DRAFT_SCHEMA } from "../model/schema-version.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import type { TextAtHand } from "../text/at-hand.js";
import type { Holes } from "../text/holes.js";
import { type FilledDraft, fillDraft, toWrite } from "./draft.js";
import { type DraftPassages, PassagesInText, PassagesWithoutText, relocationOf } from "./draft-passages.js";
import type { Finding } from "./finding.js";
import { documentFindings } from "./findings.js";
import { rulesWithText } from "./with-text.js";

/** A draft, and all that is wrong with it. */
export interface CheckedDraft {
  /** The dataset that it stands for; right in all its passages only where no error was found and the text was at hand. */
  readonly document: unknown;
  /** What stands in it for passages of which nobody knows where they are. */
  readonly placeholders: ReadonlySet<object>;
  /** With paths into the draft. */
  readonly findings: readonly Finding[];
  /** What of the text is not coded; null where that cannot be told. */
  readonly holes: Holes | null;
  /** How many passages have another place, or another digest, than in an earlier text. */
  readonly moved: number;
  readonly retyped: number;
}

/** How a draft is checked. */
export interface DraftOptions extends RuleOptions {
  /** Whether passages that were anchored in an earlier text are looked for in the one at hand. */
  readonly moves?: boolean | undefined;
}

/**
 * Checks a draft: as the dataset that it stands for, by the schema and the rules, and each of its passages in the text.
 *
 * @param draft plain data, as it was read
 * @param text null where it is not at hand: then nobody can say whether the passages are right, which is a finding
 * @throws RangeError where the options name a rule that does not exist
 */
export function checkDraft(draft: unknown, text: TextAtHand | null, options: DraftOptions = {}): CheckedDraft {
  const relocation = text && options.moves ? relocationOf(draft, text) : null;
  const passages: DraftPassages = text ? new PassagesInText(text, relocation) : new PassagesWithoutText();
  const filled = fillDraft(draft, passages);
  let holes: Holes | null = null;
  const seen = {
    also: passages.spans,
    isDraft: true,
    found: (found: Holes) => {
      // Other readings are looked at afterwards.
      holes ??= found;
    },
  };
  const all = text ? rulesWithText(options, text, seen) : selectRules(options).filter(({ name }) => name !== "coverage");
  const found = documentFindings(filled.document, all).filter((finding) => !passages.isConsequence(finding));
  const findings = [...passages.findings, ...found.map((finding) => inDraft(finding, filled))];
  return {
    document: text ? withTrifles(filled.document, holes) : filled.document,
    placeholders: passages.placeholders,
    findings,
    holes,
    moved: relocation?.moved ?? 0,
    retyped: relocation?.retyped ?? 0,
  };
}

function inDraft(finding: Finding, { originOf }: FilledDraft): Finding {
  const related = finding.related.map((each) => ({ ...each, path: originOf(each.path) }));
  const path = originOf(finding.path);
  if (path === "/$schema") return { ...finding, path, hint: `write ${DRAFT_SCHEMA}` };
  const [, missing] = (finding.rule === "schema" && /^the keys? (".*") (?:is|are) missing$/.exec(finding.message)) || [];
  if (missing !== undefined) {
    const keys = missing.split(", ").map((key) => JSON.parse(key));
    // Of one key the place is its own, not that of the object.
    const place = keys.length === 1 ? finding.path.replace(/\/[^/]*$/, "") : finding.path;
    return { ...finding, path, related, hint: toWrite(place, keys) ?? finding.hint };
  }
  const isPassages =
    finding.rule === "schema" && /\/(?:evidence|uncoded)(?:\/[0-9]+)?$/.test(path) && finding.message.includes(" stands where ");
  return { ...finding, path, related, ...(isPassages && { hint: "a list of passages, each with its words: - exact: …" }) };
}

/** The dataset with what is left between its passages, which need no record: the rule for those who have no text asks for it. */
function withTrifles(document: unknown, holes: Holes | null): unknown {
  const source =
    isObject(document) && Array.isArray(document.sources)
      ? document.sources.find((each) => isObject(each) && each.text !== null)
      : undefined;
  if (!holes || !isObject(source) || !Array.isArray(source.uncoded)) return document;
  const trifles = holes.trifles
    .filter(({ start, end }) => end - start > 3)
    .map(({ start, end }) => ({ start, end, reason: "a conjunction or punctuation between two passages" }));
  source.uncoded = [...source.uncoded, ...trifles].sort((a, b) => a.start - b.start);
  return document;
}
