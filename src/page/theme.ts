import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** Colours on paper or on black. */
export type Theme = "light" | "dark";

/** The theme that the reader's system asks for, until the reader chooses; what was chosen is kept nowhere. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [chosen, choose] = useState<Theme | null>(null);
  const [wanted, setWanted] = useState<Theme>(systemTheme);
  useEffect(() => {
    const dark = matchMedia(DARK);
    const follow = () => setWanted(systemTheme());
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);
  const theme = chosen ?? wanted;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, choose];
}

const DARK = "(prefers-color-scheme: dark)";
const systemTheme = (): Theme => (matchMedia(DARK).matches ? "dark" : "light");
