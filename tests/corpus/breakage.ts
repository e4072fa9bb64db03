import type { Random } from "./random.js";

/** A valid line, without its end, made wrong in one of many ways. What comes back ends as lines do. */
export function breakage(line: string, random: Random): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(`${text}\n`);
  const ways: (() => Uint8Array)[] = [
    () => encode(line.slice(0, 1 + random.below(line.length - 1))),
    () => encode(line.replace('"active"', '"actve"')),
    () => encode(line.replace('"note":', '"nota":')),
    () => encode(line.replace(/"start":\d+/, '"start":"1"')),
    () => encode(line.replace(/"end":\d+/, '"end":999999')),
    () => encode(line.replace(/"start":\d+/, '"start":NaN')),
    () => encode(line.replace(/"source":"/, '"source":"no-')),
    () => encode(line.replace('"type":', '"status":"active","type":')),
    () => encode(line.replace(/"note":"/, '"note":"\\ud800')),
    () => encode(line.replace(/"id":"[^"]*"/, '"id":"d0--s001"')),
    () => encode(line.replace(/sha256:[0-9a-f]{8}/, "sha256:")),
    () => encode(`${line} ${line}`),
    () => encode("null"),
    () => {
      const bytes = encode(line);
      bytes[random.below(bytes.length - 1)] = 0xff;
      return bytes;
    },
  ];
  return random.pick(ways)();
}
