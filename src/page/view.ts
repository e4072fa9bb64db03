import type { FunctionComponent } from "preact";
import type { RecordType } from "../model/collections.js";
import type { AddressOf, ViewName } from "./address.js";
import type { Page, TakeAway } from "./page.js";

export type { TakeAway };

/** A view: what stands between navigation and foot. */
export interface View<Name extends ViewName = ViewName> {
  /** Says what is shown, to stand first in the title of the window; with speaker and verb where it is a statement. */
  title(page: Page, address: AddressOf<Name>): string;
  /** With one `h1` that takes the focus when the view is opened: `<h1 tabIndex={-1}>`. */
  readonly Body: FunctionComponent;
  /** Null where nothing is shown that could be taken away. */
  takeAway(page: Page, address: AddressOf<Name>): TakeAway | null;
}

/** Everything in the dataset, cited as a whole. */
export const everything = (page: Page): TakeAway => ({ records: [...page.records.values()], filter: null, name: page.dataset.name });

/** All standing records of a type. */
export const allOf = (page: Page, type: RecordType): TakeAway => ({
  records: [...page.records.values()].filter((record) => record.type === type && record.withdrawn === null),
  filter: { type },
  name: `${page.dataset.name}-${type}`,
});
