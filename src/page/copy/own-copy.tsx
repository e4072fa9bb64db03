import { useRef, useState } from "preact/hooks";
import { useCodedSource } from "../pictures/place-picture.js";
import { useCopy } from "./store.js";

/** Where the reader gives a copy of the text: dropped, chosen or pasted. What becomes of it stands in `BesideCopy`. */
export function OwnCopy() {
  const copy = useCopy();
  const source = useCodedSource();
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  if (!source) return null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void copy.take([...(event.dataTransfer?.files ?? [])]);
  };
  const choose = () => {
    void copy.take([...(input.current?.files ?? [])]);
    // The same file can be chosen again.
    if (input.current) input.current.value = "";
  };
  return (
    <section
      class={`own-copy${over ? " over" : ""}`}
      aria-label="Your copy of the text"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <b>Do you hold a copy of the text?</b> Drop it here,{" "}
        <button type="button" class="link" onClick={() => input.current?.click()}>
          choose a file
        </button>{" "}
        or{" "}
        <button type="button" class="link" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          paste it
        </button>
        . It is checked passage by passage in this tab, goes nowhere, and is gone when you close it.
      </p>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label="A file with the text"
        accept=".txt,.md,.html,.htm,.xhtml,.mht,.mhtml,text/plain,text/html"
        onChange={choose}
      />
      {pasting && (
        <Paste
          onDone={(text) => {
            setPasting(false);
            void copy.paste(text);
          }}
        />
      )}
      <p role="status" class={copy.problem === null ? "state" : "state problem"}>
        {copy.busy ? "Checking …" : copy.problem}
      </p>
      {copy.busy && (
        <button type="button" onClick={copy.remove}>
          Cancel
        </button>
      )}
    </section>
  );
}

function Paste({ onDone }: { readonly onDone: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="paste">
      <label>
        Text of the article
        <textarea ref={field} rows={5} spellcheck={false} autocomplete="off" />
      </label>
      <button type="button" onClick={() => onDone(field.current?.value ?? "")}>
        Check it
      </button>
    </div>
  );
}
