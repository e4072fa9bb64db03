// Prints the size of what npm packs, by folder, from `npm pack --dry-run --json`; fails where the tarball is larger than 2.5 MB.
const MOST = 2.5e6;

let json = "";
for await (const chunk of process.stdin) json += chunk;
const [{ size, unpackedSize, files }] = JSON.parse(json);
const folders = new Map();
for (const { path, size: bytes } of files) {
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : "(beside them)";
  folders.set(folder, (folders.get(folder) ?? 0) + bytes);
}
for (const [folder, bytes] of [...folders].sort(([, one], [, other]) => other - one))
  console.log(`${String(bytes).padStart(9)}  ${folder}`);
console.log(`${String(unpackedSize).padStart(9)}  unpacked, ${size} packed, at most ${MOST}`);
if (size > MOST) process.exitCode = 1;
