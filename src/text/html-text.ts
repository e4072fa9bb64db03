import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

const list = (names: string) => new Set(names.split(" "));

/** Elements that begin and end a line, as in the style sheet that browsers have of their own; all others stand within one. */
const blocks = list(
  "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements of which a reader sees no text: what is inside is for machines, or for browsers that cannot show the element. */
const unseen = list("audio canvas datalist desc iframe metadata noembed noframes noscript object rp script style template title video");

/** Elements that have no end. */
const empty = list("area base br col embed hr img input link meta param source track wbr");

/** Elements whose end may be left out, so that nobody knows where one that is hidden ends. */
const open = list("body colgroup dd dt html li optgroup option p rp rt tbody td tfoot th thead tr");

/**
 * The text of a saved web page as a reader sees it: without scripts, styles and what is marked as hidden, a new line wherever
 * an element begins or ends one in browsers. Elements that are not known stand within a line, as they do there.
 *
 * Reads a stream of tags, not a tree: a tree takes time in the square of how deep it is.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  /** The element within which nothing is seen, and how many of its name are open. */
  let hidden = { name: "", depth: 0 };
  let drawings = 0;
  let tag = { name: "", isHidden: false };
  let attribute = { name: "", value: "" };

  const opened = () => {
    const { name, isHidden } = tag;
    if (name === "svg" || name === "math") drawings++;
    if (blocks.has(name)) parts.push("\n");
    if (empty.has(name)) return;
    if (hidden.depth > 0) {
      if (name === hidden.name) hidden.depth++;
    } else if (unseen.has(name) || (isHidden && !open.has(name))) hidden = { name, depth: 1 };
  };
  const closed = (name: string) => {
    if (name === "svg" || name === "math") drawings = Math.max(0, drawings - 1);
    if (blocks.has(name)) parts.push("\n");
    if (hidden.depth > 0 && name === hidden.name) hidden.depth--;
  };
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = { name: html.slice(start, end).toLowerCase(), isHidden: false };
    },
    onopentagend: opened,
    onselfclosingtag() {
      opened();
      // Only in drawings does an element end where it begins because of a slash.
      if (drawings > 0 && !empty.has(tag.name)) closed(tag.name);
    },
    onclosetag: (start, end) => closed(html.slice(start, end).toLowerCase()),
    ontext(start, end) {
      if (hidden.depth === 0) parts.push(html.slice(start, end));
    },
    ontextentity(codePoint) {
      if (hidden.depth === 0) parts.push(String.fromCodePoint(codePoint));
    },
    onattribname(start, end) {
      attribute = { name: html.slice(start, end).toLowerCase(), value: "" };
    },
    onattribdata(start, end) {
      attribute.value += html.slice(start, end);
    },
    onattribentity(codePoint) {
      attribute.value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      const { name, value } = attribute;
      if (name === "hidden" || (name === "style" && /(?:^|;)\s*display\s*:\s*none\b/i.test(value))) tag.isHidden = true;
    },
    isInForeignContext: () => drawings > 0,
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onend() {},
    onprocessinginstruction() {},
  };
  const tokenizer = new Tokenizer({}, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return parts.join("");
}
