/** Names longer than this are no slips of the pen. */
const MAX_LENGTH = 100;

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each 1; the limit
 * as soon as it cannot stay below it.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const twoBack = previous;
    previous = current;
    current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      }
      current.push(best);
      least = Math.min(least, best);
    }
    // A swap reaches back two rows and costs one, so the row before counts too.
    if (least >= limit && Math.min(...previous) >= limit - 1) return limit;
  }
  return Math.min(current[b.length] ?? 0, limit);
}

/**
 * The known name most like the one given, or null when none is near enough to be meant: at most a third of the name
 * differs, or two characters of a short one, one of three, and never all of it.
 *
 * @example
 * nearestName('rd_intensty', ['gdp_real', 'rd_intensity']) // => 'rd_intensity'
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  if (name.length > MAX_LENGTH) return null;
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(name.length > 3 ? 2 : 1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const limit = Math.min(bestDistance, Math.max(name.length, candidate.length));
    const d = distance(wanted, candidate.toLowerCase(), limit);
    if (d < limit) {
      best = candidate;
      bestDistance = d;
    }
    if (d === 0) break;
  }
  return best;
}
