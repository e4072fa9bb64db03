/** The part of a line around a column, short enough for a terminal, and where in it the column is. */
export interface Excerpt {
  readonly text: string;
  readonly caret: number;
}

const WIDTH = 72;

/** Cuts an excerpt out of a line, whose end it may have with it. */
export function excerptOf(line: string, column: number): Excerpt {
  const source = line.replace(/\r$/, "");
  const indent = source.length - source.trimStart().length;
  const start = Math.max(indent, column - 1 - WIDTH / 2);
  const clean = source.slice(start, start + WIDTH).replace(/\p{Cc}/gu, " ");
  return { text: start > indent ? `…${clean}` : clean, caret: column - 1 - start + (start > indent ? 1 : 0) };
}
