import { Anchor } from "./anchor.js";
import { digestOf } from "./digest.js";
import { normalizeText } from "./normalize.js";
import { type Digest, SearchedText } from "./searched-text.js";

/** The coded text where it is at hand. */
export class TextAtHand {
  /** As it was before it was normalised. */
  readonly raw: string;
  readonly searched: SearchedText;
  readonly length: number;
  /** Digest of the whole, normalised. */
  readonly digest: string;
  /** Gives digests, as `digestOf` does. */
  readonly digestOf: Digest;
  readonly anchor: Anchor;

  constructor(raw: string, digest: Digest = digestOf) {
    this.raw = raw;
    this.searched = new SearchedText(normalizeText(raw), digest);
    this.length = this.searched.length;
    this.digest = digest(this.searched.text);
    this.digestOf = digest;
    this.anchor = new Anchor(this.searched);
  }
}
