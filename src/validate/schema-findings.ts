import type { ErrorObject } from "ajv";
import { referencePlaces } from "../generated/tables.js";
import { aRecord, collections, type RecordType } from "../model/collections.js";
import { groupBy } from "../model/group-by.js";
import { IdsMeant } from "../model/ids-meant.js";
import { isObject, jsonPointer, pointerParts } from "../model/json.js";
import { type KnownKeys, keysAt, type Owner } from "../model/known-keys.js";
import { type Explanation, explain, explainMissing, keyMeant, show } from "./explain.js";
import { type Finding, fault } from "./finding.js";
import { isForWords, wordsKeys } from "./passage-words.js";

/**
 * Turns the compiled validator's errors into findings that say what would be right. One cause is one finding: the keys that objects
 * of one kind lack, an id of the wrong form with all that refer to it, a name that stands for an id in several places. Never empty where there is
 * an error; each place of an error is that of a finding, or related to one.
 */
export function schemaFindings(errors: readonly ErrorObject[], root: unknown): Finding[] {
  const document = new Places(root);
  const causes = new Map<string, Cause>();
  const ofWrongType = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  for (const error of errors) {
    // Only says that the branch which was reported already did not fit.
    if (error.keyword === "if") continue;
    // A value of the wrong type is none of the allowed ones either.
    if ((error.keyword === "enum" || error.keyword === "const") && ofWrongType.has(error.instancePath)) continue;
    const cause = causeOf(error, document);
    const known = causes.get(cause.key);
    if (known) known.errors.push(error);
    else causes.set(cause.key, cause);
  }
  return together([...causes.values()], document).map((cause) => findingOf(cause, document));
}

/** The same keys that objects of one kind lack, such as every quantity, are one cause. */
function together(causes: readonly Cause[], places: Places): Cause[] {
  const ofKind = groupBy(causes, (cause) => (cause.kind === "missing" ? places.keysAt(cause.errors[0].instancePath) : cause));
  return [...ofKind.values()].flatMap((kind) => {
    const alike = groupBy(kind, ({ errors }) => errors.map(({ params }) => params.missingProperty).join());
    return [...alike.values()].flatMap(([first, ...others]) => {
      for (const { errors } of others) first?.errors.push(...errors);
      return first ?? [];
    });
  });
}

/** What is wrong, and every error in which it shows. */
interface Cause {
  readonly kind: "other" | "missing" | "key" | "id" | "words";
  /** The same of errors that have the same cause. */
  readonly key: string;
  readonly errors: [ErrorObject, ...ErrorObject[]];
}

function causeOf(error: ErrorObject, places: Places): Cause {
  const { keyword, instancePath, params } = error;
  const cause = (kind: Cause["kind"], key: string): Cause => ({ kind, key: `${kind} ${key}`, errors: [error] });
  if (places.isInWords(instancePath) && isOfWords(error)) return cause("words", places.wordsKey(instancePath));
  if (keyword === "required") {
    // It is there, but misspelt, which is reported already.
    const misspelt = places.misspeltAt(instancePath).get(params.missingProperty);
    return misspelt === undefined ? cause("missing", instancePath) : cause("key", jsonPointer([misspelt]) + instancePath);
  }
  if (keyword === "additionalProperties") return cause("key", jsonPointer([params.additionalProperty]) + instancePath);
  const value = places.at(instancePath);
  const target = isNameLike(value) ? places.idAt(instancePath) : undefined;
  if (target !== undefined) return cause("id", `${target} ${JSON.stringify(value)}`);
  return cause("other", `${keyword} ${instancePath} ${JSON.stringify(params)}`);
}

/** True of what may stand in the place of an id: a name, or a number. */
const isNameLike = (value: unknown): value is string | number =>
  typeof value === "number" || (typeof value === "string" && /[\p{L}\p{N}]/u.test(value) && !/\p{Cc}/u.test(value));

/** True of an error that says no more than that a passage is given in words. */
function isOfWords({ keyword, params }: ErrorObject): boolean {
  if (keyword === "required") return ["start", "end", "digest"].includes(params.missingProperty);
  return keyword === "additionalProperties" && (wordsKeys.includes(params.additionalProperty) || isForWords(params.additionalProperty));
}

