import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** How many columns of a least width (rem) an element has room for, kept in step with its width. */
export function useColumnCount(least: number) {
  const element = useRef<HTMLDivElement>(null);
  const count = useRef(signal(1)).current;
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      count.value = Math.max(1, Math.floor((entry?.contentRect.width ?? 0) / (least * rem)));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [least]);
  return { element, count };
}

/**
 * Deals pieces of different heights into columns, in their order, so that the highest column is as low as can be.
 *
 * @param heightOf height of a piece in any unit
 * @example
 * dealInto(2, [1, 2, 3, 4], () => 1) // => [[1, 2], [3, 4]]
 */
export function dealInto<T>(columns: number, pieces: readonly T[], heightOf: (piece: T) => number): T[][] {
  let most = pieces.reduce((sum, piece) => sum + heightOf(piece), 0) / columns;
  for (;;) {
    const { dealt, next } = fill(most, pieces, heightOf);
    if (dealt.length <= columns) return dealt;
    most = next;
  }
}

/** Rounding of a sum of heights such as 0.6. */
const NOISE = 1e-9;

/** Fills one column after the other up to a height; with the least greater height that changes anything. */
function fill<T>(
  most: number,
  pieces: readonly T[],
  heightOf: (piece: T) => number,
): { dealt: T[][]; next: number } {
  const dealt: T[][] = [];
  let [used, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const piece of pieces) {
    const height = heightOf(piece);
    if (used + height > most + NOISE) {
      next = Math.min(next, used + height);
      dealt.push([]);
      used = 0;
    }
    dealt.at(-1)?.push(piece);
    used += height;
    if (used > most + NOISE) next = Math.min(next, used);
  }
  return { dealt, next };
}
