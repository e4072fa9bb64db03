import type { Dataset } from "../../generated/types.js";
import type { Outlines } from "./outlines.js";

/** Something that `validate` found, as the page shows it. */
export interface PageFinding {
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** Id of the record concerned; null where it is no record's. */
  readonly record: string | null;
  readonly message: string;
  readonly hint: string | null;
}

/** What stands in the page as JSON, and is put in anew for another dataset. */
export interface PageData {
  readonly dataset: Dataset;
  /** What `validate` found; null where the dataset was published, and found nothing. */
  readonly findings: readonly PageFinding[] | null;
  /** Outlines for the map; null where no place is drawn. */
  readonly outlines: Outlines | null;
  /** The normalised text that was coded, where whoever made the page put it in: then the page must not be passed on. Null otherwise. */
  readonly text: string | null;
}
