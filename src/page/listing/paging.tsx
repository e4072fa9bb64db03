import { formatAddress } from "../address.js";
import type { ListAddress } from "./asked.js";

/** So many records are shown at once. */
export const PAGE = 100;

/** Ways to the hundred before and after; nothing where there is one alone. */
export function Paging({ address, number }: { readonly address: ListAddress; readonly number: number }) {
  const { from } = address;
  if (number <= PAGE) return null;
  const to = (start: number) => formatAddress({ ...address, from: start });
  return (
    <nav class="paging" aria-label="Hundreds">
      {from > 0 && <a href={to(Math.max(0, from - PAGE))}>‹ Previous {PAGE}</a>}
      <span>
        {(from + 1).toLocaleString("en")} to {Math.min(from + PAGE, number).toLocaleString("en")} of {number.toLocaleString("en")}
      </span>
      {from + PAGE < number && <a href={to(from + PAGE)}>Next {Math.min(PAGE, number - from - PAGE)} ›</a>}
    </nav>
  );
}
