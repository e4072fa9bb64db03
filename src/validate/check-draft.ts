import { isObject, jsonPointer, type Path } from "../model/json.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import type { Span } from "../text/anchor.js";
import type { TextAtHand } from "../text/at-hand.js";
import type { Holes } from "../text/holes.js";
import { type FilledDraft, type Filling, fillDraft } from "./draft.js";
import { type Finding, fault } from "./finding.js";
import { documentFindings } from "./findings.js";
import { readWords } from "./passage-words.js";
import { rulesWithText } from "./with-text.js";

/** A draft, and all that is wrong with it. */
export interface CheckedDraft {
  /** The dataset that it stands for; right in all its passages only where no error was found and the text was at hand. */
  readonly document: unknown;
  /** With paths into the draft. */
  readonly findings: readonly Finding[];
  /** What of the text is not coded; null where that cannot be told. */
  readonly holes: Holes | null;
}

/**
 * Checks a draft: as the dataset that it stands for, by the schema and the rules, and each of its passages in the text.
 *
 * @param draft plain data, as it was read
 * @param text null where it is not at hand: then nobody can say whether the passages are right, which is a finding
 * @throws RangeError where the options name a rule that does not exist
 */
export function checkDraft(draft: unknown, text: TextAtHand | null, options: RuleOptions = {}): CheckedDraft {
  const passages = text ? new PassagesInText(text) : new PassagesWithoutText();
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
  const all = text
    ? rulesWithText(options, text, seen)
    : selectRules(options).filter(({ name }) => name !== "coverage" && name !== "passages");
  const found = documentFindings(filled.document, all).filter((finding) => !passages.isConsequence(finding));
  const findings = [...passages.findings, ...found.map((finding) => inDraft(finding, filled))];
  return { document: text ? withTrifles(filled.document, holes) : filled.document, findings, holes };
}

function inDraft(finding: Finding, { originOf }: FilledDraft): Finding {
  const related = finding.related.map((each) => ({ ...each, path: originOf(each.path) }));
  return { ...finding, path: originOf(finding.path), related };
}

/** What stands for a passage of which nobody knows where it is. */
const nowhere = { start: 0, end: 1, digest: `sha256:${"0".repeat(64)}` };

/** Rules that compare where passages are. */
const byPosition = new Set(["stands-once", "passages"]);

/** Passages of a draft whose text is at hand. */
class PassagesInText implements Filling {
  readonly findings: Finding[] = [];
  /** Where passages are, also those of records that cannot be read, and where one may be that was not found. */
  readonly spans: Span[] = [];
  readonly text: TextAtHand;
  readonly #unplaced = new Set<string | null>();

  constructor(text: TextAtHand) {
    this.text = text;
  }

  inWords(words: unknown, path: Path, record: string | null) {
    const read = readWords(words, path, record);
    if ("rule" in read) return this.#report(read, record, []);
    const placed = this.text.anchor.place(read);
    if (!placed.passage)
      return this.#report(fault("anchor", jsonPointer([...path, "exact"]), placed.message, placed.hint, record), record, placed.near);
    this.spans.push(placed.passage);
    return [placed.passage];
  }

  anchored(passage: Record<string, unknown>): readonly unknown[] {
    const { start, end } = passage;
    if (typeof start === "number" && typeof end === "number") this.spans.push({ start, end });
    return [passage];
  }

  /** True of what would not have been found if all passages had been. */
  isConsequence({ rule, record, related }: Finding): boolean {
    return byPosition.has(rule) && [record, ...related.map((each) => each.record)].some((id) => this.#unplaced.has(id));
  }

  #report(finding: Finding, record: string | null, near: readonly Span[]) {
    this.findings.push(finding);
    this.#unplaced.add(record);
    this.spans.push(...near);
    const [{ start, end } = nowhere] = near;
    return [{ start, end, digest: this.text.searched.digestAt(start, end) }];
  }
}

/** Passages of a draft whose text is not at hand: their shape is looked at, and that they are there. */
class PassagesWithoutText implements Filling {
  readonly spans: readonly Span[] = [];
  readonly text = { length: Number.MAX_SAFE_INTEGER, digest: nowhere.digest };
  readonly #findings: Finding[] = [];
  #inWords = 0;

  inWords(words: unknown, path: Path, record: string | null) {
    const read = readWords(words, path, record);
    if ("rule" in read) this.#findings.push(read);
    else this.#inWords++;
    return [nowhere];
  }

  anchored(passage: Record<string, unknown>): readonly unknown[] {
    return [passage];
  }

  get findings(): readonly Finding[] {
    if (this.#inWords === 0) return this.#findings;
    const message = `${this.#inWords === 1 ? "one passage is" : `${this.#inWords} passages are`} given in words, and not checked: the text is not at hand`;
    return [fault("anchor", "", message, "name it: --text article.txt"), ...this.#findings];
  }

  isConsequence({ rule }: Finding): boolean {
    return byPosition.has(rule);
  }
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
