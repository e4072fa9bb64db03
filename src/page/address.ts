import { filterRows } from "../generated/tables.js";
import { collections, type RecordType } from "../model/collections.js";

/** Parts of the page that tell of the dataset. */
export const aboutParts = ["limits", "method", "check", "cite"] as const;

/** What the records view can be asked for: keys of a filter but `type` and `not`, each with one value or more. */
export type Asked = Readonly<Record<string, readonly string[]>>;

/** Everything of which the page has a view; what is selected in it is part of the address, so that it can be passed on. */
export type Address =
  | { readonly view: "home" }
  /** `id`: the statement that is selected. */
  | { readonly view: "report"; readonly id: string | null }
  /** `by`: whether rows are voices or labels; `speaker` and `topic`: the cell of which the statements are listed. */
  | { readonly view: "who"; readonly by: "topic" | "voice" | "label"; readonly speaker: string | null; readonly topic: string | null }
  /** `id`: a statement of the difference that is meant. */
  | { readonly view: "disagreements"; readonly id: string | null }
  | { readonly view: "places"; readonly id: string | null }
  | { readonly view: "figures"; readonly id: string | null }
  /** `part`: a format of its citation. */
  | { readonly view: "record"; readonly id: string; readonly part: string | null }
  /** `sort`: a column, with `-` before it for the other way round; `from`: how many come before those that are shown. */
  | { readonly view: "records"; readonly type: RecordType; readonly asked: Asked; readonly sort: string | null; readonly from: number }
  | { readonly view: "search"; readonly q: string }
  | { readonly view: "about"; readonly part: (typeof aboutParts)[number] | null }
  /** Whatever else stood there. */
  | { readonly view: "unknown"; readonly address: string };

/** Name of a view. */
export type ViewName = Address["view"];

/** The address of a view. */
export type AddressOf<Name extends ViewName> = Extract<Address, { readonly view: Name }>;

/** Far beyond any address of ours. */
const MOST_CHARACTERS = 4000;

/** The parameter of how many come before those that are shown: `from` is a key of a filter. */
const START = "start";

/** Keys of a filter that an address can hold, in the order in which it holds them. */
export const askedKeys: readonly string[] = Object.entries(filterRows).flatMap(([key, { takes }]) =>
  key === "type" || takes === "filter" ? [] : [key],
);

/**
 * Reads what stands behind `#` in an address. Never throws: what is no address of ours is `unknown`, and whether a record is there is for
 * the view to say.
 */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, "");
  const unknown: Address = { view: "unknown", address: text.slice(0, MOST_CHARACTERS) };
  if (text.length > MOST_CHARACTERS) return unknown;
  if (text === "" || text === "/") return { view: "home" };
  const [path = "", query = ""] = splitOnce(text, "?");
  const steps = path.split("/").map(decoded);
  if (steps[0] !== "" || steps.length > 4 || steps.some((step) => step === null)) return unknown;
  const [, name = "", first = null, second = null] = steps as string[];
  return addressOf(name, [first || null, second || null], new URLSearchParams(query)) ?? unknown;
}

function addressOf(name: string, [first, second]: readonly [string | null, string | null], params: URLSearchParams): Address | undefined {
  switch (name) {
    case "report":
    case "disagreements":
    case "places":
    case "figures":
      return second === null ? { view: name, id: first } : undefined;
    case "who": {
      const by = params.get("by");
      return { view: name, by: by === "voice" || by === "label" ? by : "topic", speaker: first, topic: second };
    }
    case "record":
      return first === null ? undefined : { view: name, id: first, part: second };
    case "records":
      return first === null ? recordsAddress(params) : undefined;
    case "search":
      return first === null ? { view: name, q: params.get("q") ?? "" } : undefined;
    case "about": {
      const part = aboutParts.find((each) => each === first) ?? null;
      return second === null && (first === null || part !== null) ? { view: name, part } : undefined;
    }
    default:
      return undefined;
  }
}

function recordsAddress(params: URLSearchParams): Address | undefined {
  const keys = [...params.keys()];
  if (keys.some((key) => !askedKeys.includes(key) && !["type", "sort", START].includes(key))) return undefined;
  const asked = askedKeys.flatMap((key) =>
    params.has(key) ? [[key, [...new Set(params.getAll(key))].filter((value) => value !== "")]] : [],
  );
  const type = params.get("type") ?? "statement";
  const known = collections.find((each) => each.type === type);
  const from = Number(params.get(START) ?? 0);
  return (
    known && {
      view: "records",
      type: known.type,
      asked: Object.fromEntries(asked.filter(([, values]) => (values?.length ?? 0) > 0)),
      sort: params.get("sort") || null,
      from: Number.isSafeInteger(from) && from > 0 ? from : 0,
    }
  );
}

/** Writes an address as it stands behind the file's name, `#` included: in one way, without what goes without saying. Never throws. */
export function formatAddress(address: Address): string {
  switch (address.view) {
    case "home":
      return "#/";
    case "report":
    case "disagreements":
    case "places":
    case "figures":
      return joined([address.view, address.id]);
    case "record":
      return joined([address.view, address.id, address.part]);
    case "about":
      return joined([address.view, address.part]);
    case "who":
      return joined([address.view, address.speaker, address.topic], address.by === "topic" ? [] : [["by", address.by]]);
    case "search":
      return joined([address.view], address.q === "" ? [] : [["q", address.q]]);
    case "records": {
      const { type, asked, sort, from } = address;
      return joined(
        ["records"],
        [
          ...(type === "statement" ? [] : [["type", type] as const]),
          ...askedKeys.flatMap((key) => (Object.hasOwn(asked, key) ? (asked[key] ?? []).map((value) => [key, value] as const) : [])),
          ...(sort === null ? [] : [["sort", sort] as const]),
          ...(from === 0 ? [] : [[START, String(from)] as const]),
        ],
      );
    }
    case "unknown":
      return `#${address.address}`;
  }
}

type Parameters = readonly (readonly [key: string, value: string])[];

/** Steps up to the first that is missing, and parameters. */
function joined(steps: readonly (string | null)[], parameters: Parameters = []): string {
  const missing = steps.indexOf(null);
  const given = (missing < 0 ? steps : steps.slice(0, missing)) as readonly string[];
  const query = new URLSearchParams(parameters.map(([key, value]) => [key, value])).toString();
  return `#/${given.map(encoded).join("/")}${query === "" ? "" : `?${query}`}`;
}

// Half of a character cannot be encoded.
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
