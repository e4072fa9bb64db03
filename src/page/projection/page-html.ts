import { shown } from "../../export/words.js";
import type { Dataset } from "../../generated/types.js";
import { jsonLdOf } from "./json-ld.js";
import { escaped, scriptJson } from "./markup.js";
import { withoutScript } from "./no-script.js";
import { type Packed, pack, unpack } from "./packed.js";
import type { PageData } from "./page-data.js";

/** Parts of the page that are made from data; between them stands what is the same for every dataset. */
const partNames = ["head", "body", "data"] as const;

/** What the data stand behind. */
const DATA = '<script type="application/json" id="data">';

const startOf = (name: string) => `<!--${name}:start-->`;
const endOf = (name: string) => `<!--${name}:end-->`;

/** What the page is made of but its data: built once, and never changed, so that its digests in the policy hold. */
export interface Shell {
  readonly script: string;
  readonly style: string;
  /** Digests of both, as a Content Security Policy names them. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** The page without data, into which `pageHtml` puts them. */
export function shellHtml({ script, style, scriptHash, styleHash }: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${startOf("head")}${endOf("head")}
<style>${style}</style>
</head>
<body>
${startOf("body")}${endOf("body")}
${startOf("data")}${endOf("data")}
<script>${script}</script>
</body>
</html>
`;
}

/**
 * The page of a dataset: a shell, or the page of another dataset, with all that is made from data put in anew. Cut by position, so that
 * nothing in the data is taken for a pattern or a place to put something.
 *
 * @throws Error where the shell has no places for it
 */
export function pageHtml(shell: string, data: PageData): string {
  const parts: Readonly<Record<(typeof partNames)[number], string>> = {
    head: headOf(data.dataset),
    body: `<div id="page">${withoutScript(data)}</div>`,
    data: `${DATA}${scriptJson(pack(data))}</script>`,
  };
  let html = "";
  let from = 0;
  for (const name of partNames) {
    const start = shell.indexOf(startOf(name), from);
    const end = shell.indexOf(endOf(name), start);
    if (start < 0 || end < 0) throw new Error(`this is no page of ours: it has no place for its ${name}`);
    html += `${shell.slice(from, start)}${startOf(name)}${parts[name]}`;
    from = end;
  }
  return html + shell.slice(from);
}

/** What a page of ours was made of. */
export function pageDataIn(html: string): PageData {
  const start = html.indexOf(DATA) + DATA.length;
  return unpack(JSON.parse(html.slice(start, html.indexOf("</script>", start))) as Packed) as PageData;
}

const headOf = (dataset: Dataset) =>
  `<title>${escaped(shown(dataset.title))}</title>\n<script type="application/ld+json">${scriptJson(jsonLdOf(dataset))}</script>`;
