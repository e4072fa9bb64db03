import { otherReadingsOf } from "../model/other-readings.js";
import { partsIn, sentenceOf } from "../query/reading.js";
import type { Page } from "./page.js";
import { plain } from "./text.js";

/** A statement as it is passed on: its reading, and its full name; of another reading of it, that it is one. */
export function quoted(page: Page, id: string, reading = 0): string {
  const { lookup, fullName } = page;
  const statement = lookup.find("statement", id);
  const other = otherReadingsOf(statement)[reading - 1];
  const shown = other ? { ...other, confidence: statement.confidence } : statement;
  return `${plain(sentenceOf(partsIn(lookup, shown)))} (${other ? `other reading ${reading} of ` : ""}${fullName}#${id})`;
}

/** What is passed on of an element that shows a statement. */
const quotedIn = (page: Page, element: Element): string =>
  quoted(page, element.getAttribute(SHOWN) ?? "", Number(element.getAttribute("data-reading") ?? 0));

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
  if (around) return range.collapsed ? null : quotedIn(page, around);
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
  if (node instanceof Element && node.hasAttribute(SHOWN)) return `\n${quotedIn(page, node)}\n`;
  const inside = Array.from(node.childNodes, (child) => linesOf(child, page)).join("");
  return node instanceof Element && /^(?:a|abbr|b|bdi|button|code|em|i|kbd|mark|span|sup)$/i.test(node.tagName) ? inside : `\n${inside}\n`;
}
