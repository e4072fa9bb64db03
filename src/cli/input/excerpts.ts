import { type Excerpt, excerptOf, type FileFinding } from "../output/findings.js";
import type { InputFile } from "./documents.js";

/** Gives the part of a file's line around a finding, to be shown with it. */
export function excerptsIn(files: readonly InputFile[]): (finding: FileFinding) => Excerpt {
  const lines = new Map<string, string[]>();
  return ({ file, line, column }) => {
    const inFile = lines.get(file) ?? files.find(({ name }) => name === file)?.json.text.split("\n") ?? [];
    lines.set(file, inFile);
    return excerptOf(inFile[line - 1] ?? "", column);
  };
}
