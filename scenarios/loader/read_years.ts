import type { Text } from '../../engine/types.ts';

/** First and last year. */
export type Years = readonly [number, number];

/**
 * The years a key or value names: `2025` or `2021-2023`; null when it names none. The order is as written.
 *
 * @example
 * readYears('2021-2023') // => [2021, 2023]
 */
export function readYears(written: unknown): Years | null {
  const text = String(written).normalize('NFKC').trim();
  const match = /^(\d{4})(?:\s*(?:-|–|—|~|\.\.|至|到)\s*(\d{4}))?$/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  return [first, match[2] === undefined ? first : Number(match[2])];
}

/**
 * Years as a person writes them: `2021-2023, 2025`.
 *
 * @example
 * formatYears([2021, 2022, 2023, 2025]) // => '2021-2023, 2025'
 */
export function formatYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}

/** What is wrong with years that must lie between two others, or null. */
export function yearsOutside([first, last]: Years, earliest: number, latest: number): Text | null {
  if (first > last) {
    return {
      zh: `${first} 在 ${last} 之后；请写成 ${last}-${first}`,
      en: `${first} comes after ${last}; write ${last}-${first}`,
    };
  }
  if (first < earliest) {
    return {
      zh: `${first} 早于可用的第一年 ${earliest}；请写 ${earliest} 到 ${latest} 之间的年份`,
      en: `${first} is before ${earliest}, the first year possible; write years from ${earliest} to ${latest}`,
    };
  }
  if (last > latest) {
    return {
      zh: `${last} 晚于可用的最后一年 ${latest}；请写 ${earliest} 到 ${latest} 之间的年份`,
      en: `${last} is after ${latest}, the last year possible; write years from ${earliest} to ${latest}`,
    };
  }
  return null;
}
