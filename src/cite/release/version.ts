/** The numbers of a version, or undefined where the text is none: three numbers as semantic versioning has them, without a pre-release. */
export function parseVersion(text: string): readonly [major: number, minor: number, patch: number] | undefined {
  const [, major, minor, patch] = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(text) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/**
 * Below zero where the first version is the older one, above zero where it is the newer one.
 *
 * @throws RangeError where a text is no version
 */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [parseVersion(a), parseVersion(b)];
  if (!first || !second) throw new RangeError(`${first ? b : a} is no version; versions are like 1.0.0`);
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}
