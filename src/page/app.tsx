import type { ComponentChildren } from "preact";
import { useCallback, useErrorBoundary, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Address, formatAddress, parseAddress } from "./address.js";
import { copiedText } from "./copied.js";
import { Foot } from "./foot.js";
import { Header, shortTitle } from "./header.js";
import { isWriting, Keys } from "./keys.js";
import { type Page, PageContext, PlaceContext } from "./page.js";
import { plain } from "./text.js";
import { useTheme } from "./theme.js";
import { takeAwayOf, titleOf, viewOf } from "./views/index.js";

/** The whole page: navigation, the view of the address, foot, keys. */
export function App({ page }: { readonly page: Page }) {
  const [address, go] = useAddressBar();
  const [theme, choose] = useTheme();
  const [showsKeys, setShowsKeys] = useState(false);
  const place = useMemo(() => ({ page, address, go, takeAway: takeAwayOf(page, address) }), [page, address, go]);
  useCopy(page);
  useKeys(() => setShowsKeys(true));
  useTitleAndFocus(page, address);
  const { Body } = viewOf(address);
  return (
    <PageContext.Provider value={page}>
      <PlaceContext.Provider value={place}>
        <button type="button" class="plain skip" onClick={() => document.getElementById("main")?.focus()}>
          Skip to the content
        </button>
        <Header theme={theme} choose={choose} />
        {page.text !== null && (
          <p class="notice unpublishable" role="note">
            <b>Do not publish this page.</b> It holds the text of the source, which is somebody else’s.
          </p>
        )}
        <main id="main" class={`view-${address.view}`} tabIndex={-1}>
          <Guarded key={address.view}>
            <Body />
          </Guarded>
        </main>
        <Foot />
        {showsKeys && <Keys onClose={() => setShowsKeys(false)} />}
      </PlaceContext.Provider>
    </PageContext.Provider>
  );
}

/** A view, or that it cannot be shown: what is wrong in one must not take the others along. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return (
    <>
      <h1 tabIndex={-1}>This cannot be shown</h1>
      <p>Something in the data does not fit together here: {plain(String((error as Error)?.message ?? error))}</p>
    </>
  );
}

/** The address in the window's address bar, which is all the state there is. */
function useAddressBar() {
  const [hash, setHash] = useState(location.hash);
  const address = useMemo(() => parseAddress(hash), [hash]);
  useLayoutEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    addEventListener("popstate", follow);
    return () => {
      removeEventListener("hashchange", follow);
      removeEventListener("popstate", follow);
    };
  }, []);
  const go = useCallback((to: Address, { replace = false } = {}) => {
    const next = formatAddress(to);
    if (replace) history.replaceState(null, "", next);
    else if (next !== location.hash) history.pushState(null, "", next);
    setHash(next);
  }, []);
  return [address, go] as const;
}

/** Names the window, and takes the focus to the heading when another view or record is opened, but not when something is selected in a view. */
function useTitleAndFocus(page: Page, address: Address) {
  const opened = openedBy(address);
  const before = useRef(opened);
  const title = titleOf(page, address);
  useLayoutEffect(() => {
    document.title = `${plain(title)} · ${plain(shortTitle(page.dataset.title, page.dataset.name))}`;
  }, [title, page]);
  useLayoutEffect(() => {
    if (before.current === opened) return;
    before.current = opened;
    scrollTo(0, 0);
    // Who opens an empty search wants to write.
    const first = address.view === "search" && address.q === "" ? "main [data-search]" : "main h1";
    (document.querySelector<HTMLElement>(first) ?? document.getElementById("main"))?.focus({ preventScroll: true });
  }, [opened]);
}

/** What of an address makes it another view to the reader: the view, and of a record which. */
const openedBy = (address: Address) => (address.view === "record" ? formatAddress(address) : address.view);

function useKeys(showKeys: () => void) {
  // Before the picture, like all that the next key may be meant for.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
        if (isWriting(event.target)) (event.target as HTMLElement).blur();
        else if (location.hash.length > 2) history.back();
        return;
      }
      if (isWriting(event.target)) return;
      if (event.key === "?") showKeys();
      else if (event.key === "/") {
        const fields = [...document.querySelectorAll<HTMLElement>("[data-search]")].filter((field) => field.offsetParent !== null);
        const field = fields.find(({ dataset }) => dataset.search === "large") ?? fields[0];
        if (!field) return;
        event.preventDefault();
        field.focus();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** Puts readings on the clipboard where statements are copied. */
function useCopy(page: Page) {
  useLayoutEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const selection = getSelection();
      const text = isWriting(event.target) || selection === null ? null : copiedText(page, selection);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [page]);
}
