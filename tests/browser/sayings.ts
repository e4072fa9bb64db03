import type { Dataset, Statement } from "../../src/generated/types.js";
import { otherReadingsOf } from "../../src/model/other-readings.js";
import { innermost } from "../../src/query/chain.js";
import { Lookup } from "../../src/query/lookup.js";
import { sayingIn } from "../../src/query/reading.js";

/** A text of the dataset, and what must stand before it wherever it stands: the names of whoever says it, and the verb, in lower case, since a line starts with a capital. */
export interface SayingText {
  readonly id: string;
  readonly text: string;
  readonly before: readonly string[];
}

/** Every text of a dataset's statements, as coded, in other readings, and as it would be if a suspicion were right. */
export function sayingTexts(dataset: Dataset): readonly SayingText[] {
  const lookup = new Lookup(dataset);
  const of = (statement: Statement): SayingText => {
    const { who, verb } = sayingIn(lookup, statement);
    const names = (who ?? []).filter(({ kind }) => kind === "name").map(({ text }) => text);
    return { id: statement.id, text: statement.text, before: [...names, verb].map((word) => word.toLowerCase()) };
  };
  return dataset.statements.flatMap((statement) => {
    const last = innermost(statement);
    const hints = lookup.findAny("actor", last.by)?.mayBe ?? [];
    const supposed = hints.map(({ actor }) => ({
      ...statement,
      attribution: [...statement.attribution.slice(0, -1), { ...last, by: actor, basis: "coded" as const }],
    }));
    return [statement, ...otherReadingsOf(statement), ...supposed].map(of);
  });
}

/** The texts in a longer one before which whoever says them does not stand: before the first of each, or before every one, up to the one before. */
export function bareIn(whole: string, texts: readonly SayingText[], every = false): string[] {
  const bare: string[] = [];
  for (const text of new Set(texts.map((each) => each.text))) {
    const own = texts.filter((each) => each.text === text);
    let from = 0;
    for (let at = whole.indexOf(text); at >= 0; at = every ? whole.indexOf(text, at + 1) : -1) {
      const before = whole.slice(from, at);
      if (!own.some((each) => each.before.every((word) => before.toLowerCase().includes(word))))
        bare.push(`${text} ← ${before.slice(-80)}`);
      from = at;
    }
  }
  return bare;
}
