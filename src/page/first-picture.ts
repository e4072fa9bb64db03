import { useEffect, useState } from "preact/hooks";

/** Those who wait until the page was drawn for the first time; null where nobody has to. */
let waiting: Set<() => void> | null = null;

/** Lets what is out of sight wait until the page was drawn once. To be called before it is drawn. */
export function waitForFirstPicture(): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  // Who comes back finds the place where the page was left: that needs its whole length. A page that nobody sees yet is not drawn.
  if (navigation?.type !== "navigate" || document.hidden) return;
  const all = new Set<() => void>();
  waiting = all;
  requestAnimationFrame(() =>
    setTimeout(() => {
      waiting = null;
      for (const go of all) go();
    }),
  );
}

/** Was the page drawn once? What is out of sight waits for that. */
export function useFirstPicture(): boolean {
  const [isDrawn, setDrawn] = useState(waiting === null);
  useEffect(() => {
    const go = () => setDrawn(true);
    if (waiting === null) return go();
    const all = waiting.add(go);
    return () => void all.delete(go);
  }, []);
  return isDrawn;
}
