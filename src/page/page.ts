import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Dataset, DatasetRecord, Statement } from "../generated/types.js";
import { recordsOf } from "../model/collections.js";
import type { Filter } from "../query/filter.js";
import { Lookup } from "../query/lookup.js";
import type { AnyDataset } from "../query/types.js";
import { type Address, type AddressOf, formatAddress, type ViewName } from "./address.js";
import type { PageData } from "./projection/page-data.js";

/** What the page is made of: the dataset and what is known of it, which stay as they are. */
export interface Page extends PageData {
  readonly dataset: Dataset;
  /** Full name of the dataset: `name@version`. */
  readonly fullName: string;
  /** Records by type and id, for functions of the query room that look up many. */
  readonly lookup: Lookup<Dataset>;
  /** All records by id. */
  readonly records: ReadonlyMap<string, DatasetRecord>;
  /** The statements that stand, in the order of the dataset. */
  readonly statements: readonly Statement[];
}

/** Makes ready what a page holds. */
export function makePage(data: PageData): Page {
  const { dataset } = data;
  const lookup = new Lookup(dataset);
  return {
    ...data,
    fullName: `${dataset.name}@${dataset.version}`,
    lookup,
    records: new Map(recordsOf(dataset).map((record) => [record.id, record])),
    statements: lookup.statements,
  };
}

/** What of a view can be taken away: cited, and downloaded as JSON and CSV. */
export interface TakeAway {
  /** The records that it shows. */
  readonly records: readonly DatasetRecord[];
  /** The query of which they are the result, so that the query is cited; null where they are no such result. */
  readonly filter: Filter<AnyDataset> | null;
  /** Name of the files, without their endings. */
  readonly name: string;
}

/** Where the reader is, and how to go elsewhere. */
export interface Place {
  readonly page: Page;
  readonly address: Address;
  /** Opens an address: `replace` for a selection in a view, so that Back leaves the view. */
  readonly go: (address: Address, options?: { readonly replace?: boolean }) => void;
  /** What can be taken away of the view that is shown. */
  readonly takeAway: TakeAway | null;
}

export const PlaceContext = createContext<Place | null>(null);

/** The page alone, which stays: what uses nothing else is not drawn anew when the reader goes elsewhere. */
export const PageContext = createContext<Page | null>(null);

function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error("there is no page around this");
  return place;
}

/** The page that all views show. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("there is no page around this");
  return page;
}

/** The address at which the reader is. */
export const useAddress = (): Address => usePlace().address;

/**
 * The address at which the reader is, of a view that is shown.
 *
 * @throws Error where another view is shown
 */
export function useAddressOf<Name extends ViewName>(view: Name): AddressOf<Name> {
  const address = useAddress();
  if (address.view !== view) throw new Error(`this is the view ${address.view}, not ${view}`);
  return address as AddressOf<Name>;
}

/** How to open another address. */
export const useGo = (): Place["go"] => usePlace().go;

/** What can be taken away of the view that is shown; null where it shows no records. */
export const useTakeAway = (): TakeAway | null => usePlace().takeAway;

/** The address of a record. */
export const recordHref = (id: string): string => formatAddress({ view: "record", id, part: null });

/** A label in a statement that could be taken for another: one that says in brackets whose word it is, or a people beside armed actors. */
export function labelsOf(lookup: Lookup<Dataset>, statement: Statement): readonly { readonly name: string; readonly isPeople: boolean }[] {
  const ids = new Set(statement.participants.map(({ actor }) => actor));
  return [...ids].flatMap((id) => {
    const { name, population } = lookup.find("actor", id);
    const isPeople = population === true && lookup.dataset.actors.some(({ differentFrom }) => differentFrom.includes(id));
    return isPeople || /\(.+\)$/.test(name) ? [{ name, isPeople }] : [];
  });
}
