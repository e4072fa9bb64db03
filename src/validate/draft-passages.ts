import { isObject, jsonPointer, type Path } from "../model/json.js";
import { type Span, shownIn } from "../text/anchor.js";
import type { TextAtHand } from "../text/at-hand.js";
import { type Relocated, Relocation } from "../text/relocate.js";
import type { Passage } from "../text/searched-text.js";
import { type Filling, fillDraft } from "./draft.js";
import { type Finding, fault } from "./finding.js";
import { isForWords, readWords } from "./passage-words.js";

/** What becomes of the passages of a draft, and what is wrong with them. */
export interface DraftPassages extends Filling {
  readonly findings: readonly Finding[];
  /** Where passages are, also those of records that cannot be read, and where one may be that was not found. */
  readonly spans: readonly Span[];
  /** What stands in the document for passages of which nobody knows where they are. */
  readonly placeholders: ReadonlySet<object>;
  /** True of what would not have been found if the place of every passage were known. */
  isConsequence(finding: Finding): boolean;
}

/** What stands for a passage of which nobody knows where it is. */
const nowhere = { start: 0, end: 1, digest: `sha256:${"0".repeat(64)}` };

/** What stands for length and digest of a text that is not at hand. */
export const unknownText = { length: Number.MAX_SAFE_INTEGER, digest: nowhere.digest };

/** Passages of a draft whose text is not at hand: their shape is looked at, and that they are there. */
export class PassagesWithoutText implements DraftPassages {
  readonly spans: readonly Span[] = [];
  readonly placeholders = new Set<object>();
  readonly text = unknownText;
  readonly replacesText = false;
  readonly #findings: Finding[] = [];
  readonly #unplaced = new Set<string | null>();
  #inWords = 0;

  inWords(words: Record<string, unknown>, path: Path, record: string | null) {
    const read = readWords(words, path, record);
    if ("rule" in read) this.#findings.push(read);
    else this.#inWords++;
    this.#unplaced.add(record);
    this.placeholders.add(nowhere);
    return [nowhere];
  }

  anchored = (passage: unknown): readonly unknown[] => [passage];

