import type { Band } from '../../engine/run_types.ts';

/** Outcomes that lie inside their bands. */
export interface Coverage {
  count: number;
  inside80: number;
  inside90: number;
}

/** Counts the outcomes inside the 80 % band (p10 to p90) and the 90 % band (p05 to p95), ends included. */
export function coverageOf(cases: readonly { band: Band; value: number }[]): Coverage {
  const inside = (low: keyof Band, high: keyof Band) =>
    cases.filter(({ band, value }) => value >= band[low] && value <= band[high]).length;
  return { count: cases.length, inside80: inside('p10', 'p90'), inside90: inside('p05', 'p95') };
}

/** A share as a whole percentage. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
}
