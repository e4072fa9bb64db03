/**
 * A JSON value as it stands in the page: the keys of an object stand once for all objects that have the same, which leaves a third of a
 * dataset out. An object is the number of its keys in `keys`, from 1, and its values; an array is 0 and its items.
 */
export interface Packed {
  readonly keys: readonly (readonly string[])[];
  readonly value: unknown;
}

/** Packs a JSON value. */
export function pack(value: unknown): Packed {
  const keys: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const packed = (each: unknown): unknown => {
    if (typeof each !== "object" || each === null) return each;
    if (Array.isArray(each)) return [0, ...each.map(packed)];
    const own = Object.keys(each);
    const name = JSON.stringify(own);
    const number = numbers.get(name) ?? keys.push(own);
    numbers.set(name, number);
    return [number, ...Object.values(each).map(packed)];
  };
  return { value: packed(value), keys };
}

/** The value that was packed. */
export function unpack({ keys, value }: Packed): unknown {
  const unpacked = (each: unknown): unknown => {
    if (!Array.isArray(each)) return each;
    const [number, ...items] = each as [number, ...unknown[]];
    const own = keys[number - 1];
    return own ? Object.fromEntries(own.map((key, index) => [key, unpacked(items[index])])) : items.map(unpacked);
  };
  return unpacked(value);
}
