import { expect, test } from "vitest";
import { Statement } from "../../src/page/statement.js";
import { readingOf } from "../../src/query/index.js";
import { pageOf } from "./pages.js";
import { markupOf } from "./render.js";

const page = pageOf();
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<");

test.each(page.statements.map((statement) => [statement.id, statement] as const))(
  "%s stands with speaker, verb and doubts",
  (id, statement) => {
    const markup = markupOf(page, <Statement statement={statement} size="list" />);
    const [line = ""] = /<p class="saying">.*?<\/p>/s.exec(markup) ?? [];
    const reading = readingOf(statement, page.dataset);
    const withoutCues = (text: string) => text.replace(/ \("[^"]*"\)/g, "");
    // The reading ends as the line does, but for whom it is said to and where it stands, which are below.
    const [head = "", text] = withoutCues(textOf(line))
      .trim()
      .split(/: (.*)/s);
    expect(text).toBe(statement.text);
    expect(head.endsWith(", in our reading")).toBe(statement.confidence !== "high");
    const name =
      head.replace(/, in our reading$/, "").split(/ (?:stated|confirmed|denied|believed|warned|showed|took|implied|was)\b/)[0] ?? "";
    expect(withoutCues(reading).toLowerCase()).toContain(name.toLowerCase());
    expect(/<b>.*\[/s.test(line)).toBe(statement.attribution.at(-1)?.basis === "coded" && statement.attribution.at(-1)?.by !== null);
    expect(markup).toContain(`href="#/record/${id}"`);
  },
);
