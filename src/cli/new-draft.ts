import { jsonPointer } from "../model/json.js";
import type { TextAtHand } from "../text/at-hand.js";
import { checkDraft } from "../validate/check-draft.js";
import { UsageError } from "./usage-error.js";

/** What is known of a text that is to be coded. */
export interface DraftOptions {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language: string;
  readonly creator?: string;
}

/** The head of a draft, its source, and the source's publisher. */
export type NewDraft = ReturnType<typeof newDraft>;

/**
 * A draft to begin with, in which nothing is coded yet.
 *
 * @throws UsageError where an option is not of its form
 */
export function newDraft({ title, publisher, url, published, language, creator }: DraftOptions, text: TextAtHand) {
  const name = slugOf(title) || "dataset";
  const evidence = [headlineIn(text, title)];
  const own = publisher === undefined ? [] : [publisherNamed(publisher, text, evidence)];
  const draft = {
    name,
    version: "0.1.0",
    title,
    creators: [{ name: creator ?? `${name} contributors` }],
    license: "CC-BY-4.0",
    sources: [
      {
        id: own[0] ? `${own[0].id}-article` : "report",
        kind: "NewsArticle",
        title,
        publisher: own[0]?.id ?? null,
        ...(url !== undefined && { url }),
        ...(published !== undefined && { published, publishedBasis: "stated" }),
        language,
        text: {},
        evidence,
      },
    ],
    actors: own,
  };
  const found = checkDraft(draft, text).findings;
  for (const key of ["url", "published", "language"]) {
    const wrong = found.find((finding) => finding.path === jsonPointer(["sources", 0, key]));
    if (wrong) throw new UsageError(`--${key}: ${wrong.message}${wrong.hint === null ? "" : `; ${wrong.hint}`}`);
  }
  return draft;
}

/** What stands for the text in it: its title, or its first line. */
function headlineIn(text: TextAtHand, title: string): { exact: string; at?: number } {
  const [line = ""] = text.raw.trim().split(/[\r\n]+/);
  const fewWords = line.split(/\s+/).slice(0, MOST_WORDS).join(" ");
  for (const exact of [title, fewWords]) {
    if (text.anchor.place({ exact }).passage) return { exact };
    if (text.anchor.place({ exact, at: 1 }).passage) return { exact, at: 1 };
  }
  return { exact: fewWords };
}

/** A first line that is longer is no headline. */
const MOST_WORDS = 15;

function publisherNamed(name: string, text: TextAtHand, headline: readonly { exact: string; at?: number }[]) {
  const places = [{ exact: name }, { exact: name, at: 1 }].filter((words) => text.anchor.place(words).passage);
  // As the codebook has it: an id leaves out articles and apostrophes.
  const slug = slugOf(name.replace(/['’]/g, "").replace(/\b(?:a|an|the)\s/gi, ""));
  return {
    id: /^[a-z]/.test(slug) ? slug : `publisher${slug && `-${slug}`}`,
    name,
    kind: "organization",
    population: false,
    sectors: ["media"],
    evidence: places.length > 0 ? places.slice(0, 1) : headline,
  };
}

/** A name in small letters, digits and hyphens, cut after a word where it is long. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= MOST_LETTERS) return slug;
  const end = slug.lastIndexOf("-", MOST_LETTERS);
  return slug.slice(0, end < 0 ? MOST_LETTERS : end);
}

const MOST_LETTERS = 60;
