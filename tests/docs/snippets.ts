import { readFileSync } from "node:fs";
import { projectFile } from "../../scripts/project.js";

/** The code blocks of a Markdown file, with their language. */
export function snippetsOf(path: string): { language: string; code: string }[] {
  const text = readFileSync(projectFile(path), "utf8");
  return [...text.matchAll(/```(\w*)\n(.*?)```/gs)].map(([, language = "", code = ""]) => ({ language, code }));
}
