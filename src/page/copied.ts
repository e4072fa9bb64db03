import { partsIn, sentenceOf } from "../query/reading.js";
import type { Page } from "./page.js";
import { plain } from "./text.js";

/** A statement as it is passed on: its reading, and its full name. */
export function quoted(page: Page, id: string): string {
  return `${plain(sentenceOf(partsIn(page.lookup, id)))} (${page.fullName}#${id})`;
}

/** The attribute of an element that shows a statement, or a part of one. */
const SHOWN = "data-statement";

/**
 * What is copied of a selection: each statement of which any part is selected as its reading, so that no text goes anywhere without who
 * says it, and everything else as it stands; null where no statement is selected.
 */
export function copiedText(page: Page, selection: Selection): string | null {
  if (selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const ancestor = range.commonAncestorContainer;
  const around = (ancestor instanceof Element ? ancestor : ancestor.parentElement)?.closest(`[${SHOWN}]`);
  if (around) return range.collapsed ? null : quoted(page, around.getAttribute(SHOWN) ?? "");
  const content = range.cloneContents();
  if (content.querySelector(`[${SHOWN}]`) === null) return null;
  return linesOf(content, page)
    .replace(/[^\S\n]*\n\s*/g, "\n")
    .trim();
}

function linesOf(node: Node, page: Page): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) && !(node instanceof DocumentFragment)) return "";
  // What is not for readers, such as the data; and words of the source, which are for the reader's eyes alone.
  if (node instanceof Element && node.matches("script, style, noscript, .reader-only")) return "";
  const id = node instanceof Element ? node.getAttribute(SHOWN) : null;
  if (id !== null) return `\n${quoted(page, id)}\n`;
  const inside = Array.from(node.childNodes, (child) => linesOf(child, page)).join("");
  return node instanceof Element && /^(?:a|abbr|b|bdi|button|code|em|i|kbd|mark|span|sup)$/i.test(node.tagName) ? inside : `\n${inside}\n`;
}
