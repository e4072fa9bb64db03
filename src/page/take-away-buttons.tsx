import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type CitationFormat, formats } from "../cite/cite.js";
import { formatAddress } from "./address.js";
import { useAddress, usePage, useTakeAway } from "./page.js";
import { citationFor, csvFor, type Download, jsonFor } from "./take-away.js";

interface Props {
  /** Underlined words, as at the foot, or boxes, as beside a heading. */
  readonly as?: "links" | "buttons";
}

/** Copy link, cite, JSON, CSV: of what the view shows. */
export function TakeAwayButtons({ as = "links" }: Props) {
  const page = usePage();
  const address = useAddress();
  const [citing, setCiting] = useState(false);
  const taken = useTakeAway();
  const hasRecords = taken !== null && taken.records.length > 0;
  const look = as === "links" ? "link" : undefined;
  useLayoutEffect(() => setCiting(false), [address]);
  return (
    <div class={`take-away ${as}`}>
      <CopyButton text={() => linkTo(formatAddress(address))} label="Copy link" class={look} />
      <button type="button" class={look} aria-expanded={citing} onClick={() => setCiting(!citing)}>
        Cite
      </button>
      {hasRecords && (
        <>
          <SaveButton file={() => jsonFor(page, taken)} label="JSON" class={look} />
          <SaveButton file={() => csvFor(page, taken)} label="CSV" class={look} />
        </>
      )}
      {citing && <Citation onClose={() => setCiting(false)} />}
    </div>
  );
}

const formatNames: Readonly<Record<CitationFormat, string>> = {
  text: "Text",
  apa: "APA",
  bibtex: "BibTeX",
  biblatex: "BibLaTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
  cff: "CFF",
  datacite: "DataCite",
};

/** The citation of what the view shows, in any format, to be copied. */
export function Citation({ onClose }: { readonly onClose?: () => void }) {
  const page = usePage();
  const [format, setFormat] = useState<CitationFormat>("text");
  const heading = useRef<HTMLHeadingElement>(null);
  // Only what was opened takes the focus.
  useLayoutEffect(() => {
    if (onClose) heading.current?.focus();
  }, []);
  const text = citationFor(page, useTakeAway(), format);
  return (
    <section class="citation" aria-label="Citation of this view">
      {onClose && (
        <h2 tabIndex={-1} ref={heading}>
          Cite this view
        </h2>
      )}
      <div class="formats">
        {formats.map((each) => (
          <button key={each} type="button" class="link" aria-pressed={each === format} onClick={() => setFormat(each)}>
            {formatNames[each]}
          </button>
        ))}
      </div>
      <textarea readOnly rows={Math.min(text.split("\n").length + 2, 16)} value={text} aria-label={`Citation, ${formatNames[format]}`} />
      <CopyButton text={() => text} label="Copy citation" />
      {onClose && (
        <button type="button" class="link" onClick={onClose}>
          Close
        </button>
      )}
    </section>
  );
}

/** Copies a text; where that is refused, the text is shown, selected. */
export function CopyButton({
  text,
  label,
  class: look,
}: {
  readonly text: () => string;
  readonly label: string;
  readonly class?: string | undefined;
}) {
  const [isCopied, setCopied] = useBriefly();
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), [isRefused]);
  const copy = () => {
    const refused = () => setRefused(true);
    if (navigator.clipboard === undefined) return refused();
    navigator.clipboard.writeText(text()).then(() => {
      setRefused(false);
      setCopied();
    }, refused);
  };
  return (
    <>
      <button type="button" class={look} onClick={copy}>
        {isCopied ? "Copied" : label}
      </button>
      <Said>{isCopied ? "Copied" : ""}</Said>
      {isRefused && <input ref={field} class="to-copy" readOnly value={text()} aria-label={`${label}: copy this text`} />}
    </>
  );
}

/** Saves a file, and says so. */
function SaveButton({
  file,
  label,
  class: look,
}: {
  readonly file: () => Download;
  readonly label: string;
  readonly class: string | undefined;
}) {
  const [isSaved, setSaved] = useBriefly();
  const onClick = () => {
    save(file());
    setSaved();
  };
  return (
    <>
      <button type="button" class={look} onClick={onClick}>
        {isSaved ? "Saved" : label}
      </button>
      <Said>{isSaved ? `${label} saved` : ""}</Said>
    </>
  );
}

/** What was done, for those who hear the page. */
const Said = ({ children }: { readonly children: string }) => (
  <span role="status" class="hidden">
    {children}
  </span>
);

/** True for two seconds from when it is set. */
function useBriefly(): [is: boolean, set: () => void] {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count === 0) return;
    const timer = setTimeout(() => setCount(0), 2000);
    return () => clearTimeout(timer);
  }, [count]);
  return [count > 0, () => setCount((before) => before + 1)];
}

/** A link to an address: whole where the page stands on the web, with the file's name alone where it stands on a disk, whose folders are nobody's business. */
function linkTo(hash: string): string {
  const { protocol, origin, pathname } = location;
  return /^https?:$/.test(protocol) ? `${origin}${pathname}${hash}` : `${pathname.split("/").pop() ?? ""}${hash}`;
}

function save({ name, type, content }: Download): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
