import { find } from "../../query/find.js";
import { nameOf } from "../../query/naming.js";
import { formatAddress } from "../address.js";
import { menuOf } from "../menu.js";
import { recordHref, useAddressOf, usePage } from "../page.js";
import { SearchField } from "../search-field.js";
import { plain, Text } from "../text.js";
import type { View } from "../view.js";

/** So much of an address is shown. */
const MOST_CHARACTERS = 80;
const MOST_GUESSES = 6;

export const view: View<"unknown"> = {
  title: () => "No such address",
  Body,
  takeAway: () => null,
};

function Body() {
  const page = usePage();
  const { address } = useAddressOf("unknown");
  const shown = plain(address).slice(0, MOST_CHARACTERS);
  const near = find(address.split("/").at(-1)?.split("?")[0] ?? "", page.dataset).records.slice(0, MOST_GUESSES);
  return (
    <div class="columns">
      <div>
        <h1 tabIndex={-1}>There is nothing at this address</h1>
        <p>
          The address asks for{" "}
          <code>
            <bdi>#{shown}</bdi>
            {plain(address).length > MOST_CHARACTERS && "…"}
          </code>
          . This file holds <Text of={page.fullName} />; a link made with another version may name what is not in it.
        </p>
        {near.length > 0 && (
          <>
            <h2 class="label">Near it</h2>
            <ul class="statements">
              {near.map(({ id }) => (
                <li key={id}>
                  <a href={recordHref(id)}>
                    <Text of={nameOf(id, page.dataset)} />
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <aside>
        <SearchField id="search-instead" placeholder="Search instead" large />
        <h2 class="label">Go to</h2>
        <ul class="statements">
          {menuOf(page).map(({ view: name, address: to, label }) => (
            <li key={name}>
              <a href={formatAddress(to)}>{label}</a>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
