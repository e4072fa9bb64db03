import { UsageError } from "./usage-error.js";

/** Names that an option lists, separated by commas. */
export const names = (list: string): string[] => list.split(",").map((name) => name.trim());

/** What an option takes that is a whole number. */
export const wholeNumber =
  (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const number = Number(text);
    if (!/^[0-9]+$/.test(text) || number < least || number > most)
      throw new UsageError(
        `${JSON.stringify(text)} is no whole number${most === Number.MAX_SAFE_INTEGER ? "" : ` from ${least} to ${most}`}`,
      );
    return number;
  };
