import type { Address, ViewName } from "../address.js";
import type { Page } from "../page.js";
import type { TakeAway, View } from "../view.js";
import { view as about } from "./about.js";
import { view as disagreements } from "./disagreements.js";
import { view as figures } from "./figures.js";
import { view as home } from "./home.js";
import { view as places } from "./places.js";
import { view as record } from "./record.js";
import { view as records } from "./records.js";
import { view as report } from "./report.js";
import { view as search } from "./search.js";
import { view as unknown } from "./unknown.js";
import { view as who } from "./who.js";

/** Every view by its name. */
export const views: { readonly [Name in ViewName]: View<Name> } = {
  home,
  report,
  who,
  disagreements,
  places,
  figures,
  record,
  records,
  search,
  about,
  unknown,
};

/** What can be taken away at an address. */
export const takeAwayOf = (page: Page, address: Address): TakeAway | null => viewOf(address).takeAway(page, address);

/** What is shown at an address, to stand first in the window's title. */
export const titleOf = (page: Page, address: Address): string => viewOf(address).title(page, address);

/** The view of an address; it is asked about addresses of its own alone. */
export const viewOf = (address: Address): View => views[address.view] as View;
