import { months } from "../../cite/formats/apa.js";

/** A date of the Extended Date/Time Format as people write it, where it is a year, a month or a day; any other as it is. */
export function edtfInWords(edtf: string): string {
  const [, year, month, day] = /^([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?$/.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  return [day === undefined ? undefined : Number(day), month === undefined ? undefined : months[Number(month) - 1], year]
    .filter((part) => part !== undefined)
    .join(" ");
}
