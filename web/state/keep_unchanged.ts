import type { ScoreRow, View } from '../protocol.ts';

/**
 * The new view with the old one's rows wherever they say the same, so that only what changed is drawn anew.
 *
 * @example see test/web/keep_unchanged.test.ts
 */
export function keepUnchanged(before: View | null, after: View): View {
  if (before === null) return after;
  const earlier = new Map(before.rows.map((row) => [row.target, row]));
  return {
    ...after,
    rows: after.rows.map((row) => {
      const was = earlier.get(row.target);
      return was !== undefined && saysTheSame(was, row) ? was : row;
    }),
  };
}

/** Whether two rows show the same; numbers behind the words are compared too. */
function saysTheSame(a: ScoreRow, b: ScoreRow): boolean {
  return (
    a.value === b.value &&
    a.verdict === b.verdict &&
    a.label === b.label &&
    a.needs === b.needs &&
    a.assumed === b.assumed &&
    a.required === b.required &&
    a.reason === b.reason &&
    a.sentences.length === b.sentences.length &&
    a.sentences.every((sentence, index) => sentence === b.sentences[index])
  );
}
