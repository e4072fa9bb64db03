/** True of two values that are the same as JSON, in whatever order the keys of objects stand. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in one) if (!isSameJson(one[key], other[key])) return false;
  return Object.keys(one).length === Object.keys(other).length;
}
