import { useEffect, useMemo, useState } from "preact/hooks";
import { type Page, usePage } from "../page.js";
import { type ComparedCopy, compareCopy } from "./compare.js";
import { type CopyRead, type GivenFile, readCopy, readPasted } from "./read-copy.js";

/** What has become of the reader's copy. It is in the memory of this tab alone: in no address, no file, no storage. */
export interface CopyState {
  /** Null until one was read. */
  readonly compared: ComparedCopy | null;
  /** Why the last one could not be read; null where it could. */
  readonly problem: string | null;
  /** True while one is being read and compared. */
  readonly busy: boolean;
  /** True where the text came with the page, and was not given by the reader. */
  readonly isInPage: boolean;
}

const nothing: CopyState = { compared: null, problem: null, busy: false, isInPage: false };

let state = nothing;
let turn = 0;
const listeners = new Set<(state: CopyState) => void>();

function become(next: CopyState): void {
  state = next;
  for (const listener of listeners) listener(next);
}

/** The reader's copy, and what can be done with it. */
export interface Copy extends CopyState {
  take(files: readonly GivenFile[]): Promise<void>;
  paste(text: string): Promise<void>;
  /** Gives the copy up, or what is being read of one. */
  remove(): void;
}

/** The reader's copy as it stands, in every view alike. */
export function useCopy(): Copy {
  const page = usePage();
  const [own, setOwn] = useState(state);
  useEffect(() => {
    listeners.add(setOwn);
    setOwn(state);
    return () => void listeners.delete(setOwn);
  }, []);
  // The text that came with the page stands in until the reader gives another one.
  const inPage = useMemo(() => comparedInPage(page), [page]);
  const shown = own.compared === null && inPage ? { ...own, compared: inPage, isInPage: true } : own;
  return {
    ...shown,
    take: (files) => turnInto(page, () => readCopy(files)),
    paste: (text) => turnInto(page, async () => readPasted(text)),
    remove,
  };
}

let known: { readonly page: Page; readonly compared: ComparedCopy } | null = null;

function comparedInPage(page: Page): ComparedCopy | null {
  if (page.text === null) return null;
  if (known?.page !== page) known = { page, compared: compareCopy(page.text, page.dataset) };
  return known.compared;
}

function remove(): void {
  turn++;
  become(nothing);
}

async function turnInto(page: Page, read: () => Promise<CopyRead>): Promise<void> {
  const own = ++turn;
  become({ ...state, busy: true, problem: null });
  const result = await read();
  // The page shows that it is busy before it is.
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (own !== turn) return;
  const isRead = "text" in result;
  become(isRead ? { ...nothing, compared: compareCopy(result.text, page.dataset) } : { ...state, busy: false, problem: result.problem });
}
