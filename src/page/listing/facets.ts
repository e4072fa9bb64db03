import type { DatasetRecord } from "../../generated/types.js";
import type { RecordType } from "../../model/collections.js";
import { groupBy } from "../../model/group-by.js";
import { act, basis, confidence, factuality, form, outcome, presentation, topic } from "../../model/vocabularies/index.js";
import type { Vocabulary } from "../../model/vocabularies/vocabulary.js";
import { valuesOf } from "../../query/filter-fits.js";
import { nameOf } from "../../query/naming.js";
import type { Page } from "../page.js";
import { askedFor, askingFor, type ListAddress, resultOf } from "./asked.js";

/** A key by which the records view can be narrowed, with the values that its records have. */
export interface Facet {
  readonly key: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** A value of a key. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** What it means, where it is of a closed vocabulary. */
  readonly meaning: string | null;
  /** How many records have it, of those that fit all other keys. */
  readonly number: number;
  readonly chosen: boolean;
}

interface Kind {
  readonly key: keyof typeof valuesOf;
  readonly label: string;
  readonly of: readonly RecordType[];
  /** Null where values are ids. */
  readonly vocabulary: Vocabulary | null;
}

const statements = ["statement"] as const;
const kinds: readonly Kind[] = [
  { key: "topic", label: "Topic", of: statements, vocabulary: topic },
  { key: "by", label: "Whose word", of: statements, vocabulary: null },
  { key: "act", label: "What the speaker does", of: statements, vocabulary: act },
  { key: "presentation", label: "How it is put forward", of: statements, vocabulary: presentation },
  { key: "factuality", label: "How surely, by the speaker", of: statements, vocabulary: factuality },
  { key: "about", label: "Who is in it", of: statements, vocabulary: null },
  { key: "at", label: "Where it is so", of: statements, vocabulary: null },
  { key: "source", label: "Piece", of: statements, vocabulary: null },
  { key: "form", label: "Form", of: statements, vocabulary: form },
  { key: "basis", label: "Who names the speaker", of: statements, vocabulary: basis },
  { key: "confidence", label: "Confidence in our reading", of: statements, vocabulary: confidence },
  { key: "outcome", label: "What befell them", of: ["casualty-figure"], vocabulary: outcome },
];

/** What to call a key that an address can hold. */
export const labelOfKey = (key: string): string => kinds.find((kind) => kind.key === key)?.label ?? key;

/** What to call a value of a key. */
export function labelOfValue(page: Page, key: string, value: string): string {
  const kind = kinds.find((each) => each.key === key);
  if (kind?.vocabulary) return kind.vocabulary.values.find((each) => String(each.value) === value)?.label ?? value;
  return page.records.has(value) && isIdKey(key) ? nameOf(value, page.dataset) : value;
}

const isIdKey = (key: string) => !["text", "note", "time"].includes(key);

/** The facets of an address of the records view: those that could narrow it, and those that do. Those that have most come first in each, but a vocabulary keeps its order. */
export function facetsOf(page: Page, address: ListAddress): readonly Facet[] {
  return kinds.flatMap((kind) => {
    const facet = kind.of.includes(address.type) ? facetOf(page, address, kind) : null;
    return facet && (facet.values.length > 1 || facet.values.some(({ chosen }) => chosen)) ? [facet] : [];
  });
}

function facetOf(page: Page, address: ListAddress, { key, label, vocabulary }: Kind): Facet {
  const chosen = askedFor(address.asked, key);
  const { records } = resultOf(page, askingFor(address, key, []));
  const counted = groupBy(
    records.flatMap((record) => valuesIn(record, key)),
    (value) => value,
  );
  const values = [...new Set([...counted.keys(), ...chosen])].map((value) => ({
    value,
    label: labelOfValue(page, key, value),
    meaning: vocabulary?.values.find((each) => String(each.value) === value)?.meaning ?? null,
    number: counted.get(value)?.length ?? 0,
    chosen: chosen.includes(value),
  }));
  return { key, label, values: values.sort((one, other) => other.number - one.number || (one.label < other.label ? -1 : 1)) };
}

/** The values of a record under a key, each once. */
const valuesIn = (record: DatasetRecord, key: keyof typeof valuesOf): readonly string[] => [
  ...new Set(valuesOf[key](record).filter((value) => value !== null)),
];
