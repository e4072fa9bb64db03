import { useEffect, useState } from "preact/hooks";

/** From so wide on, pages have a column beside the main one: the style sheets have the same number. On paper the pictures are those of a desk. */
const WIDE = "(min-width: 900px), print";

/** Whether there is room for a second column. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => typeof matchMedia === "undefined" || matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return wide;
}
