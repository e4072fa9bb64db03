import { readFileSync } from "node:fs";
import { projectFile } from "../../scripts/project.js";

/** The code blocks of a Markdown file, with their language, and the heading under which they stand. */
export function snippetsOf(path: string): { heading: string; language: string; code: string }[] {
  const text = readFileSync(projectFile(path), "utf8");
  return [...text.matchAll(/```(\w*)\n(.*?)```/gs)].map(({ index, 1: language = "", 2: code = "" }) => {
    const [, heading = ""] = /^#+ (.+)$(?![\s\S]*^#+ )/m.exec(text.slice(0, index)) ?? [];
    return { heading, language, code };
  });
}

/** What a block in which commands stand behind `$` shows: the commands, and what they print. */
export function consoleOf(code: string): { commands: string[]; output: string } {
  const lines = code.split("\n");
  return {
    commands: lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2)),
    output: lines.filter((line) => !line.startsWith("$ ")).join("\n"),
  };
}