function findingOf({ kind, errors }: Cause, places: Places): Finding {
  const [first] = errors;
  switch (kind) {
    case "missing":
      return missingFinding(errors, places);
    case "id":
      return idFinding(errors, places);
    case "words":
      return wordsFinding(errors, places);
    case "key":
    case "other": {
      const error = errors.find(({ keyword }) => keyword !== "required") ?? first;
      return places.finding(error.instancePath, explain(error, places.at(error.instancePath), places.keysAt(error.instancePath)));
    }
  }
}

/** The keys that an object lacks, and every other object that lacks the same. */
function missingFinding(errors: Cause["errors"], places: Places): Finding {
  const [path = "", ...others] = new Set(errors.map(({ instancePath }) => instancePath));
  const missing = errors.filter(({ instancePath }) => instancePath === path).map(({ params }): string => params.missingProperty);
  const explanation = explainMissing(missing, places.keysAt(path));
  return places.finding(
    path,
    explanation,
    others.map((each) => places.related(each, explanation.key)),
  );
}

/** Every place in which the same words stand for an id; if they are a record's own id, that is the place to mend. */
function idFinding(errors: Cause["errors"], places: Places): Finding {
  const own = errors.find(({ instancePath }) => places.isOwnId(instancePath));
  const [first] = errors;
  const { instancePath: path } = own ?? first;
  const value = places.at(path);
  const type = places.idAt(path) ?? "actor";
  const related = errors.filter((error) => error !== (own ?? first)).map(({ instancePath }) => places.related(instancePath));
  if (own) {
    const slug = String(value)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const hint = `lower-case letters, digits and hyphens, a letter first${/^[a-z]/.test(slug) ? `: ${JSON.stringify(slug)}` : ""}`;
    return places.finding(path, { message: `the id ${show(value)} is not of the right form`, hint }, related);
  }
  const meant = places.meant(type, String(value));
  const message = `${show(value)} is not of the right form: the id of ${aRecord(type)} belongs here`;
  const otherwise = "lower-case letters, digits and hyphens, a letter first; a name belongs to the record itself";
  return places.finding(path, { message, hint: meant === undefined ? otherwise : `did you mean ${JSON.stringify(meant)}?` }, related);
}

/** All passages that are given in words, which is no mistake in a draft. */
function wordsFinding(errors: Cause["errors"], places: Places): Finding {
  const paths = [...new Set(errors.map(({ instancePath }) => instancePath))];
  const [path = "", ...others] = paths;
  const key = Object.keys(places.at(path) as object).find(isForWords) ?? "exact";
  const related = others.map((each) => places.related(each));
  if (key !== "exact")
    return places.finding(
      path,
      { key, message: `the key ${JSON.stringify(key)} is not known here`, hint: 'did you mean "exact"?' },
      related,
    );
  const count = paths.length === 1 ? "this passage is" : `${paths.length} passages are`;
  const message = `${count} given in words, not anchored yet`;
  return places.finding(
    path,
    { message, hint: "`anchor` finds the words in the text, and puts start, end and digest in their place" },
    related,
  );
}

/** Of more keys that nobody knows nobody has misspelt them one by one. */
const MOST_MISSPELT = 50;

/** A document or a record, and what belongs to its places. */
class Places {
  readonly #root: unknown;
  readonly #rootType: RecordType | undefined;
  readonly #meant = new Map<RecordType, IdsMeant>();
  /** An object may lack all its keys, or have very many that nobody knows, and each of them asks. */
  #last: { readonly path: string; readonly keys: KnownKeys } | undefined;
  #lastMisspelt: { readonly path: string; readonly keys: ReadonlyMap<string, string> } | undefined;

  constructor(root: unknown) {
    this.#root = root;
    this.#rootType = collections.find(({ type }) => isObject(root) && root.type === type)?.type;
  }

