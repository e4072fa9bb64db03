import { formatAddress } from "../address.js";
import { counted } from "../counted.js";
import { usePage } from "../page.js";

/** Ways through all that is there, for who does not know what to look for. */
export function ThroughAll() {
  const { dataset, statements } = usePage();
  const to = (type: "actor" | "location" | "statement") => formatAddress({ view: "records", type, asked: {}, sort: null, from: 0 });
  const rows = [
    { href: to("actor"), label: counted(dataset.actors.length, "name"), number: dataset.actors.length },
    { href: to("location"), label: counted(dataset.locations.length, "place"), number: dataset.locations.length },
    { href: to("statement"), label: counted(statements.length, "statement"), number: statements.length },
  ].filter(({ number }) => number > 0);
  return (
    <section class="through-all">
      <h2>Go through what is here</h2>
      <ul>
        {rows.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>All {label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