  get findings(): readonly Finding[] {
    if (this.#inWords === 0) return this.#findings;
    const message = `${this.#inWords === 1 ? "one passage is" : `${this.#inWords} passages are`} given in words, and not checked: the text is not at hand`;
    return [fault("anchor", "", message, "name it: --text article.txt"), ...this.#findings];
  }

  isConsequence(finding: Finding): boolean {
    return isOfPlace(finding, this.#unplaced);
  }
}

/** Passages of a draft whose text is at hand. */
export class PassagesInText implements DraftPassages {
  readonly spans: Span[] = [];
  readonly placeholders = new Set<object>();
  readonly text: TextAtHand;
  readonly #relocation: Relocation | null;
  readonly #findings: Finding[] = [];
  /** What is gone from the text, by its first finding: several records may rest on it. */
  readonly #gone = new Map<string, { finding: Finding; readonly related: { record: string; path: string }[] }>();
  readonly #unplaced = new Set<string | null>();

  /** @param relocation where passages are by now that were anchored in an earlier text; null where they are looked at as they are */
  constructor(text: TextAtHand, relocation: Relocation | null) {
    this.text = text;
    this.#relocation = relocation;
  }

  get replacesText(): boolean {
    return this.#relocation !== null;
  }

  get findings(): readonly Finding[] {
    return [...this.#findings, ...[...this.#gone.values()].map(({ finding, related }) => ({ ...finding, related }))];
  }

  inWords(words: Record<string, unknown>, path: Path, record: string | null) {
    const read = readWords(words, path, record);
    if ("rule" in read) return this.#unknown(read, record, this.#meantBy(words));
    const placed = this.text.anchor.place(read);
    if (placed.passage) {
      this.spans.push(placed.passage);
      return [placed.passage];
    }
    return this.#unknown(fault("anchor", jsonPointer([...path, "exact"]), placed.message, placed.hint, record), record, placed.near);
  }

  anchored(passage: Record<string, unknown>, path: Path, record: string | null): readonly unknown[] {
    if (!isPassage(passage)) return hasPlace(passage) && this.#relocation ? this.#part(passage, this.#relocation, path, record) : [passage];
    const { start, end } = passage;
    const relocated = this.#relocation?.of(passage) ?? { passage };
    if (relocated.passage) {
      this.spans.push(relocated.passage);
      return [relocated.passage];
    }
    // Whatever stands there now is to be looked at with it.
    this.spans.push(relocated.gap);
    const key = `${start} ${end} ${passage.digest}`;
    const known = this.#gone.get(key);
    const pointer = jsonPointer(path);
    if (known) known.related.push({ record: record ?? "", path: pointer });
    else this.#gone.set(key, { finding: goneFinding(this.text, passage, relocated, pointer, record), related: [] });
    this.#unplaced.add(record);
    return [this.#placeholder([])];
  }

  isConsequence(finding: Finding): boolean {
    return isOfPlace(finding, this.#unplaced);
  }

  /** A part of the text that was left without a record, and has no digest. */
  #part(part: Span, relocation: Relocation, path: Path, record: string | null): readonly unknown[] {
    const now = relocation.ofPart(part);
    if (now) return [{ ...part, ...now }];
    this.spans.push(relocation.gapAt(part));
    const message = `the text around what is uncoded from ${part.start} to ${part.end} was edited, and it has no digest to be found by`;
    this.#findings.push(fault("anchor", jsonPointer(path), message, "write it anew in its words, exact: …, or leave it out", record));
    return [];
  }

  /** Where the words are that stand under a key that is misspelt: they are coded for that. */
  #meantBy(words: Record<string, unknown>): readonly Span[] {
    const exact = Object.entries(words).find(([key]) => isForWords(key))?.[1];
    const placed = typeof exact === "string" ? this.text.anchor.place({ exact }) : undefined;
    return placed?.passage ? [placed.passage] : (placed?.near ?? []);
  }

  #unknown(finding: Finding, record: string | null, near: readonly Span[]) {
    this.#findings.push(finding);
    this.#unplaced.add(record);
    this.spans.push(...near);
    return [this.#placeholder(near)];
  }

  #placeholder([first = nowhere]: readonly Span[]): Passage {
    const { start, end } = first;
    const placeholder = { start, end, digest: this.text.searched.digestAt(start, end) };
    this.placeholders.add(placeholder);
    return placeholder;
  }
}

/** True of a finding that asks which of two records stands later, where that is not known of one of them. */
const isOfPlace = ({ rule, record, related }: Finding, unplaced: ReadonlySet<string | null>): boolean =>
  rule === "stands-once" && [record, ...related.map((each) => each.record)].some((id) => unplaced.has(id));

const hasPlace = (passage: Record<string, unknown>): passage is Record<string, unknown> & Span =>
  [passage.start, passage.end].every(Number.isInteger);

const isPassage = (passage: Record<string, unknown>): passage is Record<string, unknown> & Passage =>
  hasPlace(passage) && typeof passage.digest === "string";

function goneFinding(
  text: TextAtHand,
  { start, end }: Passage,
  { after, before, same }: Relocated & { passage: null },
  path: string,
  record: string | null,
): Finding {
  const from = after === null ? "at the start" : `after “…${after.trim()}”`;
  const to = before === null ? "at the end" : `before “${before.trim()}…”`;
  const where = `they should be ${from}, ${to}`;
  if (!same)
    return fault(
      "anchor",
      path,
      `the words of the passage from ${start} to ${end} are gone from the text`,
      `${where}: write what stands there now, exact: …`,
      record,
    );
  const message = `the passage from ${start} to ${end} was edited away, or it is another one with the same words`;
  return fault(
    "anchor",
    path,
    message,
    `${where}. If it is ${shownIn(text.searched, same)}, write start: ${same.start}, end: ${same.end}`,
    record,
  );
}

/** Where the passages of a draft are by now that were anchored in another text than the one at hand; null where it is the same, or there are none. */
export function relocationOf(draft: unknown, text: TextAtHand): Relocation | null {
  const passages: Passage[] = [];
  fillDraft(draft, {
    text,
    replacesText: false,
    inWords: () => [],
    anchored: (passage) => {
      if (isPassage(passage)) passages.push(passage);
      return [];
    },
  });
  const sources = isObject(draft) && Array.isArray(draft.sources) ? draft.sources : [];
  const coded = sources.map((source) => (isObject(source) ? source.text : null)).find(isObject);
  if (passages.length === 0 || coded?.digest === text.digest) return null;
  return new Relocation(text, passages, typeof coded?.length === "number" ? coded.length : null);
}
