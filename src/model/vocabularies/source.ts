import type { Vocabulary } from "./vocabulary.js";

/** What a source is. */
export const sourceKind = {
  name: "SourceKind",
  description: "What the source is.",
  source: "types of schema.org (https://schema.org/CreativeWork and below)",
  values: [
    { value: "NewsArticle", label: "news report", meaning: "A news report." },
    { value: "OpinionNewsArticle", label: "opinion piece", meaning: "An opinion piece in a news outlet." },
    { value: "VideoObject", label: "video", meaning: "A video." },
    { value: "CreativeWork", label: "work of another kind", meaning: "Anything else, or the text does not say what kind of piece it is." },
  ],
} as const satisfies Vocabulary;

/** Where a date of publication comes from. */
export const publishedBasis = {
  name: "PublishedBasis",
  description: "Where the date of publication comes from.",
  source: "this project",
  values: [
    { value: "stated", label: "stated", meaning: "The source states it, or the coded text does." },
    { value: "url-path", label: "from the address", meaning: "Read off the path of the source's URL." },
  ],
} as const satisfies Vocabulary;
