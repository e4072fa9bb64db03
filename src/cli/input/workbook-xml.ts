import { Parser } from "saxen";

/** What reads a part of a workbook is told of. */
export interface XmlHandlers {
  /** An element begins: its name and its attributes, both without their prefixes. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Reads XML, but only what a workbook needs: no document type, no entities but the five.
 *
 * @param refuse is called with what is wrong, to go on behind the name of the part; it throws
 */
export function readXml(xml: string, handlers: XmlHandlers, refuse: (what: string) => never): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) refuse("holds a DTD");
  const [entity] = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)[^;]{0,20};?/.exec(xml) ?? [];
  if (entity !== undefined) refuse(`holds an entity, ${JSON.stringify(entity)}`);
  const parser = new Parser();
  let problem: string | undefined;
  const complain = (error: Error | string) => {
    problem ??= typeof error === "string" ? error : error.message;
  };
  parser.on("error", complain);
  parser.on("warn", complain);
  parser.on("openTag", (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
    const own: Record<string, string> = Object.create(null);
    for (const [key, value] of Object.entries(attributes())) own[local(key)] = decode(value);
    handlers.open(local(name), own);
  });
  parser.on("closeTag", (name: string) => handlers.close(local(name)));
  parser.on("text", (text: string, decode: (text: string) => string) => handlers.text(decode(text)));
  parser.on("cdata", (text: string) => handlers.text(text));
  // As XML reads line ends, which the parser does not.
  parser.parse(xml.replace(/\r\n?/g, "\n"));
  if (problem !== undefined) refuse(`is damaged: ${problem}`);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** The elements of a name, wherever they are, with their attributes. */
export function elementsOf(xml: string, wanted: string, refuse: (what: string) => never): readonly { readonly attributes: Attributes }[] {
  const found: { attributes: Attributes }[] = [];
  const open = (name: string, attributes: Attributes) => {
    if (name === wanted) found.push({ attributes });
  };
  readXml(xml, { open, close: () => {}, text: () => {} }, refuse);
  return found;
}
