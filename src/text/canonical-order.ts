/**
 * Unicode's canonical order of combining marks, in time that grows with the text: engines sort a run of marks one by one, so
 * that a hundred thousand of them take minutes. Only runs longer than Unicode's own limit for text that is safe to stream
 * (30 marks, https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format) are touched; in what people write there are none.
 */
export function orderMarks(text: string): string {
  return text.replace(/\p{M}{31,}/gu, (run) => {
    // Each alone, so that none has to be sorted among many.
    const marks = [...run].flatMap((mark) => [...mark.normalize("NFD")]);
    const ranks = ranksOf(new Set(marks));
    const ordered: string[] = [];
    let buckets: string[][] = [];
    const flush = () => {
      for (const bucket of buckets) for (const mark of bucket ?? []) ordered.push(mark);
      buckets = [];
    };
    for (const mark of marks) {
      const rank = ranks.get(mark) ?? 0;
      // No mark moves past one that has no class.
      if (rank === 0) flush();
      const bucket = buckets[rank] ?? [];
      buckets[rank] = bucket;
      bucket.push(mark);
      if (rank === 0) flush();
    }
    flush();
    return ordered.join("");
  });
}

/** The canonical classes of marks as ranks, 0 for those that have none: no engine says the classes, but each sorts two marks by them. */
function ranksOf(marks: ReadonlySet<string>): Map<string, number> {
  const comesBefore = (first: string, second: string) => (second + first).normalize("NFD") === first + second && first !== second;
  // U+0334 has the lowest class, U+0345 the highest.
  const hasClass = (mark: string) => mark === "\u0334" || mark === "\u0345" || comesBefore("\u0334", mark) || comesBefore(mark, "\u0345");
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | undefined;
  const sorted = [...marks].filter(hasClass).sort((a, b) => (comesBefore(a, b) ? -1 : comesBefore(b, a) ? 1 : 0));
  for (const mark of sorted) {
    if (before === undefined || comesBefore(before, mark)) rank++;
    ranks.set(mark, rank);
    before = mark;
  }
  return ranks;
}
