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
 * Deals pieces of different heights into columns, in their order, so that the columns are about equally high.
 *
 * @param heightOf height of a piece in any unit
 * @example
 * dealInto(2, [1, 2, 3, 4], () => 1) // => [[1, 2], [3, 4]]
 */
export function dealInto<T>(columns: number, pieces: readonly T[], heightOf: (piece: T) => number): T[][] {
  const total = pieces.reduce((sum, piece) => sum + heightOf(piece), 0);
  const dealt: T[][] = Array.from({ length: columns }, () => []);
  let done = 0;
  for (const piece of pieces) {
    const middle = done + heightOf(piece) / 2;
    dealt[Math.min(columns - 1, Math.floor((middle * columns) / Math.max(total, 1e-9)))]?.push(piece);
    done += heightOf(piece);
  }
  return dealt.filter((column) => column.length > 0);
}
