import { Parser } from "htmlparser2";

const unseen = new Set(["script", "style", "template", "noscript", "head"]);

/** Elements within a line of text; all others break it, as a browser would. */
const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** The text of a saved web page as a reader sees it: no scripts and styles, a break wherever an element is not part of a line. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let depthUnseen = 0;
  const parser = new Parser({
    onopentag(name) {
      if (unseen.has(name)) depthUnseen++;
      if (!inline.has(name)) parts.push("\n");
    },
    ontext(text) {
      if (depthUnseen === 0) parts.push(text);
    },
    onclosetag(name) {
      if (unseen.has(name)) depthUnseen--;
      if (!inline.has(name)) parts.push("\n");
    },
  });
  parser.write(html);
  parser.end();
  return parts.join("");
}
