import { formatAddress } from "./address.js";
import { useAddress, usePage } from "./page.js";
import { TakeAwayButtons } from "./take-away-buttons.js";

/** Foot of every view: its address, what can be taken away, the version. */
export function Foot() {
  const { dataset } = usePage();
  return (
    <footer class="foot">
      <span class="address">{formatAddress(useAddress())}</span>
      <TakeAwayButtons />
      <span class="version">
        Version {dataset.version} · data {dataset.license.replace(/^CC-/, "CC ").replaceAll("-", " ")}
      </span>
    </footer>
  );
}
