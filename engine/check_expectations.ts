import type { ExpectationResult, Projection } from './run_types.ts';

/** `urbanization_rate@2025 >= 63` */
export const EXPECTATION = /^\s*([a-z][a-z0-9_]*)@(\d{4})\s*(>=|<=|>|<|==)\s*(-?\d+(?:\.\d+)?)\s*$/;

const COMPARE: Readonly<Record<string, (x: number, y: number) => boolean>> = {
  '>=': (x, y) => x >= y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '<': (x, y) => x < y,
  '==': (x, y) => x === y,
};

/**
 * Judges the lines in which a scenario says what it expects to find, on full precision.
 *
 * @param lines for instance `urbanization_rate@2025 >= 63`
 * @returns one result a line; a line about something not projected does not hold
 */
export function checkExpectations(lines: readonly string[], projection: Projection): ExpectationResult[] {
  return lines.map((expectation) => {
    const [, id = '', year = '', sign = '', wanted = ''] = EXPECTATION.exec(expectation) ?? [];
    const value = projection.values[id]?.[Number(year) - projection.baseYear];
    if (value === undefined || Number.isNaN(value)) return { expectation, value: null, held: false };
    return { expectation, value, held: COMPARE[sign]?.(value, Number(wanted)) ?? false };
  });
}
