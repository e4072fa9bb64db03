import type { Dataset, Statement } from "../../generated/types.js";
import { type ChainLink, chainIn } from "../../query/chain.js";
import type { Lookup } from "../../query/lookup.js";
import { type ReadingPart, sayingIn } from "../../query/reading.js";
import { kindOfSource } from "../../query/reading-words.js";
import { edtfInWords } from "../records/dates.js";
import { type Stance, stanceOf } from "../stance.js";

/** One of those through whom a statement comes, as a box of the chain. */
export interface ChainBox {
  readonly name: readonly ReadingPart[];
  /** The record that the name stands for; null where nobody and no piece is named. */
  readonly id: string | null;
  /** How whose word it is puts it; null for all who pass it on. */
  readonly stance: Stance | null;
  /** What is done with it: `denied, indirect speech`, `passed it on`. */
  readonly does: string;
  /** True where the coder supplied whom. */
  readonly isSupplied: boolean;
  /** What else is known of the link, each in a few words; names and words of the text in pieces. */
  readonly details: readonly (readonly ReadingPart[])[];
}

/** The chain of a statement as boxes, from whoever's word it is to the one who stands before the reader. */
export function chainBoxes(lookup: Lookup<Dataset>, statement: Statement): readonly ChainBox[] {
  const links = chainIn(lookup, statement);
  const { through, who, verb } = sayingIn(lookup, statement);
  return links
    .map((link, depth): ChainBox => {
      const isLast = depth === links.length - 1;
      const name = isLast ? (who ?? [words("Nobody is named")]) : (through[depth] ?? []);
      const form = forms[link.link.form];
      return {
        name: capital(name),
        id: (link.by ?? link.source)?.id ?? null,
        stance: isLast ? stanceOf(statement) : null,
        does: [isLast ? verb : "passed it on", ...(form === null ? [] : [form])].join(", "),
        isSupplied: link.link.basis === "coded",
        details: detailsOf(link, depth === 0, isLast),
      };
    })
    .reverse();
}

/** A capital where a box begins with words of ours; a name stays as it is. */
const capital = ([first, ...others]: readonly ReadingPart[]): readonly ReadingPart[] =>
  first ? [first.kind === "words" ? words(first.text.charAt(0).toUpperCase() + first.text.slice(1)) : first, ...others] : [];

/** How a speaker's words reach the text, in the words of the page; null where nothing is spoken. */
export const forms = { direct: "direct speech", indirect: "indirect speech", mixed: "indirect speech, partly quoted", none: null } as const;

function detailsOf(link: ChainLink<Dataset>, isCoded: boolean, isLast: boolean): readonly (readonly ReadingPart[])[] {
  const { by, source, to } = link;
  const { basis, cue } = link.link;
  const details: (readonly ReadingPart[])[] = [];
  // A label that is a post already, such as "local official", needs no second one.
  if (by?.role && by.role.title.toLowerCase() !== by.name.toLowerCase()) details.push([{ kind: "name", text: by.role.title, id: null }]);
  if (isCoded && source)
    details.push([words(`the ${kindOfSource[source.kind]}${source.published ? `, ${edtfInWords(source.published)}` : ", no date given"}`)]);
  else if (by && source) details.push([words(`in a ${kindOfSource[source.kind]}`)]);
  else if (by && isLast) details.push([words("no piece is named")]);
  if (to) details.push([words("said to "), { kind: "name", text: to.name, id: to.id }]);
  const from = cue === null ? null : ({ kind: "cue", text: cue.words, id: null } as const);
  if (basis === "coded")
    details.push(from ? [words("supplied by us, from “"), from, words("”")] : [words("supplied by us: no words attribute it")]);
  else if (from) details.push([words("by the words “"), from, words("”")]);
  return details;
}

const words = (text: string): ReadingPart => ({ kind: "words", text, id: null });