  at(pointer: string): unknown {
    return pointerParts(pointer).reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], this.#root);
  }

  /** The keys that belong to an object. */
  keysAt(pointer: string): KnownKeys {
    if (this.#last?.path !== pointer) {
      const { owner, path } = this.#ownerOf(pointer);
      this.#last = { path: pointer, keys: keysAt(owner, path) ?? {} };
    }
    return this.#last.keys;
  }

  /** The keys that an object lacks, but has misspelt, with how. */
  misspeltAt(pointer: string): ReadonlyMap<string, string> {
    if (this.#lastMisspelt?.path !== pointer) {
      const [value, known] = [this.at(pointer) as object, this.keysAt(pointer)];
      const unknown = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
      const misspelt = unknown.slice(0, MOST_MISSPELT).map((key) => [keyMeant(key, value, known) ?? "", key] as const);
      this.#lastMisspelt = { path: pointer, keys: new Map(misspelt) };
    }
    return this.#lastMisspelt.keys;
  }

  /** What a place belongs to, and the way from there. */
  #ownerOf(pointer: string): { readonly owner: Owner; readonly path: readonly string[] } {
    const parts = pointerParts(pointer);
    if (this.#rootType !== undefined) return { owner: this.#rootType, path: parts };
    const type = collections.find(({ key }) => key === parts[0])?.type;
    return type === undefined ? { owner: "dataset", path: parts } : { owner: type, path: parts.slice(2) };
  }

  /** True of evidence, and the like, that has none of its keys but words. */
  isInWords(pointer: string): boolean {
    const known = this.keysAt(pointer);
    if (!Object.hasOwn(known, "start")) return false;
    const value = this.at(pointer);
    if (!isObject(value) || Object.hasOwn(value, "start") || Object.hasOwn(value, "end")) return false;
    return Object.keys(value).some(isForWords);
  }

  /** The same of all passages in words, unless they are so by a key that is misspelt. */
  wordsKey(pointer: string): string {
    const value = this.at(pointer) as object;
    return Object.hasOwn(value, "exact") ? "exact" : (Object.keys(value).find(isForWords) ?? "");
  }

  /** The type of record whose id belongs in a place; undefined of other places. */
  idAt(pointer: string): RecordType | undefined {
    const { owner, path } = this.#ownerOf(pointer);
    if (owner === "dataset") return undefined;
    if (this.isOwnId(pointer)) return owner;
    const steps = path.map((part) => (/^[0-9]+$/.test(part) ? "*" : part));
    const within = steps[0] === "otherReadings" ? steps.slice(3) : steps;
    return referencePlaces[owner].find((place) => place.path.join("/") === within.join("/"))?.to;
  }

  isOwnId(pointer: string): boolean {
    return this.#ownerOf(pointer).path[0] === "id";
  }

  /** The id that was meant by a name. */
  meant(type: RecordType, words: string): string | undefined {
    const known = this.#meant.get(type) ?? new IdsMeant(this.#recordsOf(type));
    this.#meant.set(type, known);
    return known.meant(words);
  }

  #recordsOf(type: RecordType): { readonly id: string; readonly names: readonly string[] }[] {
    const key = collections.find((each) => each.type === type)?.key ?? "";
    const list = isObject(this.#root) && Object.hasOwn(this.#root, key) ? this.#root[key] : undefined;
    return (Array.isArray(list) ? list : []).flatMap((record: unknown) => {
      if (!isObject(record) || typeof record.id !== "string" || !/^[a-z][a-z0-9-]*$/.test(record.id)) return [];
      const others = Array.isArray(record.otherNames) ? record.otherNames.map((other: unknown) => isObject(other) && other.name) : [];
      return [{ id: record.id, names: [record.name, record.title, ...others].filter((name) => typeof name === "string") }];
    });
  }

  finding(pointer: string, { key, message, hint }: Explanation, related: Finding["related"] = []): Finding {
    const { path } = this.related(pointer, key);
    return { ...fault("schema", path, message, hint, this.#recordIdAt(pointer)), related };
  }

  related(pointer: string, key?: string): Finding["related"][number] {
    return { record: this.#recordIdAt(pointer) ?? "", path: pointer + (key === undefined ? "" : jsonPointer([key])) };
  }

  /** The id of the record in which a place lies: that of the object two steps down in a document, of the root itself in a record. */
  #recordIdAt(pointer: string): string | null {
    if (isObject(this.#root) && Object.hasOwn(this.#root, "type")) return idOf(this.#root) ?? null;
    const [collection, index] = pointerParts(pointer);
    return (collection !== undefined && index !== undefined && idOf(this.at(jsonPointer([collection, index])))) || null;
  }
}

/** The id of a value that is a record, or was to be one. */
export function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : undefined;
}
