import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Address, parseAddress } from "../../src/page/address.js";
import { type Page, PageContext, PlaceContext } from "../../src/page/page.js";
import { takeAwayOf, viewOf } from "../../src/page/views/index.js";

/** Markup of something on a page, at an address. */
export function markupOf(page: Page, content: ComponentChildren, address: Address = { view: "home" }): string {
  const place = { page, address, go: () => {}, takeAway: null };
  return renderToString(
    <PageContext.Provider value={page}>
      <PlaceContext.Provider value={place}>{content}</PlaceContext.Provider>
    </PageContext.Provider>,
  );
}

/** Markup of the view of an address as it stands in the address bar. */
export function viewMarkup(page: Page, hash: string): string {
  const address = parseAddress(hash);
  const { Body } = viewOf(address);
  const place = { page, address, go: () => {}, takeAway: takeAwayOf(page, address) };
  return renderToString(
    <PageContext.Provider value={page}>
      <PlaceContext.Provider value={place}>
        <Body />
      </PlaceContext.Provider>
    </PageContext.Provider>,
  );
}
