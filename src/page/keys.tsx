import { useLayoutEffect, useRef } from "preact/hooks";

const rows = [
  ["/", "search"],
  ["?", "these keys"],
  ["Esc", "back, or close what is open"],
  ["Tab", "from one control to the next"],
  ["←  →", "in the report: statement by statement, in the order of the text"],
  ["↑  ↓", "in the report: from voice to voice"],
  ["Home  End", "in the report: first and last statement"],
  ["Enter", "in the report: open the statement"],
  ["d", "in the report: next denial"],
] as const;

/** The keys that the page knows, in a dialog. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}

/** True of an element in which keys write. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
