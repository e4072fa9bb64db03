import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatAddress, type ViewName } from "./address.js";
import { CloseIcon, MenuIcon, SearchIcon, ThemeIcon } from "./icons.js";
import { type MenuEntry, menuOf } from "./menu.js";
import { useAddress, usePage } from "./page.js";
import { SearchField } from "./search-field.js";
import { TakeAwayButtons } from "./take-away-buttons.js";
import { Text } from "./text.js";
import type { Theme } from "./theme.js";

interface Props {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
}

/** Name of the dataset, navigation, search, theme; on a phone a menu instead. */
export function Header({ theme, choose }: Props) {
  const page = usePage();
  const address = useAddress();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const entries = useMemo(() => menuOf(page), [page]);
  useLayoutEffect(() => setOpen(false), [address]);
  const other = theme === "dark" ? "light" : "dark";
  useLayoutEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    // Before others hear of it.
    addEventListener("keydown", close, true);
    return () => removeEventListener("keydown", close, true);
  }, [open]);
  return (
    <header class="top">
      <div class="bar">
        <a class="name" href="#/" aria-current={address.view === "home" ? "page" : undefined}>
          <Text of={shortTitle(page.dataset.title, page.dataset.name)} />
        </a>
        <nav class="wide" aria-label="Views">
          {entries.map((entry) => (
            <MenuLink key={entry.view} entry={entry} current={current(address.view)} />
          ))}
        </nav>
        {address.view !== "home" && address.view !== "search" && (
          <div class="wide">
            <SearchField id="search-top" placeholder="Name, place or word" />
          </div>
        )}
        <button type="button" class="wide square" aria-label={`Use the ${other} theme`} onClick={() => choose(other)}>
          <ThemeIcon />
        </button>
        <a class="narrow square" href="#/search" aria-label="Search">
          <SearchIcon />
        </a>
        <button
          ref={button}
          type="button"
          class="narrow square"
          aria-expanded={open}
          aria-controls="menu"
          aria-label={open ? "Close the menu" : "Menu"}
          onClick={() => setOpen(!open)}
        >
          {open ? <CloseIcon /> : <MenuIcon />}
        </button>
      </div>
      {open && (
        <div class="menu" id="menu">
          <SearchField id="search-menu" placeholder="Name, place or word" large />
          <nav aria-label="Views">
            {entries.map((entry) => (
              <MenuLink key={entry.view} entry={entry} current={current(address.view)} counted />
            ))}
          </nav>
          <div class="buttons">
            <button type="button" onClick={() => choose(other)}>
              <ThemeIcon /> {other === "dark" ? "Dark" : "Light"}
            </button>
            <TakeAwayButtons />
          </div>
        </div>
      )}
    </header>
  );
}

/** A record is one of all records. */
const current = (view: ViewName): ViewName => (view === "record" ? "records" : view);

function MenuLink({ entry, current, counted }: { readonly entry: MenuEntry; readonly current: ViewName; readonly counted?: boolean }) {
  const { view, address, label, count, noun } = entry;
  return (
    <a href={formatAddress(address)} aria-current={view === current ? "page" : undefined}>
      {label}
      {counted && count !== null && <span class="count">{`${count.toLocaleString("en")}${noun === null ? "" : ` ${noun}`}`}</span>}
    </a>
  );
}

/** What stands on top of every view: the title up to its colon, or the name where the title is long. */
export function shortTitle(title: string, name: string): string {
  const [first = ""] = title.split(":");
  return first.trim() !== "" && first.length <= 40 ? first.trim() : name.slice(0, 40);
}
