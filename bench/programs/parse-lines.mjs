/** The least that any validator of lines must do: read each and parse it. Counts those that are no JSON. */
import { openSync, readSync } from "node:fs";

const file = openSync(process.argv[2]);
const buffer = Buffer.allocUnsafe(2 ** 21);
let kept = 0;
let broken = 0;
for (;;) {
  const read = readSync(file, buffer, kept, 2 ** 20, null);
  if (read === 0) break;
  const filled = kept + read;
  let start = 0;
  for (let end = buffer.indexOf(10, start); end >= 0 && end < filled; end = buffer.indexOf(10, start)) {
    try {
      JSON.parse(buffer.toString("utf8", start, end));
    } catch {
      broken++;
    }
    start = end + 1;
  }
  buffer.copyWithin(0, start, filled);
  kept = filled - start;
}
console.log(broken);
