import { Unzip, UnzipInflate } from "fflate";
import type { RawTable } from "../../export/cells.js";
import { CODES } from "../../export/columns.js";
import { tableNames } from "../../export/layout.js";
import { decodeUtf8 } from "../../validate/utf8.js";
import { visible } from "../output/terminal.js";
import { isUsageError, UsageError } from "../usage-error.js";
import { inMebibytes } from "./files.js";
import { MOST_BYTES_IN, readRegularFile, type TablesIn } from "./safe-in.js";
import { readSharedTexts, readSheet } from "./workbook-sheet.js";
import { elementsOf } from "./workbook-xml.js";

const MOST_PARTS = 1000;
const known = new Set<string>(tableNames);
const passedOver = new Set<string>([CODES, "about"]);

/**
 * Reads a workbook, as `export --format xlsx` writes it or a spreadsheet program saves it again. It is unpacked in memory alone.
 *
 * @throws UsageError where it is no workbook, too large, or holds what could bring in something else
 */
export function readWorkbook(path: string): TablesIn {
  const refuse = (what: string): never => {
    throw new UsageError(`cannot read ${visible(path)}: ${what}`);
  };
  const parts = unpacked(readRegularFile(path, MOST_BYTES_IN), refuse);
  const textOf = (name: string): string => {
    const bytes = parts.get(name);
    if (!bytes) return refuse(`it is no workbook, or not whole: it has no ${visible(name)}`);
    const { text, problem } = decodeUtf8(bytes);
    return problem ? refuse(`${visible(name)} is ${problem.message}`) : text;
  };
  for (const name of parts.keys())
    if (name.endsWith(".rels"))
      for (const { attributes } of elementsOf(textOf(name), "Relationship", (what) => refuse(`${visible(name)} ${what}`)))
        if (attributes.TargetMode === "External")
          refuse(`${visible(name)} leads out of the workbook, to ${visible(String(attributes.Target))}`);
  const sheets = sheetsOf(textOf, refuse);
  const shared = [...parts.keys()].includes("xl/sharedStrings.xml")
    ? readSharedTexts(textOf("xl/sharedStrings.xml"), (what) => refuse(`its shared texts: ${what}`))
    : [];
  const tables: RawTable[] = [];
  const unread: string[] = [];
  for (const { name, part, isHidden } of sheets) {
    if (known.has(name)) {
      if (isHidden) refuse(`the sheet ${name} is hidden; show it, or take it out`);
      tables.push(readSheet(name, textOf(part), shared, (what) => refuse(`the sheet ${name} ${what}`)));
    } else if (!passedOver.has(name)) unread.push(name);
  }
  if (tables.length === 0) refuse("no sheet in it is named as a table is; a workbook that export --format xlsx has written is read");
  return { tables, problems: [], unread };
}

/** What is in a ZIP, by name; the bytes that come out are counted, whatever it says of itself. */
function unpacked(bytes: Uint8Array, refuse: (what: string) => never): ReadonlyMap<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse("it is no .xlsx");
  const parts = new Map<string, Uint8Array>();
  let left = MOST_BYTES_IN;
  let pending = 0;
  let failure: unknown;
  const unzip = new Unzip((file) => {
    if (parts.has(file.name)) refuse(`${visible(file.name)} is in it twice`);
    if (parts.size >= MOST_PARTS) refuse(`it has more than ${MOST_PARTS} parts`);
    const chunks: Uint8Array[] = [];
    parts.set(file.name, new Uint8Array());
    pending++;
    file.ondata = (error, chunk, isLast) => {
      if (error) failure ??= error;
      left -= chunk?.length ?? 0;
      if (left < 0) refuse(`it is larger than ${inMebibytes(MOST_BYTES_IN)} unpacked`);
      if (chunk) chunks.push(chunk);
      if (!isLast) return;
      pending--;
      parts.set(file.name, new Uint8Array(Buffer.concat(chunks)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In pieces, so that what is too large is known before all of it is unpacked.
    const piece = 2 ** 14;
    for (let at = 0; at < bytes.length; at += piece) unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    if (isUsageError(error)) throw error;
    failure ??= error;
  }
  if (failure || pending > 0) refuse("it is damaged, or packed in a way that spreadsheet programs do not");
  return parts;
}

interface Sheet {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
  readonly isHidden: boolean;
}

function sheetsOf(textOf: (name: string) => string, refuse: (what: string) => never): readonly Sheet[] {
  const rels = elementsOf(textOf("xl/_rels/workbook.xml.rels"), "Relationship", (what) => refuse(`its list of parts ${what}`));
  const targets = new Map(rels.map(({ attributes }) => [attributes.Id, attributes.Target]));
  const sheets = elementsOf(textOf("xl/workbook.xml"), "sheet", (what) => refuse(`its list of sheets ${what}`)).map(({ attributes }) => {
    const name = attributes.name ?? "";
    const target = targets.get(attributes.id) ?? "";
    const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    if (!/^xl\/worksheets\/[A-Za-z0-9_-]+\.xml$/.test(part))
      refuse(`the sheet ${visible(name)} is at ${visible(target)}, where no sheet is`);
    return { name, part, isHidden: attributes.state !== undefined && attributes.state !== "visible" };
  });
  const lower = sheets.map(({ name }) => name.toLowerCase());
  const twice = lower.find((name, index) => lower.indexOf(name) !== index);
  if (twice !== undefined) refuse(`there are two sheets named ${visible(twice)}`);
  return sheets;
}
