/** How many cases a property runs: all of them with `CASES=full`, as in continuous integration, else a tenth. */
export const cases = (full: number): number => (process.env.CASES === "full" ? full : Math.max(10, Math.round(full / 10)));
