import { groupBy } from "../../model/group-by.js";
import { act, confidence, factuality, form, presentation, topic } from "../../model/vocabularies/index.js";
import type { Vocabulary } from "../../model/vocabularies/vocabulary.js";
import { valuesOf } from "../../query/filter-fits.js";
import type { Page } from "../page.js";

/** A closed vocabulary with those of its values that stand in the dataset. */
export interface UsedWords {
  readonly key: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly meaning: string; readonly number: number }[];
}

const tables: readonly { readonly key: keyof typeof valuesOf; readonly label: string; readonly vocabulary: Vocabulary }[] = [
  { key: "act", label: "What a speaker does", vocabulary: act },
  { key: "presentation", label: "How it is put forward", vocabulary: presentation },
  { key: "factuality", label: "How surely, by the speaker", vocabulary: factuality },
  { key: "form", label: "In what form it reaches the text", vocabulary: form },
  { key: "confidence", label: "How sure we are of our reading", vocabulary: confidence },
  { key: "topic", label: "What it is about", vocabulary: topic },
];

/** The codebook's words as far as they stand in statements here, with what they mean and how often they do. */
export function usedWords({ statements }: Page): readonly UsedWords[] {
  return tables.flatMap(({ key, label, vocabulary }) => {
    const numbers = groupBy(
      statements.flatMap((statement) => valuesOf[key](statement)),
      (value) => value,
    );
    const values = vocabulary.values.flatMap((each) => {
      const number = numbers.get(String(each.value))?.length ?? 0;
      return number === 0 ? [] : [{ value: String(each.value), label: each.label, meaning: each.meaning, number }];
    });
    return values.length === 0 ? [] : [{ key, label, values }];
  });
}
