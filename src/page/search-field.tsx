import { useRef } from "preact/hooks";
import { SearchIcon } from "./icons.js";
import { useGo } from "./page.js";

interface Props {
  /** Told from others on the same page. */
  readonly id: string;
  readonly placeholder: string;
  readonly initial?: string;
  /** With a button, as on the home and search views. */
  readonly large?: boolean;
}

/** A field in which names and words are looked for. The key `/` leads to the largest that is there. */
export function SearchField({ id, placeholder, initial = "", large = false }: Props) {
  const go = useGo();
  const field = useRef<HTMLInputElement>(null);
  const search = (event: Event) => {
    event.preventDefault();
    const q = field.current?.value.trim() ?? "";
    if (q !== "") go({ view: "search", q });
  };
  return (
    <search>
      <form class={large ? "search large" : "search"} onSubmit={search}>
        <span class="field">
          <SearchIcon />
          <label class="hidden" for={id}>
            {placeholder}
          </label>
          <input
            ref={field}
            id={id}
            type="search"
            placeholder={placeholder}
            defaultValue={initial}
            maxLength={1000}
            autocomplete="off"
            data-search={large ? "large" : "small"}
          />
          <span class="shortcut" aria-hidden="true">
            /
          </span>
        </span>
        {large && <button type="submit">Search</button>}
      </form>
    </search>
  );
}
